/**
 * Where the jobs keep the ledger: a branch that nothing else is on, and that no pull request can touch. The jobs name it
 * themselves, so that a change to the config can't show them another one.
 */
export const LEDGER = "git:reticket-ledger";
