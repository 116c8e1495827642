/** Calls `work` once the signal is aborted; at once if it is. @returns a function after which it is not called any more */
export function onceAborted(signal: AbortSignal | undefined, work: () => void): () => void {
  if (signal?.aborted === true) work();
  else signal?.addEventListener("abort", work, { once: true });
  return () => signal?.removeEventListener("abort", work);
}
