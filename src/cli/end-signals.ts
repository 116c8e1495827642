/** The signals that end a run in good order. */
export type EndSignal = "SIGINT" | "SIGTERM" | "SIGHUP" | "SIGBREAK";

/**
 * Those that a process can be sent. On Windows, SIGBREAK is Ctrl+Break, SIGHUP comes as the console is closed, and SIGTERM kills
 * without a word.
 */
export function endSignals(platform: string = process.platform): readonly EndSignal[] {
  return platform === "win32" ? ["SIGINT", "SIGBREAK", "SIGHUP"] : ["SIGINT", "SIGTERM", "SIGHUP"];
}
