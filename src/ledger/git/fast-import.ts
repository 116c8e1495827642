import type { Changes } from "./ledger-branch.js";

interface ImportedCommit {
  ref: string;
  /** null: it has none. */
  parent: string | null;
  changes: Changes;
  message: string;
  /** Seconds since the epoch. */
  at: number;
}

/** What `git fast-import` reads to make one commit, whose id it prints. Source: git's documentation, git-fast-import(1). */
export function importOf({ ref, parent, changes, message, at }: ImportedCommit): Buffer {
  const parts: (string | Buffer)[] = [
    "feature done\n",
    `commit ${ref}\nmark :1\n`,
    `committer reticket <reticket@localhost> ${at} +0000\n`,
    ...data(message),
    parent === null ? "" : `from ${parent}\n`,
  ];
  for (const [path, content] of changes) {
    if (content === null) parts.push(`D ${path}\n`);
    else parts.push(`M 100644 inline ${path}\n`, ...data(content));
  }
  parts.push("get-mark :1\ndone\n");
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
}

function data(content: string): (string | Buffer)[] {
  const bytes = Buffer.from(content);
  return [`data ${bytes.length}\n`, bytes, "\n"];
}
