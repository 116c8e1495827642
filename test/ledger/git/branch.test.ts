import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { Branch } from "../../../src/ledger/git/branch.js";
import { Git, GitError } from "../../../src/ledger/git/git.js";
import { GitRemote, git } from "../../support/git-remote.js";
import { LeapingClocks } from "../../support/leaping-clocks.js";

let remote: GitRemote;
let clone: string;
let other: string;
let names = 0;
let spec: string;
beforeAll(async () => {
  remote = await GitRemote.create();
  clone = await remote.clone();
  other = await remote.clone();
});
afterAll(() => remote.destroy());

const OPTIONS = { timeoutMs: 20_000, patienceMs: 30_000 };

/** The branch as a new command in that clone has it. */
function branchIn(folder = clone, clocks = new LeapingClocks()): Branch {
  return new Branch(new Git(folder), { ...OPTIONS, spec }, clocks);
}

/** A branch of its own, with one file in it. */
async function begun(): Promise<Branch> {
  spec = `ledger-${++names}`;
  const branch = branchIn();
  await moveOn(branch, { "a/file": "one\n" });
  return branch;
}

/** Pushes these files. @returns the commit */
async function moveOn(branch: Branch, files: Record<string, string | null>): Promise<string> {
  const tip = await branch.tip(true);
  const commit = await branch.commit(tip, new Map(Object.entries(files)), "moved on", "draft");
  expect(await branch.push(commit, tip)).toBe("done");
  return commit;
}

async function textOf(branch: Branch, commit: string, folder: string): Promise<Record<string, string>> {
  const files = await branch.files(commit, folder);
  const texts: Record<string, string> = {};
  let index = 0;
  for await (const text of branch.contents(files)) texts[files[index++]!.path] = text;
  return texts;
}

const theirs = async (): Promise<string> => (await remote.git("rev-parse", `refs/heads/${spec}`)).trim();

/** The remote can't be reached until the test is over. */
async function away(): Promise<void> {
  await rename(remote.bare, `${remote.bare}.away`);
  onTestFinished(() => rename(`${remote.bare}.away`, remote.bare));
}

/** In a hook of the remote: another commit follows the one that was pushed. */
const MOVE_ON = [
  "read _ new ref",
  "export GIT_COMMITTER_NAME=x GIT_COMMITTER_EMAIL=x GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x",
  'git update-ref "$ref" "$(git commit-tree "$new^{tree}" -p "$new" -m beyond)"',
].join("; ");

describe("what a branch holds", () => {
  it("is nothing where the remote has no such branch", async () => {
    spec = "none-yet";
    expect(await branchIn().tip()).toBeNull();
    expect(await branchIn().peek()).toBeNull();
    expect(await branchIn().folderId(null, "a")).toBeNull();
  });

  it("is what was pushed: files added, replaced and removed, with whatever characters", async () => {
    const branch = await begun();
    const odd = { "a/ü and a blank": "ä\n\nwithout an end", "a/b/deep": "", "ab/beside": "x" };
    await moveOn(branch, { ...odd, "a/file": "two\n", "c/file": "c" });
    const commit = await moveOn(branch, { "c/file": null });
    expect(await textOf(branch, commit, "a")).toEqual({
      "a/b/deep": "",
      "a/file": "two\n",
      "a/ü and a blank": odd["a/ü and a blank"],
    });
    expect(await branch.files(commit, "c")).toEqual([]);
    expect(await textOf(branchIn(other), (await branchIn(other).tip())!, "ab")).toEqual({ "ab/beside": "x" });
  });

  it("is given whole and in order where it is many files", async () => {
    const branch = await begun();
    const files = Object.fromEntries(
      Array.from({ length: 70 }, (_, n) => [`many/${String(n).padStart(3, "0")}`, `${n}\n`.repeat(n)]),
    );
    expect(await textOf(branch, await moveOn(branch, files), "many")).toEqual(files);
  });

  it("has an id for each folder, which another folder's change leaves as it is", async () => {
    const branch = await begun();
    const before = await branch.folderId(await branch.tip(), "a");
    expect(before).toMatch(/^[0-9a-f]{40}$/);
    const commit = await moveOn(branch, { "b/file": "b" });
    expect(await branch.folderId(commit, "a")).toBe(before);
    expect(await branch.folderId(commit, "nothing")).toBeNull();
    expect(await branch.folderId(commit, "a/file")).toBeNull();
    expect(await branch.folderId(await moveOn(branch, { "a/file": "two" }), "a")).not.toBe(before);
  });

  it("is committed by reticket, now", async () => {
    const branch = await begun();
    const before = Math.floor(Date.now() / 1000);
    const commit = await moveOn(branch, { "a/file": "two" });
    const [name, at, subject] = (await git(clone, "log", "-1", "--format=%cn <%ce>|%ct|%s", commit)).split(
      "|",
    );
    expect([name, subject]).toEqual(["reticket <reticket@localhost>", "moved on\n"]);
    expect(Number(at)).toBeGreaterThanOrEqual(before);
    expect(Number(at)).toBeLessThanOrEqual(Date.now() / 1000);
  });
});

