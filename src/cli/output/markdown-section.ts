import { listedCount, type ManifestPlan } from "../../plan/plan.js";
import { targetLabel } from "../../target.js";
import { counted } from "./check.js";
import { domainWords, effectText, manifestEffectLines } from "./effects-words.js";
import { linkTable } from "./link-rows.js";
import { code, inlineCode } from "./markdown.js";
import { detailsOf, type PlanRow, type PlanRows, RowMaker } from "./plan-rows.js";
import { type PlanView, reasonWords, signOf, summaryLine, waveTiming } from "./plan-words.js";
import { noRoomLine, waveRows } from "./waves-words.js";

/** How much of an annotation a comment shows, characters. */
const LONGEST_ANNOTATION = 400;
/** How many rows of each kind are kept: a comment has no room for more. */
const MAX_ROWS = 3000;
/** Up to this many ordinary rows are shown unfolded. */
const UNFOLDED = 12;
/** Up to this many notable rows are shown unfolded. */
const UNFOLDED_NOTABLE = 50;
const TABLE = "\n| | user | why |\n| --- | --- | --- |\n";

/** One manifest in a comment: its heading, the notable rows, then the ordinary ones. */
export class ManifestSection {
  /** Entries that the comment should show. */
  readonly total: number;
  #rows: PlanRows;
  #head = "";
  #parts = "";
  #shown = 0;

  constructor(
    readonly plan: ManifestPlan,
    private readonly view: PlanView,
  ) {
    this.total = listedCount(plan);
    this.#rows = new RowMaker(plan).inOrder(MAX_ROWS);
  }

  /** Entries with an address or fields of their own. */
  get own(): number {
    return this.#rows.counts.own;
  }

  get hasNotableRows(): boolean {
    return this.#rows.counts.first > 0;
  }

  /** Merges both kinds into one table, if there are only a few rows. */
  merge(): void {
    const { first, rest, counts } = this.#rows;
    const all = counts.first + counts.rest;
    if (all > UNFOLDED) return;
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

  /** Adds as many of the links that are taken back as fit. @returns the remaining bytes */
  addLinks(room: number): number {
    const piece = this.#head === "" ? undefined : linkTable(this.plan, room);
    if (piece === undefined) return room;
    this.#parts += piece;
    return room - Buffer.byteLength(piece);
  }

  /** How many entries are not shown. */
  get omitted(): number {
    return this.total - this.#shown;
  }

  /** Adds the heading if it fits. @returns the remaining bytes */
  addHeading(room: number): number {
    if (this.#head !== "") return room;
    const { manifest } = this.plan;
    const position = inlineCode(`${manifest.position.file}:${manifest.position.line}`);
    const words = summaryLine(this.plan).replace(/^Plan: /, "");
    const reason = manifest.reason === undefined ? "" : `\n${inlineCode(manifest.reason)}\n`;
    const lines = [...manifestEffectLines(this.plan, this.view.plan.effects)].map(
      (line) => `\n${effectText(line, inlineCode)}\n`,
    );
    lines.push(wavesTable(this.plan, this.view));
    for (const [name, value] of Object.entries(manifest.annotations)) {
      lines.push(`\n${inlineCode(name)}: ${inlineCode(value.slice(0, LONGEST_ANNOTATION))}\n`);
    }
    const { domains, counts } = this.#rows;
    if (counts.first > UNFOLDED && domains.length > 0) {
      lines.push(`\nAddresses in the manifest: ${domainWords(domains, inlineCode)}\n`);
    }
    const head = `\n#### ${inlineCode(manifest.name)}\n\n${words} ${position}\n${reason}${lines.join("")}`;
    const bytes = Buffer.byteLength(head);
    if (bytes > room) return room;
    this.#head = head;
    return room - bytes;
  }

  /** Adds as many rows as fit. @returns the remaining bytes */
  addRows(part: "first" | "rest", room: number): number {
    const rows = this.#rows[part];
    const total = this.#rows.counts[part];
    if (this.#head === "" || total === 0) return room;
    const folded = total > (part === "first" ? UNFOLDED_NOTABLE : UNFOLDED);
    const what = part === "rest" && this.#rows.counts.first > 0 ? `${total} others` : counted(total, "user");
    const open = `${folded ? `\n<details><summary>${what}</summary>\n` : ""}${TABLE}`;
    const close = (left: number) =>
      `${left > 0 ? `\n… and ${left} more\n` : ""}${folded ? "\n</details>\n" : ""}`;
    let left = room - Buffer.byteLength(open) - Buffer.byteLength(close(total));
    let text = "";
    let shown = 0;
    for (const row of rows) {
      const line = this.#rowText(row);
      left -= Buffer.byteLength(line);
      if (left < 0) break;
      text += line;
      shown++;
    }
    const piece = shown === 0 ? `\n… and ${total} more\n` : `${open}${text}${close(total - shown)}`;
    if (Buffer.byteLength(piece) > room) return room;
    this.#parts += piece;
    this.#shown += shown;
    return room - Buffer.byteLength(piece);
  }

  #rowText(row: PlanRow): string {
    const label = targetLabel(this.plan.manifest.entries.target(row.index));
    const details = detailsOf(this.plan, row).map((detail) => `, ${code(detail)}`);
    return `| \`${signOf(row)}\` | ${code(label)} | ${reasonWords(row)}${details.join("")} |\n`;
  }
}

/** The waves as a table; empty: the manifest has none. */
function wavesTable(plan: ManifestPlan, view: PlanView): string {
  const rows = waveRows(plan, waveTiming(view));
  if (rows.length === 0) return "";
  const lines = rows.map(({ wave, definition, state, sent, size, standing, waitsFor, times }) => {
    const next = [waitsFor, times].filter((part) => part !== undefined).join("; ");
    const counts = [`${sent} of ${size}`, ...(standing === "" ? [] : [standing])].join(", ");
    return `| ${wave} | ${inlineCode(definition)} | ${state === "failed" ? "**failed**" : state} | ${counts} | ${next} |\n`;
  });
  const noRoom = noRoomLine(plan);
  return `\n| wave | | state | sent | waits for |\n| --- | --- | --- | --- | --- |\n${lines.join("")}${noRoom === undefined ? "" : `\n⚠️ ${noRoom}\n`}`;
}
