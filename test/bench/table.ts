/** One figure of the table: what was measured, against what, and the goal. */
export interface Row {
  measure: string;
  /** In words with units: `182 ms`, `1.4 ×`. */
  result: string;
  against: string;
  goal: string;
  /** undefined where there is no goal to meet. */
  met: boolean | undefined;
  /** Every number behind it, for the JSON. */
  samples: Record<string, number[]>;
}

export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median of the ratios pair by pair, which stands still when the machine's speed drifts. */
export function medianRatio(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((value, index) => value / theirs[index]!));
}

/** A Markdown table, its columns as wide as the formatter makes them. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ measure, result, against, goal, met }) => {
    const mark = met === undefined ? "" : met ? " ✓" : " ✗";
    return [measure, result, against, goal + mark];
  });
  const head = ["measure", "result", "against", "goal"];
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((row) => row[column]!.length)));
  const lines = [head, widths.map((width) => "-".repeat(width)), ...cells];
  return lines
    .map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`)
    .join("\n");
}