describe("the newest commit", () => {
  it("is asked of the remote where it was asked more than a moment ago, or a fresh one is asked for", async () => {
    await begun();
    const clocks = new LeapingClocks();
    const branch = branchIn(other, clocks);
    const first = await branch.tip();
    const second = await moveOn(branchIn(), { "a/file": "two" });
    clocks.stop(1_400);
    expect(await branch.tip()).toBe(first);
    expect(await branch.tip(true)).toBe(second);
    const third = await moveOn(branchIn(), { "a/file": "three" });
    clocks.stop(1_400);
    expect(await branch.tip()).toBe(second);
    clocks.stop(100);
    expect(await branch.tip()).toBe(third);
  });

  it("is known after a push, and asked for again after one that came too late", async () => {
    const branch = await begun();
    const mine = await moveOn(branch, { "a/file": "mine" });
    const yours = await moveOn(branchIn(other), { "a/file": "yours" });
    expect(await branch.tip()).toBe(mine);
    const late = await branch.commit(mine, new Map([["a/file", "late"]]), "late", "draft");
    expect(await branch.push(late, mine)).toBe("moved");
    expect(await theirs()).toBe(yours);
    expect(await branch.tip()).toBe(yours);
  });

  it("can be looked at while a run pushes: what the clone remembers stays as it is", async () => {
    const branch = await begun();
    const first = await branch.tip();
    const refs = await git(clone, "for-each-ref", "refs/reticket/remotes");
    const second = await moveOn(branchIn(other), { "a/file": "two" });
    expect(await branch.peek()).toBe(second);
    expect(await branch.peek()).toBe(second);
    expect(await git(clone, "for-each-ref", "refs/reticket/remotes")).toBe(refs);
    expect(await branch.tip()).toBe(first);
    expect(await textOf(branch, second, "a")).toEqual({ "a/file": "two" });
    expect(await branch.tip(true)).toBe(second);
  });

  it("is refused where the branch is gone, or does not go on from what was seen of it", async () => {
    await begun();
    const first = await theirs();
    const second = await moveOn(branchIn(), { "a/file": "two" });
    await remote.git("update-ref", "-d", `refs/heads/${spec}`);
    const gone = {
      code: "LEDGER_TRUNCATED",
      hint: expect.stringContaining(`refs/reticket/remotes/origin/${spec}`),
    };
    await expect(branchIn().tip()).rejects.toMatchObject(gone);
    await expect(branchIn().peek()).rejects.toMatchObject(gone);
    await remote.git("update-ref", `refs/heads/${spec}`, first);
    const rewritten = {
      code: "LEDGER_FORKED",
      hint: expect.stringContaining(`refs/reticket/remotes/origin/${spec}`),
    };
    await expect(branchIn().tip()).rejects.toMatchObject(rewritten);
    // It does not come to be believed by being read twice.
    await expect(branchIn().tip()).rejects.toMatchObject(rewritten);
    expect(await branchIn(await remote.clone()).tip()).toBe(first);
    await remote.git("update-ref", `refs/heads/${spec}`, second);
    expect(await branchIn().tip()).toBe(second);
  });
});

