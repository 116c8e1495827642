import { hash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type GitRemote, git } from "./git-remote.js";
import { recordsOf } from "./ledger-records.js";

/** A ledger's record in its own line, as any process with write permission can append it. */
export type ForgedLine = Record<string, unknown> & { type: string };

/** What stands in the place of all the lines behind the header. */
export type Forgery = (lines: ForgedLine[]) => ForgedLine[] | Promise<ForgedLine[]>;

/**
 * Writes a ledger's lines as an attacker who can write the file and knows the format: numbered and chained, so that
 * every sum is right. It has no key, and needs none.
 */
export async function rechained(
  texts: readonly string[],
  forge: Forgery,
): Promise<{ lines: string[]; head: string }> {
  const { sum: _, ...header }: ForgedLine = JSON.parse(texts[0]!);
  const rest: ForgedLine[] = recordsOf(texts).map((record) => ({ ...record }));
  const lines: string[] = [];
  let sum = "";
  for (const [seq, line] of [header, ...(await forge(rest))].entries()) {
    const body = JSON.stringify({ ...line, seq }).slice(0, -1);
    sum = hash("sha256", sum + body, "base64url");
    lines.push(`${body},"sum":"${sum}"}`);
  }
  return { lines, head: `${JSON.stringify({ lineage: header.lineage, seq: lines.length - 1, sum })}\n` };
}

/** Forges a ledger in a folder, its `.head` included. @param path without `.ndjson` */
export async function forgeFile(path: string, forge: Forgery): Promise<void> {
  const texts = (await readFile(`${path}.ndjson`, "utf8")).trimEnd().split("\n");
  const { lines, head } = await rechained(texts, forge);
  await writeFile(`${path}.ndjson`, `${lines.join("\n")}\n`);
  await writeFile(`${path}.head`, head);
}

/** Forges every ledger of a branch as one who may push it: in one commit on top. */
export async function forgeBranch(remote: GitRemote, branch: string, forge: Forgery): Promise<void> {
  const clone = await remote.clone("--branch", branch);
  const files = (await readdir(clone, { recursive: true })).filter((file) => /\.ndjson$/.test(file)).sort();
  const ledgers = new Map<string, string[]>();
  for (const file of files) {
    const folder = join(file, "..");
    ledgers.set(folder, [...(ledgers.get(folder) ?? []), file]);
  }
  for (const [folder, segments] of ledgers) {
    const texts: string[] = [];
    for (const file of segments)
      texts.push(...(await readFile(join(clone, file), "utf8")).trimEnd().split("\n"));
    const { lines, head } = await rechained(texts, forge);
    await git(clone, "rm", "--quiet", ...segments);
    await writeFile(join(clone, segments[0]!), `${lines.join("\n")}\n`);
    await writeFile(join(clone, folder, "head"), head);
  }
  await git(clone, "add", ".");
  await git(clone, "commit", "--quiet", "-m", "Record results");
  await git(clone, "push", "--quiet", "origin", `HEAD:${branch}`);
}
