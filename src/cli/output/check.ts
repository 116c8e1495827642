import type { Diagnostic } from "../../manifest/diagnostic.js";

/** What `validate` found: the value that its renderers share. */
export interface Check {
  manifests: readonly { name: string; file: string; users: number }[];
  diagnostics: readonly Diagnostic[];
  /** Diagnostics beyond the cap. */
  omitted: number;
  /** There is no mistake, and what the diagnostics tell are refusals by policy. */
  refused?: boolean;
}

/** Mistakes beyond the cap count as errors: the cap is only reached by a file that is wrong throughout. */
export function errorCount({ diagnostics, omitted }: Pick<Check, "diagnostics" | "omitted">): number {
  return diagnostics.filter(({ severity }) => severity === "error").length + omitted;
}

/** `3 errors in 2 files`, or `2 manifests, 40 users: valid`. */
export function verdict(check: Check): string {
  const errors = errorCount(check);
  if (errors === 0) {
    const users = check.manifests.reduce((sum, manifest) => sum + manifest.users, 0);
    const warnings =
      check.diagnostics.length === 0 ? "" : `, ${counted(check.diagnostics.length, "warning")}`;
    return `${counted(check.manifests.length, "manifest")}, ${counted(users, "user")}: valid${warnings}`;
  }
  const wrong = check.diagnostics.filter(({ severity }) => severity === "error");
  const files = new Set(wrong.map(({ file }) => file)).size;
  if (check.refused === true) return `${counted(errors, "refusal")} by policy in ${counted(files, "file")}`;
  return `${counted(errors, "error")} in ${counted(files, "file")}`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A diagnostic's message with the entry that it is about. */
export function messageOf({ entry, message }: Diagnostic): string {
  return entry === undefined ? message : `${entry}: ${message}`;
}
