import type { ResetReport } from "../report.js";

const WORD = /[^\s<>"'(),;:]+/g;
const LEFT_OUT = "[left out]";

/** Removes what identifies users from the texts of a page. */
export class Redaction {
  constructor(readonly on: boolean) {}

  /** A reason, which is free text. */
  text(text: string): string {
    if (!this.on) return text;
    // An address has an `@`, a user's id a `|` after its provider.
    return text.replace(WORD, (word) => (/[@|]/.test(word.slice(1)) ? LEFT_OUT : word));
  }

  /** The actor `user@host`, without the host. */
  actor(actor: string): string {
    return this.on ? (actor.split("@")[0] ?? "") : actor;
  }

  /** Auth0's message may quote the request: keep only its codes. */
  rejections(rejections: ResetReport["rejections"]): ResetReport["rejections"] {
    if (!this.on) return rejections;
    const byCode = new Map<string, ResetReport["rejections"][number]>();
    for (const { status, errorCode, count } of rejections) {
      const id = `${status} ${errorCode}`;
      const known = byCode.get(id);
      if (known === undefined) byCode.set(id, { status, errorCode, message: undefined, count });
      else known.count += count;
    }
    return [...byCode.values()];
  }
}
