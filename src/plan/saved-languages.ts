import type { SavedPlan } from "../generated/plan.js";

type SavedLanguages = NonNullable<NonNullable<SavedPlan["manifests"][number]["requests"]>["languages"]>;

/** Collects the languages of a plan's entries, in the form of a saved plan. */
export class LanguagePacker {
  readonly #keys = new Map<string, string[]>();

  /** @param key as the saved plan keeps it @param language the entry's, as written */
  add(key: string, language: string | undefined): void {
    if (language === undefined) return;
    const keys = this.#keys.get(language);
    if (keys === undefined) this.#keys.set(language, [key]);
    else keys.push(key);
  }

  packed(): { languages?: SavedLanguages } {
    if (this.#keys.size === 0) return {};
    const packed = [...this.#keys].map(([language, keys]) => [language, keys.sort().join("")] as const);
    return { languages: Object.fromEntries(packed.sort(([a], [b]) => (a < b ? -1 : 1))) };
  }
}

/** The languages of a saved plan by key. @param unpack the keys in a packed text */
export function languagesByKey(
  languages: SavedLanguages | undefined,
  unpack: (packed: string) => Iterable<string>,
): Map<string, string> {
  const byKey = new Map<string, string>();
  for (const [language, packed] of Object.entries(languages ?? {})) {
    for (const key of unpack(packed)) byKey.set(key, language);
  }
  return byKey;
}
