import { type Row, tableOf } from "./table.js";

/** One part's figures, as results.json keeps them. */
export interface Part {
  /** The day. */
  measured: string;
  machine: { node: string; cpus: number; cpu: string | undefined };
  rows: Row[];
}

const BLOCK = /(?<=<!-- bench -->\n).*?(?=<!-- \/bench -->)/s;

/** The page with the figures that have a goal in its table, and none but those. */
export function quoteIn(page: string, parts: Readonly<Record<string, Part>>): string {
  const rows = Object.values(parts).flatMap((part) => part.rows.filter(({ met }) => met !== undefined));
  return page.replace(BLOCK, () => `\n${tableOf(rows)}\n\n`);
}
