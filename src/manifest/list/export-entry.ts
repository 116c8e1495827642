import type { UserFields } from "../../tenant/users.js";
import { chooseIdentity, databaseIdentities, linkedIdentity } from "../identifiers/database-identity.js";

/**
 * The entry of a user that Auth0 exported: with `identity` if a linked account has the password.
 * @returns undefined: the user has no password; an entry without a target: the row is not a user
 */
export function entryOfExport(user: UserFields): Readonly<Record<string, unknown>> | undefined {
  const { user_id: userId } = user;
  if (typeof userId !== "string") return userId === undefined ? {} : { user_id: userId };
  // The schema refuses invalid ids.
  if (!userId.includes("|")) return { user_id: userId };
  const identity = chooseIdentity(databaseIdentities(user), userId);
  if (identity === undefined) return undefined;
  const linked = linkedIdentity(identity, userId);
  return linked === undefined ? { user_id: userId } : { user_id: userId, identity: linked };
}

/** The identity columns of Auth0's CSV export: `identities[0].provider` and so on. */
export class ExportColumns {
  readonly #userId: number;
  readonly #identities: { index: number; place: number; field: string }[];

  constructor(names: readonly string[]) {
    this.#userId = names.indexOf("user_id");
    this.#identities = names.flatMap((name, index) => {
      const [, place, field] = /^identities\[(\d{1,2})\]\.(\w+)$/.exec(name) ?? [];
      return place === undefined || field === undefined ? [] : [{ index, place: Number(place), field }];
    });
  }

  /** Like `entryOfExport`. @param cells without the `'` that Auth0 writes before texts */
  entryOf(cells: readonly string[]): Readonly<Record<string, unknown>> | undefined {
    const user_id = cells[this.#userId] ?? "";
    if (this.#identities.length === 0) return entryOfExport({ user_id });
    const identities: Record<string, string>[] = [];
    for (const { index, place, field } of this.#identities) {
      identities[place] = { ...identities[place], [field]: cells[index] ?? "" };
    }
    return entryOfExport({ user_id, identities: identities.filter(({ provider = "" }) => provider !== "") });
  }
}
