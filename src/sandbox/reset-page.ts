import { createHash } from "node:crypto";
import { page, type SandboxReply } from "./reply.js";

const STYLE = `
:root{color-scheme:light dark;--ink:#1e212a;--soft:#5b6270;--paper:#fff;--ground:#eef1f6;--line:#c9ced8;--deep:#3f4bd8;--bad:#b3261e;--good:#1b7f4d}
@media(prefers-color-scheme:dark){:root{--ink:#eceef3;--soft:#a5adbb;--paper:#1b1e26;--ground:#101218;--line:#434957;--deep:#8f98ff;--bad:#ff8a80;--good:#6fd6a2}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{width:100%;max-width:400px;background:var(--paper);border-radius:12px;padding:40px 36px 32px;box-shadow:0 1px 2px rgb(0 0 0/.08),0 12px 32px rgb(0 0 0/.10)}
svg{display:block;margin:0 auto 20px}
h1{margin:0 0 8px;font-size:24px;line-height:1.25;font-weight:650;text-align:center;letter-spacing:-.01em;text-wrap:balance}
p{margin:0 0 24px;text-align:center;color:var(--soft);overflow-wrap:anywhere;text-wrap:balance}
p strong{color:var(--ink);font-weight:600}
label{display:block;margin:0 0 6px;font-size:14px;font-weight:600}
input{width:100%;margin:0 0 18px;padding:11px 12px;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:7px}
input:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid var(--deep);outline-offset:1px}
button,.button{display:block;width:100%;padding:12px;font:inherit;font-weight:600;text-align:center;text-decoration:none;color:var(--paper);background:var(--deep);border:0;border-radius:7px;cursor:pointer}
.hint{margin:-10px 0 18px;font-size:13px;text-align:left}
.wrong{margin:0 0 18px;padding:10px 12px;font-size:14px;text-align:left;color:var(--bad);border:1px solid currentcolor;border-radius:7px}
footer{margin:28px 0 0;padding-top:16px;border-top:1px solid var(--line);font-size:12px;text-align:center;color:var(--soft)}
`;

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};

const LOCK = icon(
  "var(--deep)",
  '<path d="M15 21v-4a9 9 0 0 1 18 0v4"/><rect x="11" y="21" width="26" height="19" rx="4"/><path d="M24 28v5"/>',
);
const TICK = icon("var(--good)", '<circle cx="24" cy="24" r="18"/><path d="m16 24.5 5.5 5.5L32.5 18.5"/>');
const CROSS = icon("var(--bad)", '<circle cx="24" cy="24" r="18"/><path d="M24 14.5V26m0 6.5v.01"/>');

/** The form for a new password; `wrong` says why the last attempt was refused. */
export function formPage(view: {
  email: string;
  token: string;
  minLength: number;
  wrong?: string;
}): SandboxReply {
  const wrong = view.wrong === undefined ? "" : `<p class="wrong" role="alert">${html(view.wrong)}</p>`;
  return document(
    view.wrong === undefined ? 200 : 400,
    "Choose a new password",
    `${LOCK}<h1>Choose a new password</h1>
<p>for <strong>${html(view.email)}</strong></p>
${wrong}<form method="post" action="/u/reset-verify">
<input type="hidden" name="ticket" value="${html(view.token)}">
<input type="hidden" name="username" value="${html(view.email)}" autocomplete="username">
<label for="password">New password</label>
<input id="password" name="password" type="password" required minlength="${view.minLength}" autocomplete="new-password" autofocus aria-describedby="hint">
<p class="hint" id="hint">At least ${view.minLength} characters.</p>
<label for="again">Repeat the password</label>
<input id="again" name="again" type="password" required minlength="${view.minLength}" autocomplete="new-password">
<button>Set the password</button>
</form>`,
  );
}

export function donePage(view: { email: string; next: string | undefined }): SandboxReply {
  const next =
    view.next === undefined
      ? ""
      : `<a class="button" href="${html(view.next)}" rel="noreferrer">Continue</a>`;
  return document(
    200,
    "Password changed",
    `${TICK}<h1>Password changed</h1>
<p>The new password of <strong>${html(view.email)}</strong> works from now on. This link is spent.</p>
${next}`,
  );
}

/** The page of a ticket that does not work: used, replaced, expired, or never issued. */
export function deadPage(status: 404 | 410, why: string): SandboxReply {
  return document(
    status,
    "This link no longer works",
    `${CROSS}<h1>This link no longer works</h1>
<p>${html(why)}</p>`,
  );
}

function document(status: number, title: string, body: string): SandboxReply {
  return page(
    status,
    `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head>
<body><main>
${body}
<footer>A sandbox tenant. No real account is touched.</footer>
</main></body></html>
`,
    HEADERS,
  );
}

function icon(colour: string, shapes: string): string {
  return `<svg width="48" height="48" viewBox="0 0 48 48" fill="none" stroke="${colour}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes}</svg>`;
}

function html(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
