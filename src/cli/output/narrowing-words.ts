import { scopeCounts } from "../../plan/narrowing.js";
import type { Plan } from "../../plan/plan.js";
import { shellWords } from "./shell.js";

/** How many lists and targets are shown. */
const SHOWN = 10;

/** `Narrowed by --only vips.csv --limit 50: 12 of 80000 entries take part.`; undefined: it is not narrowed. */
export function narrowingLine({
  narrowing,
  manifests,
}: Pick<Plan, "narrowing" | "manifests">): string | undefined {
  const words = narrowingFlags(narrowing);
  if (words.length === 0) return undefined;
  const { included, not_named, excluded } = scopeCounts(manifests);
  const total = included + not_named + excluded;
  const share = included === total ? "" : `: ${included} of ${total} entries take part`;
  return `Narrowed by ${words.join(" ")}${share}.`;
}

/** `--only vips.csv`, `--limit 50`; escaped, and the first ones of many. */
export function narrowingFlags({ limit, only = [], exclude = [] }: Plan["narrowing"]): string[] {
  return [
    ...flags("--only", only),
    ...flags("--exclude", exclude),
    ...(limit === undefined ? [] : [`--limit ${limit}`]),
  ];
}

function flags(name: string, values: readonly string[]): string[] {
  const shown = values.slice(0, SHOWN).map((value) => `${name} ${shellWords([cut(value)])}`);
  return values.length > SHOWN ? [...shown, `(and ${values.length - SHOWN} more ${name})`] : shown;
}

function cut(value: string): string {
  return value.length > 200 ? `${value.slice(0, 200)}…` : value;
}
