import type { ResetReport } from "../report.js";
import { html, type Markup } from "./markup.js";
import type { Redaction } from "./redaction.js";
import { moment, span } from "./words.js";

/** When manifests were paused, by whom and why; empty if none ever was. */
export function pausesSection({ pauses }: ResetReport, redaction: Redaction): Markup {
  if (pauses.length === 0) return html``;
  return html`<section aria-labelledby="pauses-heading"><h2 id="pauses-heading">Pauses</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Table: Pauses"><table>
<thead><tr><th scope="col">From</th><th scope="col">Manifest</th><th scope="col">Paused by</th><th scope="col">Why</th><th scope="col">Until</th></tr></thead><tbody>
${pauses.map(
  ({ manifest, from, to, by, why, resumedBy }) =>
    html`<tr><td class="time">${moment(Date.parse(from))}</td><th scope="row">${manifest}</th><td>${redaction.actor(by)}</td><td class="words">${redaction.text(why)}</td>
<td>${untilWords(from, to, resumedBy === undefined ? undefined : redaction.actor(resumedBy))}</td></tr>`,
)}
</tbody></table></div></section>`;
}

function untilWords(from: string, to: string | undefined, by: string | undefined): Markup {
  if (to === undefined) return html`<b>still paused</b>`;
  return html`${moment(Date.parse(to))}, after ${span(Math.max(0, Date.parse(to) - Date.parse(from)))}${by === undefined ? "" : `, resumed by ${by}`}`;
}
