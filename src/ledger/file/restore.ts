import { constants } from "node:fs";
import { dirname } from "node:path";
import type { Disk, FileHandle } from "../../disk.js";
import type { Chain } from "../chain.js";
import { writeHead } from "./head.js";
import { type LedgerPaths, segmentFile } from "./paths.js";
import type { Tail } from "./reader.js";

const CHUNK_CHARS = 1 << 20;

/**
 * Makes a ledger's files out of a history. They are written beside, and get their names from the last to the first: a
 * ledger without its first file is no ledger yet.
 * @param chain follows the history
 * @throws where there is a ledger already, which stays as it is
 */
export async function restoreFiles(
  disk: Disk,
  paths: LedgerPaths,
  history: AsyncIterable<string>,
  chain: Chain,
  segmentBytes: number,
): Promise<void> {
  const drafts: string[] = [];
  const placed: string[] = [];
  try {
    await writeDrafts(disk, paths, history, chain, segmentBytes, drafts);
    for (const [segment, draft] of [...drafts.entries()].reverse()) {
      const path = segmentFile(paths, segment);
      await disk.link(draft, path);
      placed.push(path);
    }
    await disk.syncFolder(dirname(paths.ledger));
    placed.length = 0;
    if (chain.head !== null) await writeHead(disk, paths.head, chain.head);
  } finally {
    for (const path of [...drafts, ...placed]) await disk.unlink(path).catch(() => undefined);
  }
}

async function writeDrafts(
  disk: Disk,
  paths: LedgerPaths,
  history: AsyncIterable<string>,
  chain: Chain,
  segmentBytes: number,
  drafts: string[],
): Promise<void> {
  let file: FileHandle | undefined;
  let size = 0;
  let waiting = "";
  const flush = async (): Promise<FileHandle> => {
    file ??= await openDraft(disk, paths, drafts);
    const bytes = Buffer.from(waiting);
    waiting = "";
    size += bytes.length;
    await disk.write(file, bytes);
    return file;
  };
  const end = async (): Promise<void> => {
    const written = await flush();
    await disk.datasync(written);
    await written.close();
    file = undefined;
    size = 0;
  };
  try {
    for await (const text of history) {
      chain.next(text);
      waiting += `${text}\n`;
      if (size + waiting.length >= segmentBytes) await end();
      else if (waiting.length >= CHUNK_CHARS) await flush();
    }
    if (waiting !== "" || file !== undefined || drafts.length === 0) await end();
  } finally {
    await file?.close();
  }
}

async function openDraft(disk: Disk, paths: LedgerPaths, drafts: string[]): Promise<FileHandle> {
  const path = `${segmentFile(paths, drafts.length)}.tmp`;
  const { O_WRONLY, O_CREAT, O_TRUNC } = constants;
  const file = await disk.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666);
  drafts.push(path);
  return file;
}

/**
 * Takes the CRs away that a checkout has put at the ends of lines, and what is torn: what is appended ends without.
 * @returns how the last file ends then
 */
export async function withoutCr(disk: Disk, paths: LedgerPaths, tail: Tail): Promise<Tail> {
  let size = 0;
  for (let segment = 0; segment <= tail.segment; segment++) {
    const path = segmentFile(paths, segment);
    const found = await disk.readFile(path);
    const held = segment === tail.segment ? found.subarray(0, tail.size) : found;
    // A line's text holds no CR: JSON escapes it.
    const text = held
      .toString("latin1")
      .replaceAll("\r", "")
      .replace(/([^\n])$/, "$1\n");
    const bytes = Buffer.from(text, "latin1");
    size = bytes.length;
    const { O_WRONLY, O_CREAT, O_TRUNC } = constants;
    const draft = `${path}.tmp`;
    try {
      const file = await disk.open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0o666);
      try {
        await disk.write(file, bytes);
        await disk.datasync(file);
      } finally {
        await file.close();
      }
      await disk.rename(draft, path);
    } finally {
      await disk.unlink(draft).catch(() => undefined);
    }
  }
  await disk.syncFolder(dirname(paths.ledger));
  return { ...tail, size, tornBytes: 0, lacksNewline: false };
}
