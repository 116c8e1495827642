import type { Effects } from "../../plan/effects.js";
import type { ManifestPlan } from "../../plan/plan.js";
import { targetLabel } from "../../target.js";
import { counted } from "./check.js";
import { domainWords, effectText, manifestEffectLines } from "./effects-words.js";
import { code, inlineCode } from "./markdown.js";
import { detailsOf, type PlanRow, type PlanRows, RowMaker } from "./plan-rows.js";
import { reasonWords, signOf, summaryLine } from "./plan-words.js";

/** Rows that are kept of each kind: no comment has room for more. */
const MOST = 3000;
/** How much of an annotation a comment shows, characters. */
const LONGEST_ANNOTATION = 400;
/** Ordinary rows that stand open; longer lists are folded away. */
const OPEN = 12;
/** Rows out of the ordinary that stand open. */
const FIRST_OPEN = 50;
const TABLE = "\n| | user | why |\n| --- | --- | --- |\n";

/** One manifest in a comment: its head, the rows that are out of the ordinary, then the others. */
export class ManifestSection {
  /** Entries that something is told of. */
  readonly total: number;
  #rows: PlanRows;
  #head = "";
  #parts = "";
  #told = 0;

  constructor(
    readonly plan: ManifestPlan,
    private readonly effects: Effects,
  ) {
    this.total = plan.manifest.entries.length - plan.summary.none;
    this.#rows = new RowMaker(plan).inOrder(MOST);
  }

  /** Entries with an address or fields of their own. */
  get own(): number {
    return this.#rows.counts.own;
  }

  /** Whether any row is out of the ordinary. */
  get hasFirst(): boolean {
    return this.#rows.counts.first > 0;
  }

  /** One table for all of them: where there are few, nothing is cut. */
  merge(): void {
    const { first, rest, counts } = this.#rows;
    const all = counts.first + counts.rest;
    if (all > OPEN) return;
    const merged = counts.first > 0 ? "first" : "rest";
    this.#rows = {
      ...this.#rows,
      first: [],
      rest: [],
      counts: { ...counts, first: 0, rest: 0, [merged]: all },
      [merged]: [...first, ...rest],
    };
  }

  get text(): string {
    return this.#head + this.#parts;
  }

  /** How many entries are not told of. */
  get untold(): number {
    return this.total - this.#told;
  }

  /** Takes room for the head, where there is some. @returns what is left, bytes */
  openIn(room: number): number {
    if (this.#head !== "") return room;
    const { manifest, summary } = this.plan;
    const place = inlineCode(`${manifest.position.file}:${manifest.position.line}`);
    const words = summaryLine(summary).replace(/^Plan: /, "");
    const reason = manifest.reason === undefined ? "" : `\n${inlineCode(manifest.reason)}\n`;
    const lines = [...manifestEffectLines(this.plan, this.effects)].map(
      (line) => `\n${effectText(line, inlineCode)}\n`,
    );
    for (const [name, value] of Object.entries(manifest.annotations)) {
      lines.push(`\n${inlineCode(name)}: ${inlineCode(value.slice(0, LONGEST_ANNOTATION))}\n`);
    }
    const { domains, counts } = this.#rows;
    if (counts.first > OPEN && domains.length > 0) {
      lines.push(`\nAddresses in the manifest: ${domainWords(domains, inlineCode)}\n`);
    }
    const head = `\n#### ${inlineCode(manifest.name)}\n\n${words} ${place}\n${reason}${lines.join("")}`;
    const bytes = Buffer.byteLength(head);
    if (bytes > room) return room;
    this.#head = head;
    return room - bytes;
  }

  /** Takes room for as many rows as fit. @returns what is left, bytes */
  fill(part: "first" | "rest", room: number): number {
    const rows = this.#rows[part];
    const total = this.#rows.counts[part];
    if (this.#head === "" || total === 0) return room;
    const folded = total > (part === "first" ? FIRST_OPEN : OPEN);
    const what = part === "rest" && this.#rows.counts.first > 0 ? `${total} others` : counted(total, "user");
    const open = `${folded ? `\n<details><summary>${what}</summary>\n` : ""}${TABLE}`;
    const close = (left: number) =>
      `${left > 0 ? `\n… and ${left} more\n` : ""}${folded ? "\n</details>\n" : ""}`;
    let left = room - Buffer.byteLength(open) - Buffer.byteLength(close(total));
    let text = "";
    let told = 0;
    for (const row of rows) {
      const line = this.#rowText(row);
      left -= Buffer.byteLength(line);
      if (left < 0) break;
      text += line;
      told++;
    }
    const piece = told === 0 ? `\n… and ${total} more\n` : `${open}${text}${close(total - told)}`;
    if (Buffer.byteLength(piece) > room) return room;
    this.#parts += piece;
    this.#told += told;
    return room - Buffer.byteLength(piece);
  }

  #rowText(row: PlanRow): string {
    const label = targetLabel(this.plan.manifest.entries.target(row.index));
    const details = detailsOf(this.plan, row).map((detail) => `, ${code(detail)}`);
    return `| \`${signOf(row)}\` | ${code(label)} | ${reasonWords(row)}${details.join("")} |\n`;
  }
}
