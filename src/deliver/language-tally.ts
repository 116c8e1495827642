import { readLanguage } from "./mail/languages.js";
import { type LanguageFallback, languageFromOf, wordsFor } from "./mail/words.js";
import type { Route } from "./routes.js";
import type { TicketMessage } from "./ticket-message.js";

/** In which languages mails are written, and why some are not in the language that was asked for. */
export interface LanguageCounts {
  /** Mails by language, the most first; not the default mail. */
  mails: [language: string, count: number][];
  /** The default mail, as no language was asked for. */
  unasked: number;
  /** The default mail, as the language that was asked for has no template. */
  noTemplate: number;
  /** The default mail, as the value can't be read as a language. */
  unreadable: number;
  /** Known only once the account is looked up. */
  lookedUp: number;
}

/** Counts mails by language. */
export class LanguageTally {
  readonly #mails = new Map<string, number>();
  readonly #others = { unasked: 0, noTemplate: 0, unreadable: 0, lookedUp: 0 };

  /** Counts a mail that is going to be written; nothing where the manifest's mail has one language. */
  plan(
    { language, target }: Pick<TicketMessage, "language" | "target">,
    route: Pick<Route, "via" | "mailTemplates">,
  ): void {
    const templates = route.mailTemplates;
    if (!route.via.includes("smtp") || templates === undefined || templates.languages.size === 0) return;
    const asked = readLanguage(language);
    if (asked === undefined && languageFromOf(route) !== undefined && "user_id" in target) {
      this.#others.lookedUp++;
      return;
    }
    const { words, fallback } = wordsFor(templates, asked);
    if (words === templates && fallback === undefined) this.#others.unasked++;
    else this.add(words.language, fallback);
  }

  /** Counts a mail in a language, or a default mail for a reason. */
  add(language: string | undefined, fallback: LanguageFallback | undefined): void {
    if (fallback === "no_template") this.#others.noTemplate++;
    else if (fallback === "unreadable") this.#others.unreadable++;
    else if (language !== undefined) this.#mails.set(language, (this.#mails.get(language) ?? 0) + 1);
  }

  /** undefined: no mail is written in another language. */
  counts(): LanguageCounts | undefined {
    const mails = [...this.#mails].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
    const others = this.#others;
    const isEmpty = mails.length + Object.values(others).reduce((sum, count) => sum + count, 0) === 0;
    return isEmpty ? undefined : { mails, ...others };
  }
}
