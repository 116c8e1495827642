import { narrowedRunWords } from "../narrowed-run.js";
import { medianTime, type ResetProgress, shareCompleted } from "../progress.js";
import type { ResetReport } from "../report.js";
import { ENTRY_STATES, STATES, stateWords } from "../states.js";
import { endWords } from "../work-at-hand.js";
import { curveChart, curveOf, funnelChart, SERIES, type Step } from "./charts.js";
import { html, type Markup } from "./markup.js";
import type { Redaction } from "./redaction.js";
import { moment, number, people, percent, span } from "./words.js";

/** How many runs are listed. A ledger of a year has more. */
const RUNS = 200;
const REASONS = 50;

type Tile = (name: string, kind: string, label: string, value: string) => Markup;

/** The summary: one sentence and a few numbers. */
export function summarySection(report: ResetReport): Markup {
  const { counts, progress, manifests, now } = report;
  const { issued, completed, open, expired } = progress;
  const share = shareCompleted(progress);
  const median = medianTime(progress);
  const waiting = open + expired;
  const verdict =
    share === undefined
      ? html`No ticket has been issued yet.`
      : html`<b>${percent(share)}</b> have reset their password: ${number(completed)} of the ${people(issued)} who ${issued === 1 ? "was" : "were"} issued a link. ${waitingWords(progress, unreachedOf(manifests))}`;
  const tile: Tile = (name, kind, label, value) =>
    html`<div class="${kind}"><dt>${label}</dt><dd data-metric="${name}">${value}</dd></div>`;
  const oldest = progress.oldest === undefined ? undefined : span(now - progress.oldest.issuedAt);
  return html`<section class="whole" aria-label="Summary">
<p class="verdict">${verdict}${revokedWords(manifests)}</p>
<dl class="tiles">
${tile("completed", "good", "Have reset", number(completed))}
${tile("waiting", waiting > 0 ? "warn" : "", "Still waiting", number(waiting))}
${undeliveredTile(manifests, tile)}${tile("rejected", counts.rejected > 0 ? "bad" : "", "Rejected", number(counts.rejected))}
${tile("in_doubt", counts.in_doubt > 0 ? "bad" : "", "In doubt", number(counts.in_doubt))}
${tile("pending", counts.pending > 0 ? "warn" : "", "Not sent yet", number(counts.pending))}
${containmentTile(report.containment, tile)}${tile("median", "", "Half reset within", median === undefined ? "–" : span(median))}
${tile("oldest", "", "Longest wait", oldest ?? "–")}
</dl></section>`;
}

/** Empty if no delivery failed. */
function undeliveredTile(manifests: ResetReport["manifests"], tile: Tile): Markup {
  const count = manifests.reduce((sum, { counts }) => sum + counts.undelivered, 0);
  return count === 0 ? html`` : html`${tile("undelivered", "bad", "Not delivered", number(count))}\n`;
}

/** How long old passwords and sessions worked after the first run began. */
function containmentTile(containment: ResetReport["containment"], tile: Tile): Markup {
  if (containment === undefined) return html``;
  const { left, withinMs } = containment;
  if (left > 0) return html`${tile("uncontained", "bad", "Not contained", number(left))}\n`;
  return html`${tile("contained_within", "good", "All contained within", withinMs === undefined ? "–" : span(withinMs))}\n`;
}

/** Empty if no sessions had to be revoked. */
function revokedWords(manifests: ResetReport["manifests"]): Markup {
  const counts = manifests.map(({ sessions }) => sessions?.revoked).filter((count) => count !== undefined);
  if (counts.length === 0) return html``;
  const revoked = counts.reduce((sum, count) => sum + count);
  return html` The sessions of <span data-metric="revoked">${number(revoked)}</span> ${revoked === 1 ? "person" : "people"} were revoked first.`;
}

/** The number of users whose live link was not delivered, in manifests whose links are delivered. */
function unreachedOf(manifests: ResetReport["manifests"]): number {
  return manifests.reduce(
    (sum, { deliveries }) =>
      sum + (deliveries === undefined ? 0 : deliveries.unreached + deliveries.not_tried),
    0,
  );
}

