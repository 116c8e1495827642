import type { Diagnostic } from "../../manifest/diagnostic.js";

/** The result of `validate`, which all its renderers take. */
export interface Check {
  manifests: readonly { name: string; file: string; users: number }[];
  diagnostics: readonly Diagnostic[];
  /** Diagnostics beyond the cap. */
  omitted: number;
  /** The manifests have no mistakes; the diagnostics are policy refusals. */
  refused?: boolean;
}

/** Omitted diagnostics count as errors: only a file full of errors reaches the limit. */
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
