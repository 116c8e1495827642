/** How long each step of a request may take, milliseconds. */
export interface Patience {
  connectMs: number;
  headersMs: number;
  /** Between two pieces of the answer's body. */
  bodyMs: number;
  /** All of it, from `issue` to the last byte. */
  deadlineMs: number;
}

export const PATIENCE: Patience = {
  connectMs: 10_000,
  headersMs: 30_000,
  bodyMs: 10_000,
  deadlineMs: 60_000,
};