function waitingWords(
  { open, expired, gone, superseded, invalidated }: ResetProgress,
  unreached: number,
): string {
  const reached = Math.max(0, open - unreached);
  const parts = [
    ...(reached > 0 ? [`${number(reached)} can still use their link`] : []),
    ...(unreached > 0 ? [`${number(unreached)} have not received a link`] : []),
    ...(expired > 0 ? [`${number(expired)} did not use it in time`] : []),
    ...(superseded > 0 ? [`${number(superseded)} have a newer link of another manifest`] : []),
    ...(invalidated > 0 ? [`${number(invalidated)} had their link invalidated`] : []),
    ...(gone > 0 ? [`${number(gone)} are deleted or blocked`] : []),
  ];
  if (parts.length === 0) return "No users are left.";
  const [last, ...before] = parts.reverse();
  return `${before.length === 0 ? last : `${before.reverse().join(", ")} and ${last}`}.`.replace(
    /^1 (can|have)/,
    (_, verb: string) => `1 person ${verb === "have" ? "has" : verb}`,
  );
}

export function curveSection({ times, progress, now }: ResetReport): Markup {
  const curve = curveOf(times, now);
  if (curve === undefined) return html``;
  const ends = {
    contained: times.contained.length,
    issued: progress.issued,
    delivered: progress.delivered,
    completed: progress.completed,
  };
  const contained = ends.contained > 0 ? `${number(ends.contained)} contained, ` : "";
  const summary = `From ${moment(curve.from)} to ${moment(curve.to)}: ${contained}${number(ends.issued)} issued, ${number(ends.delivered)} delivered, ${number(ends.completed)} have reset`;
  const shown = SERIES.filter(({ name }) => ends[name] > 0);
  return html`<section class="whole" aria-labelledby="over-time"><h2 id="over-time">Over time</h2>
<ul class="legend">${shown.map(
    ({ name, label }) =>
      html`<li><svg viewBox="0 0 34 10" aria-hidden="true"><path class="line ${name}" d="M0,5H34"/></svg>${label} <b>${number(ends[name])}</b></li>`,
  )}</ul>
${curveChart(curve, summary)}
<p class="quiet">${moment(curve.from)} to ${moment(curve.to)}, by each person's newest link.</p></section>`;
}

export function funnelSection({ manifests, progress }: ResetReport): Markup {
  const steps: Step[] = [
    {
      name: "all",
      label: "In the manifests",
      count: ENTRY_STATES.reduce(
        (sum, state) => sum + manifests.reduce((some, { states }) => some + states[state], 0),
        0,
      ),
    },
    { name: "issued", label: "Issued a link", count: progress.issued },
    ...(progress.delivered > 0
      ? [{ name: "delivered", label: "Link delivered", count: progress.delivered }]
      : []),
    { name: "completed", label: "Have reset", count: progress.completed },
  ];
  return html`<section class="whole" aria-labelledby="how-far"><h2 id="how-far">Progress</h2>${funnelChart(steps)}</section>
<section aria-labelledby="where"><h2 id="where">Users by state</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Table: Users by state"><table>
<thead><tr><th scope="col">State</th><th scope="col" class="num">People</th><th scope="col">Meaning</th></tr></thead><tbody>
${ENTRY_STATES.map((state) => ({
  state,
  count: manifests.reduce((sum, { states }) => sum + states[state], 0),
}))
  .filter(({ count }) => count > 0)
  .map(({ state, count }) => {
    const name = stateWords(state);
    const { color, meaning } = STATES[state];
    return html`<tr><th scope="row" class="state ${color}">${name}</th><td class="num" data-state-count="${state}"><a href="#people-heading" data-state="${name}" aria-label="${people(count)}: list those who are ${name}">${number(count)}</a></td><td class="words">${sentence(meaning)}</td></tr>`;
  })}
</tbody></table></div></section>`;
}

function sentence(words: string): string {
  return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
}

export function manifestsSection({ manifests }: ResetReport, redaction: Redaction): Markup {
  return html`<section aria-labelledby="manifests-heading"><h2 id="manifests-heading">Manifests</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Table: Manifests"><table>
<thead><tr><th scope="col">Manifest</th><th scope="col">Reason</th><th scope="col" class="num">Issued</th><th scope="col" class="num">Have reset</th><th scope="col" class="num">Half reset within</th><th scope="col">State</th></tr></thead><tbody>
${manifests.map(({ name, reason, progress, applied }) => {
  const share = shareCompleted(progress);
  const median = medianTime(progress);
  return html`<tr><th scope="row">${name}</th><td class="words">${reason === undefined ? "" : redaction.text(reason)}</td><td class="num">${number(progress.issued)}</td>
<td class="num">${number(progress.completed)}${share === undefined ? "" : ` (${percent(share)})`}</td><td class="num">${median === undefined ? "–" : span(median)}</td><td>${applied ? "applied" : "not applied"}</td></tr>`;
})}
</tbody></table></div></section>`;
}

