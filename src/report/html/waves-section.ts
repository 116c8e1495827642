import type { ResetReport } from "../report.js";
import type { WaveStatus } from "../waves.js";
import { html, type Markup } from "./markup.js";
import { moment, number } from "./words.js";

/** The waves of the manifests that have any, and how each stands; empty if none has. */
export function wavesSection({ manifests }: ResetReport): Markup {
  const inWaves = manifests.filter(({ waves }) => waves.length > 0);
  if (inWaves.length === 0) return html``;
  return html`<section aria-labelledby="waves-heading"><h2 id="waves-heading">Waves</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Table: Waves"><table>
<thead><tr><th scope="col">Manifest</th><th scope="col">Wave</th><th scope="col">Opened</th><th scope="col" class="num">Sent</th><th scope="col" class="num">Have reset</th><th scope="col" class="num">Rejected</th><th scope="col" class="num">Not delivered</th><th scope="col" class="num">In doubt</th><th scope="col">State</th></tr></thead><tbody>
${inWaves.flatMap(({ name, waves }) => waves.map((wave) => waveRow(name, wave)))}
</tbody></table></div></section>`;
}

function waveRow(manifest: string, wave: WaveStatus): Markup {
  const { completed, rejected, undelivered, inDoubt, openedAt, state } = wave;
  return html`<tr><th scope="row">${manifest}</th><td>${number(wave.wave)}<br><span class="quiet">${wave.definition.words}</span></td>
<td class="time">${openedAt === undefined ? "–" : moment(openedAt)}</td><td class="num">${number(wave.sent)} of ${number(wave.size)}</td><td class="num">${number(completed)}</td>
<td class="num">${number(rejected)}</td><td class="num">${number(undelivered)}</td><td class="num">${number(inDoubt)}</td><td>${state === "failed" ? html`<b>failed</b>` : state}</td></tr>`;
}
