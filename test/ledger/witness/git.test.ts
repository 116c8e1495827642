import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GitBackend } from "../../../src/ledger/git/backend.js";
import { WitnessedBackend } from "../../../src/ledger/witness/backend.js";
import { WitnessFolder } from "../../../src/ledger/witness/folder.js";
import { GitRemote, git } from "../../support/git-remote.js";
import {
  ada,
  claimed,
  finished,
  issued,
  MANIFEST,
  started,
  TENANT,
  temporaryFolder,
  write,
} from "../support.js";

let remote: GitRemote;
let folder: WitnessFolder;
beforeEach(async () => {
  remote = await GitRemote.create();
  folder = new WitnessFolder(temporaryFolder());
});
afterEach(() => remote.destroy());

async function clone(): Promise<WitnessedBackend> {
  const home = new GitBackend(await remote.clone(), "ledger", { claimAheadMs: 10 });
  return new WitnessedBackend(home, { folder, named: [], actor: "ada@ci" });
}

describe("a ledger on a git branch, held against witnesses", () => {
  it("is known by its remote and branch, whatever the clone, and the credentials in its URL", async () => {
    const [one, other] = [await clone(), await clone()];
    expect(await one.identity()).toBe(`git:${remote.url}#ledger`);
    expect(await other.identity()).toBe(await one.identity());
    const folderOfClone = await remote.clone();
    await git(folderOfClone, "remote", "set-url", "origin", "https://ada:secret@git.example.com/ledger.git");
    expect(await new GitBackend(folderOfClone, "ledger").identity()).toBe(
      "git:https://git.example.com/ledger.git#ledger",
    );
  });

  it("is not refused by a clone that asked the remote just before another one pushed", async () => {
    const [writer, reader] = [await clone(), await clone()];
    await write(writer, [started(), finished()]);
    expect(await reader.manifests(TENANT)).toEqual([MANIFEST]);
    await write(writer, [claimed(ada), issued(ada)]);
    expect((await reader.open(TENANT, MANIFEST).state()).head?.seq).toBe(4);
    await write(writer, [finished()]);
    const lines: string[] = [];
    for await (const { type } of reader.open(TENANT, MANIFEST).lines()) lines.push(type);
    expect(lines).toHaveLength(5);
  });
});
