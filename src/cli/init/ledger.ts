/**
 * The jobs' ledger: a separate branch that no pull request can change. The jobs give it as a flag, so that a change to the
 * config cannot select another one.
 */
export const LEDGER = "git:reticket-ledger";
