/** How marks are read. */
export interface MarkReading {
  /** As they are at this moment, at the place where they are written. Otherwise a few seconds old, or from a replica. */
  fresh: boolean;
}

/** The marks of a backend's pauses. They stand beside the ledgers, and are changed without the ledgers' locks. */
export interface PauseMarks {
  /** How often a run at work should read them, milliseconds. */
  readonly pollMs: number;
  /**
   * The texts of the marks, by manifest; of those that have one.
   * @throws ReticketError LEDGER_UNREADABLE, LEDGER_NEWER
   */
  read(tenant: string, manifests: readonly string[], how: MarkReading): Promise<ReadonlyMap<string, string>>;
  /**
   * Replaces a mark if it is still `before`, in one step, synced. Undefined: no mark.
   * @returns whether the mark is `after` now
   * @throws ReticketError LEDGER_WRITE_FAILED, LEDGER_LOCKED where the backend can't be changed beside an older version at work
   */
  replace(
    tenant: string,
    manifest: string,
    before: string | undefined,
    after: string | undefined,
  ): Promise<boolean>;
}