export function rejectionsSection({ rejections }: ResetReport, redaction: Redaction): Markup {
  if (rejections.length === 0) return html``;
  const listed = redaction.rejections(rejections).slice(0, REASONS);
  const omitted = redaction.rejections(rejections).length - listed.length;
  return html`<section aria-labelledby="rejections-heading"><h2 id="rejections-heading">Why some were rejected</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Table: Why some were rejected"><table>
<thead><tr><th scope="col">Auth0 said</th><th scope="col" class="num">People</th></tr></thead><tbody>
${listed.map(({ status, errorCode, message, count }) => {
  const code = [status, errorCode].filter((word) => word !== undefined).join(" ");
  return html`<tr><th scope="row">${code === "" ? "unknown" : code}${message === undefined ? "" : `: ${message}`}</th><td class="num" data-rejections>${number(count)}</td></tr>`;
})}
</tbody></table></div>${omitted === 0 ? undefined : html`<p class="quiet">… and ${number(omitted)} more reasons.</p>`}</section>`;
}

export function runsSection({ runs, manifests }: ResetReport, redaction: Redaction): Markup {
  if (runs.length === 0) return html``;
  const atWork = new Set(manifests.flatMap((status) => [...status.atWork]));
  const listed = runs.slice(-RUNS);
  return html`<section aria-labelledby="runs-heading"><h2 id="runs-heading">What was done, when and by whom</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Table: What was done, when and by whom"><table>
${runs.length > RUNS ? html`<caption>The last ${number(RUNS)} of ${number(runs.length)} runs.</caption>` : undefined}
<thead><tr><th scope="col">Began</th><th scope="col">Run</th><th scope="col">Manifest</th><th scope="col">By</th><th scope="col">Recorded</th><th scope="col">Ended</th></tr></thead><tbody>
${listed.map(
  ({
    startedAt,
    finishedAt,
    operation,
    manifest,
    actor,
    toolVersion,
    recorded,
    ended,
    why,
    run,
    ...rest
  }) => {
    const narrowed = narrowedRunWords(rest);
    const words = Object.entries(recorded);
    const took =
      finishedAt === undefined ? "" : `, took ${span(Date.parse(finishedAt) - Date.parse(startedAt))}`;
    return html`<tr><td class="time">${moment(Date.parse(startedAt))}</td><th scope="row">${operation}<br><span class="hash quiet">${run}</span>${narrowed === undefined ? undefined : html`<br><span class="quiet">${narrowed}</span>`}</th><td>${manifest}</td>
<td>${redaction.actor(actor)}<br><span class="quiet">reticket ${toolVersion}</span></td><td class="words">${words.map(([name, count]) => `${number(count)} ${name.replaceAll("_", " ")}`).join(", ") || "nothing"}</td>
<td>${endWords({ run, ended, why }, atWork)}${took}</td></tr>`;
  },
)}
</tbody></table></div></section>`;
}

export function evidenceSection({ evidence, manifests }: ResetReport): Markup {
  return html`<section aria-labelledby="evidence-heading"><h2 id="evidence-heading">Evidence</h2>
<p>Every line of a ledger ends with a SHA-256 checksum of itself and of the checksum before it, so the last checksum covers all lines. To check that a
ledger is the one in this report, run <code>reticket ledger verify</code>, and compare the checksum of the line with the number below.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Table: Evidence"><table>
<thead><tr><th scope="col">Ledger</th><th scope="col" class="num">Line</th><th scope="col">Its checksum, SHA-256</th><th scope="col">Lineage</th><th scope="col">Manifest's digest, SHA-256</th></tr></thead><tbody>
${evidence.map(
  ({
    manifest,
    digest,
    head,
  }) => html`<tr><th scope="row">${manifest}</th><td class="num">${head === null ? "–" : number(head.seq)}</td>
<td class="hash" data-head>${head?.sum ?? "no ledger yet"}</td><td class="hash">${head?.lineage ?? "–"}</td><td class="hash">${digest}</td></tr>`,
)}
</tbody></table></div>
${annotationList(manifests)}</section>`;
}

/** How the manifests say that their lists were made. */
function annotationList(manifests: ResetReport["manifests"]): Markup | undefined {
  const noted = manifests.filter(({ annotations }) => Object.keys(annotations).length > 0);
  if (noted.length === 0) return undefined;
  return html`<h3>Where the lists came from</h3>
${noted.map(
  ({ name, annotations }) => html`<dl class="annotations"><dt><b>${name}</b></dt>
${Object.entries(annotations).map(([key, value]) => html`<dt class="quiet">${key}</dt><dd class="hash">${value}</dd>`)}</dl>`,
)}`;
}
