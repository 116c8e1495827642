import { scaleLinear, scaleUtc } from "d3-scale";
import { curveLinear, curveStepAfter, line } from "d3-shape";
import type { ResetReport } from "../report.js";
import { html, type Markup } from "./markup.js";
import { number, percent } from "./words.js";

type Times = ResetReport["times"];

/** The lines of the curve. They differ in dashes as well as in color. */
export const SERIES = [
  { name: "contained", label: "Contained" },
  { name: "issued", label: "Issued" },
  { name: "delivered", label: "Delivered" },
  { name: "completed", label: "Have reset" },
] as const satisfies readonly { name: keyof Times; label: string }[];

const POINTS = 240;
/** Up to this many points are drawn as steps. */
const FEW = 50;
/** The axis of a shorter curve shows seconds. */
const SHORT_MS = 10 * 60_000;
const DAY_MS = 86_400_000;

/** The points of a line: how many events happened up to each moment. */
export interface Curve {
  from: number;
  to: number;
  /** `at` in milliseconds since the epoch. */
  lines: Record<keyof Times, { at: number; count: number }[]>;
}

/** Samples the sorted times at even distances from the first time until now; undefined: no times. */
export function curveOf(times: Times, now: number): Curve | undefined {
  const first = Math.min(...SERIES.map(({ name }) => times[name][0] ?? Number.POSITIVE_INFINITY));
  if (!Number.isFinite(first)) return undefined;
  const last = Math.max(now, ...SERIES.map(({ name }) => times[name].at(-1) ?? now));
  const to = Math.max(last, first + 1000);
  const moments = Array.from({ length: POINTS + 1 }, (_, step) => first + ((to - first) * step) / POINTS);
  const sample = (name: keyof Times) => moments.map((at) => ({ at, count: countUntil(times[name], at) }));
  return {
    from: first,
    to,
    lines: {
      contained: sample("contained"),
      issued: sample("issued"),
      delivered: sample("delivered"),
      completed: sample("completed"),
    },
  };
}

/** How many of the sorted times are at or before the moment. */
export function countUntil(sorted: Float64Array, moment: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Size {
  className: string;
  width: number;
  height: number;
  ticks: number;
}

const SIZES: readonly Size[] = [
  { className: "wide", width: 960, height: 300, ticks: 8 },
  { className: "narrow", width: 400, height: 260, ticks: 4 },
];
const MARGIN = { top: 12, right: 16, bottom: 28, left: 58 };

/** The curve, drawn once for wide and once for narrow screens. */
export function curveChart(curve: Curve, summary: string): Markup {
  return html`${SIZES.map((size) => drawing(curve, summary, size))}`;
}

/** The time format of an axis that spans this many milliseconds. */
function tickPattern(span: number): string {
  if (span < SHORT_MS) return "%H:%M:%S";
  if (span < 2 * DAY_MS) return "%H:%M";
  return span < 90 * DAY_MS ? "%d %b" : "%b %Y";
}

function drawing({ from, to, lines }: Curve, summary: string, size: Size): Markup {
  const { className, width, height, ticks } = size;
  const most = Math.max(1, ...Object.values(lines).flatMap((points) => points.map(({ count }) => count)));
  const x = scaleUtc([from, to], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear([0, most], [height - MARGIN.bottom, MARGIN.top]).nice(5);
  const path = line<{ at: number; count: number }>()
    .x(({ at }) => round(x(at)))
    .y(({ count }) => round(y(count)))
    .curve(most > FEW ? curveLinear : curveStepAfter);
  const timeOf = x.tickFormat(ticks, tickPattern(to - from));
  const id = `curve-${className}`;
  return html`<svg class="curve ${className}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}">
<title id="${id}">${summary}</title>
${y
  .ticks(5)
  .filter(Number.isInteger)
  .map(
    (
      tick,
    ) => html`<line class="grid" x1="${MARGIN.left}" x2="${width - MARGIN.right}" y1="${round(y(tick))}" y2="${round(y(tick))}"/>
<text class="tick" text-anchor="end" x="${MARGIN.left - 8}" y="${round(y(tick)) + 4}">${number(tick)}</text>`,
  )}
${x
  .ticks(ticks)
  .map(
    (tick) =>
      html`<text class="tick" text-anchor="middle" x="${round(x(tick))}" y="${height - 8}">${timeOf(tick)}</text>`,
  )}
${SERIES.filter(({ name }) => lines[name].some(({ count }) => count > 0)).map(
  ({ name }) => html`<path class="line ${name}" d="${path(lines[name]) ?? ""}"/>`,
)}
</svg>`;
}

/** One step of the funnel. */
export interface Step {
  name: string;
  label: string;
  count: number;
}

/** Bars below each other, each with its count and its percentage of the first. */
export function funnelChart(steps: readonly Step[]): Markup {
  const whole = Math.max(1, steps[0]?.count ?? 0);
  return html`<ol class="funnel">${steps.map(
    ({ name, label, count }) => html`<li><span class="step">${label}</span>
<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" width="100" height="10"/><rect class="fill ${name}" width="${round((count / whole) * 100)}" height="10"/></svg>
<span class="count"><b data-step="${name}">${number(count)}</b> ${percent(count / whole)}</span></li>`,
  )}</ol>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
