import { type Target, targetId } from "../target.js";
import type { Connections } from "../tenant/connections.js";

/** What is known of the database that holds a user's password. */
export type DatabaseKind = "auth0" | "custom" | "unknown";

/** Why nothing is said of such a ticket. */
export const BLIND =
  "its connection is a custom database, which may not report resets: whether the link was used is not known; `--via logs` tells";

/**
 * Finds out for whom `last_password_reset` says nothing: in a custom database it moves only if the customer's script returns
 * it. A user without a reset there may have reset all the same.
 */
export class Blindness {
  /** The custom databases that were met, by name or id, sorted by when they were met first. */
  readonly custom = new Set<string>();
  /** The ids of the targets whose password such a database holds. */
  readonly targets = new Set<string>();
  /** Connections of which it is not known whether they are custom databases, and why. */
  readonly unknown = new Map<string, string>();

  constructor(private readonly connections: Connections) {}

  /**
   * @param connection the name of the connection that holds the password, if the user's identities tell it
   * @returns undefined if the run was stopped
   */
  async kindOf(target: Target, connection: string | undefined): Promise<DatabaseKind | undefined> {
    const label = connection ?? ("email" in target ? target.connection_id : undefined);
    if (label === undefined) return "unknown";
    const known = await ("email" in target
      ? this.connections.get(target.connection_id)
      : this.connections.named(label));
    if (known === undefined) return undefined;
    if ("unknown" in known) {
      this.unknown.set(label, known.unknown);
      return "unknown";
    }
    if (!known.isCustomDatabase) return "auth0";
    this.custom.add(known.name);
    this.targets.add(targetId(target));
    return "custom";
  }
}
