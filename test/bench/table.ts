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

/** A Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ measure, result, against, goal, met }) => {
    const mark = met === undefined ? "" : met ? " ✓" : " ✗";
    return `| ${measure} | ${result} | ${against} | ${goal}${mark} |`;
  });
  return ["| measure | result | against | goal |", "| --- | --- | --- | --- |", ...lines].join("\n");
}