describe("a push", () => {
  it("to a branch that does not exist yet makes it, unless another has made it meanwhile", async () => {
    spec = `ledger-${++names}`;
    const make = async (folder: string) => {
      const branch = branchIn(folder);
      expect(await branch.tip()).toBeNull();
      return { branch, commit: await branch.commit(null, new Map([["a/file", folder]]), "begun", "draft") };
    };
    const [one, two] = [await make(clone), await make(other)];
    expect(await one.branch.push(one.commit, null)).toBe("done");
    expect(await two.branch.push(two.commit, null)).toBe("moved");
    expect(await theirs()).toBe(one.commit);
  });

  it("whose answer is lost is done where the branch is there, or goes on from there", async () => {
    const branch = await begun();
    const tip = await branch.tip(true);
    const commit = await branch.commit(tip, new Map([["a/file", "two"]]), "two", "draft");
    await remote.hook("post-receive", "kill -9 $PPID");
    onTestFinished(() => remote.hook("post-receive", ""));
    expect(await branch.push(commit, tip)).toBe("done");
    expect(await theirs()).toBe(commit);
    const next = await branch.commit(commit, new Map([["a/file", "three"]]), "three", "draft");
    await remote.hook("post-receive", `${MOVE_ON}; kill -9 $PPID`);
    expect(await branch.push(next, commit)).toBe("done");
    expect(await theirs()).not.toBe(next);
    expect((await remote.git("rev-parse", `refs/heads/${spec}~1`)).trim()).toBe(next);
  });

  it("whose answer is lost came too late where the branch is elsewhere", async () => {
    const branch = await begun();
    const tip = await branch.tip(true);
    const commit = await branch.commit(tip, new Map([["a/file", "two"]]), "two", "draft");
    const yours = (await remote.git("commit-tree", `${tip}^{tree}`, "-p", tip!, "-m", "yours")).trim();
    const move = `unset GIT_QUARANTINE_PATH; git update-ref refs/heads/${spec} ${yours}`;
    await remote.hook("pre-receive", `${move}; kill -9 $PPID`);
    onTestFinished(() => remote.hook("pre-receive", ""));
    expect(await branch.push(commit, tip)).toBe("moved");
    expect(await theirs()).toBe(yours);
  });

  it("that the remote refuses fails, and says why, once", async () => {
    const branch = await begun();
    const tip = await branch.tip(true);
    const commit = await branch.commit(tip, new Map([["a/file", "two"]]), "two", "draft");
    await remote.hook("pre-receive", "echo 'no pushes on Fridays' >&2; exit 1");
    onTestFinished(() => remote.hook("pre-receive", ""));
    const refused = await branch.push(commit, tip).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(GitError);
    expect(refused).toMatchObject({
      message: expect.stringMatching(/hook declined\): no pushes on Fridays$/),
    });
    expect(await theirs()).toBe(tip);
  });

  it("is rehearsed without a change, where there is a commit to do it with", async () => {
    const branch = await begun();
    const tip = await theirs();
    expect(await branch.rehearsePush(tip)).toBe(true);
    spec = "rehearsed";
    expect(await branchIn().rehearsePush(null)).toBe(true);
    await expect(theirs()).rejects.toThrow();
    const empty = join(remote.folder, "empty");
    await git(remote.folder, "init", "--quiet", empty);
    await git(empty, "remote", "add", "origin", remote.url);
    expect(await branchIn(empty).rehearsePush(null)).toBe(false);
  });
});

