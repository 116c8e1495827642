import type { Notice, NoticeType } from "./notice.js";

/** How many manifests are named. */
const NAMED = 5;

/** `apply of inc-2041 (acme.eu.auth0.com) has finished: 1,200 issued, 3 rejected.` */
export function noticeText(notice: Notice, tenant: string): string {
  const { operation, manifests, counts, type } = notice;
  const about = `${operation} of ${namesOf(manifests)} (${tenant})`;
  const numbers = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count.toLocaleString("en-US")} ${name.replaceAll("_", " ")}`);
  const end = numbers.length === 0 ? "." : `: ${numbers.join(", ")}.`;
  return `${about} ${WORDS[type](notice)}${end}`;
}

const WORDS: Readonly<Record<NoticeType, (notice: Notice) => string>> = {
  "run.started": () => "has started",
  "wave.done": ({ wave }) => `has done wave ${wave}`,
  "gate.failed": ({ wave, gate }) =>
    `lets nothing more out: the gate of wave ${wave} failed (${gate?.name}: ${gate?.measured}, limit ${gate?.limit})`,
  "run.paused": () => "is paused",
  "run.stopped": ({ code }) => `was stopped (${code ?? "no code"})`,
  "run.finished": ({ ended }) => ENDS[ended ?? ""] ?? "has finished",
};

const ENDS: Readonly<Record<string, string>> = {
  interrupted: "was interrupted",
  time_budget: "has used up its time budget",
  waiting: "has done what is open, and waits",
};

function namesOf(manifests: readonly string[]): string {
  const more = manifests.length - NAMED;
  const named = manifests.slice(0, NAMED).join(", ");
  return more > 0 ? `${named} and ${more} more` : named;
}
