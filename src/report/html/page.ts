import { hash } from "node:crypto";
import type { ResetReport } from "../report.js";
import { ENTRY_STATES, stateWords } from "../states.js";
import { html, Markup } from "./markup.js";
import { pausesSection } from "./pauses-section.js";
import { Redaction } from "./redaction.js";
import { packedRows } from "./rows.js";
import { SCRIPT } from "./script.js";
import {
  curveSection,
  evidenceSection,
  funnelSection,
  manifestsSection,
  rejectionsSection,
  runsSection,
  summarySection,
} from "./sections.js";
import { STYLE } from "./style.js";
import { wavesSection } from "./waves-section.js";
import { moment, number } from "./words.js";

/**
 * The report as one HTML file that opens from disk and loads nothing. Its content security policy allows only its own style
 * and script, by their hashes. It contains no ticket.
 * @param options.redacted leaves out the users' addresses and ids
 */
export function reportPage(report: ResetReport, options: { redacted: boolean }): string {
  const redaction = new Redaction(options.redacted);
  const { manifests, tenant, now, toolVersion } = report;
  const name = manifests.length === 1 ? manifests[0]!.name : `${number(manifests.length)} manifests`;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Password resets: ${name}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header><h1>Password resets: ${name}</h1>
<p class="quiet">${tenant}, as the ledger has it at ${moment(now)}${options.redacted ? ". Addresses and ids are left out." : ""}</p></header>
<main>
${summarySection(report)}
${curveSection(report)}
${funnelSection(report)}
${manifestsSection(report, redaction)}
${wavesSection(report)}
${rejectionsSection(report, redaction)}
${runsSection(report, redaction)}
${pausesSection(report, redaction)}
${evidenceSection(report)}
${peopleSection(report, redaction)}
</main>
<footer>Made by reticket ${toolVersion}. Times are UTC. Resets that <code>reticket refresh</code> has not recorded yet are not included.</footer>
<script type="application/octet-stream" id="rows">${new Markup(packedRows(report, options.redacted))}</script>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`.text;
}

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hash("sha256", STYLE, "base64")}'`,
  `script-src 'sha256-${hash("sha256", SCRIPT, "base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function peopleSection({ manifests }: ResetReport, { on: redacted }: Redaction): Markup {
  const states = ENTRY_STATES.map(stateWords);
  return html`<section aria-labelledby="people-heading"><h2 id="people-heading">All users</h2>
<div id="tools" hidden>
${redacted ? undefined : html`<label class="grow">Search <input id="search" type="search" autocomplete="off" spellcheck="false"></label>`}
<label>State <select id="state"><option value="">all</option><option value="waiting">still waiting (issued or expired)</option>${states.map((state) => html`<option>${state}</option>`)}</select></label>
${manifests.length === 1 ? undefined : html`<label>Manifest <select id="manifest"><option value="">all</option>${manifests.map(({ name }, index) => html`<option value="${index}">${name}</option>`)}</select></label>`}
</div>
<noscript><p>The list of all users needs JavaScript; the rest of this page does not.</p></noscript>
<div class="scroll" tabindex="0" role="region" aria-label="Table: all users"><table>
<thead><tr>${redacted ? undefined : html`<th scope="col">Who</th>`}<th scope="col">State</th>${manifests.length === 1 ? undefined : html`<th scope="col">Manifest</th>`}<th scope="col">Issued</th><th scope="col" class="less">Expires</th><th scope="col">Reset</th><th scope="col">Note</th></tr></thead>
<tbody id="people"></tbody></table></div>
<div class="pages"><button id="previous" type="button">Previous</button><button id="next" type="button">Next</button><span id="found" role="status"></span></div></section>`;
}