describe("a remote that is away", () => {
  it("is asked again, after longer and longer pauses, for as long as it is waited for", async () => {
    const tip = await (await begun()).tip(true);
    const clocks = new LeapingClocks();
    const branch = new Branch(new Git(clone), { ...OPTIONS, spec, patienceMs: 9_000 }, clocks);
    const commit = await branch.commit(tip, new Map([["a/file", "two"]]), "two", "draft");
    await remote.hook("pre-receive", "kill -9 $PPID");
    onTestFinished(() => remote.hook("pre-receive", ""));
    await expect(branch.push(commit, tip)).rejects.toMatchObject({
      name: "GitError",
      message: expect.stringContaining("hung up"),
    });
    expect(clocks.slept).toEqual([500, 1_000, 2_000, 4_000, 5_000]);
    expect(await theirs()).toBe(tip);
  });

  it("is not waited for by a look", async () => {
    await begun();
    await away();
    const clocks = new LeapingClocks();
    await expect(branchIn(clone, clocks).peek()).rejects.toBeInstanceOf(GitError);
    expect(clocks.slept).toEqual([]);
  });

  it("is told at once by an error that time does not help", async () => {
    spec = "not a name";
    const clocks = new LeapingClocks();
    await expect(branchIn(clone, clocks).tip()).rejects.toMatchObject({
      code: "LEDGER_URL_INVALID",
      message: expect.stringContaining("this can't be a branch's name"),
    });
    expect(clocks.slept).toEqual([]);
  });
});

describe("what a clone keeps for itself", () => {
  it("are notes by name and branch, which are never pushed", async () => {
    const branch = await begun();
    expect(await branch.note("one")).toBeUndefined();
    await branch.keepNote("one", "first");
    await branch.keepNote("two", "second");
    await branch.keepNote("one", "third\nwith lines\n");
    expect(await branchIn().note("one")).toBe("third\nwith lines\n");
    expect(await branch.note("two")).toBe("second");
    expect(await branchIn(other).note("one")).toBeUndefined();
    spec = `${spec}-beside`;
    expect(await branchIn().note("one")).toBeUndefined();
  });

  it("are drafts, until they are forgotten", async () => {
    const branch = await begun();
    const drafts = () => git(clone, "for-each-ref", "--format=%(objectname)", "refs/reticket/draft");
    const commit = await branch.commit(await branch.tip(), new Map(), "draft", "draft");
    expect(await drafts()).toBe(`${commit}\n`);
    await branch.forget("draft");
    expect(await drafts()).toBe("");
    await branch.forget("draft");
  });
});

describe("the remote and the branch that a URL names", () => {
  async function cloneWith(...remotes: string[]): Promise<string> {
    const folder = await remote.clone();
    await git(folder, "remote", "remove", "origin");
    for (const name of remotes)
      await git(folder, "remote", "add", name, `https://me:sesame@git.example/${name}`);
    return folder;
  }
  const identityIn = (folder: string, named: string): Promise<string> => {
    spec = named;
    return branchIn(folder).identity();
  };

  it("are the remote before the slash, else origin, else the only one; without credentials", async () => {
    const several = await cloneWith("origin", "upstream", "up/stream");
    expect(await identityIn(several, "upstream/ledger")).toBe("git:https://git.example/upstream#ledger");
    expect(await identityIn(several, "up/stream/a/b")).toBe("git:https://git.example/up/stream#a/b");
    expect(await identityIn(several, "ledger")).toBe("git:https://git.example/origin#ledger");
    expect(await identityIn(several, "elsewhere/ledger")).toBe(
      "git:https://git.example/origin#elsewhere/ledger",
    );
    expect(await identityIn(await cloneWith("upstream"), "ledger")).toBe(
      "git:https://git.example/upstream#ledger",
    );
  });

  it("are refused where they can't be told", async () => {
    const refused = (message: string) => ({
      code: "LEDGER_URL_INVALID",
      message: expect.stringContaining(message),
    });
    await expect(identityIn(await cloneWith("one", "two"), "ledger")).rejects.toMatchObject(
      refused("the repository has several remotes: one, two"),
    );
    await expect(identityIn(await cloneWith(), "ledger")).rejects.toMatchObject(refused("has no remote"));
    await expect(identityIn("/", "ledger")).rejects.toMatchObject(refused("/ is in no git repository"));
    expect(new Branch(new Git("/"), { ...OPTIONS, spec: "a/b" }).location).toBe("git:a/b");
  });
});

it("a file in the work tree that has the branch's name changes nothing", async () => {
  const branch = await begun();
  await writeFile(join(clone, spec), "x");
  await writeFile(join(clone, "a"), "x");
  expect(await textOf(branch, (await branch.tip(true))!, "a")).toEqual({ "a/file": "one\n" });
});
