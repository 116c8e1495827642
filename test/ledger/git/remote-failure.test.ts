import { rename } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GitBackend } from "../../../src/ledger/git/backend.js";
import { verifyLedger } from "../../../src/ledger/verify.js";
import { GitRemote, git } from "../../support/git-remote.js";
import { ada, claimed, issued, MANIFEST, started, TENANT, withLedger, write } from "../support.js";

let remote: GitRemote;
let clone: string;
beforeEach(async () => {
  remote = await GitRemote.create();
  clone = await remote.clone();
});
afterEach(() => remote.destroy());

function home(folder = clone, options = {}): GitBackend {
  return new GitBackend(folder, "ledger", { timeoutMs: 20_000, patienceMs: 3000, ...options });
}

describe("a remote", () => {
  it("that refuses the push says why, and nothing counts as recorded", async () => {
    await write(home(), [started()]);
    const ledger = await home().open(TENANT, MANIFEST).lock("test");
    await ledger.state();
    await remote.hook("pre-receive", "echo 'no pushes on Fridays' >&2; exit 1");
    const refusal = { code: "LEDGER_WRITE_FAILED", message: expect.stringContaining("no pushes on Fridays") };
    await expect(ledger.append([claimed(ada)])).rejects.toMatchObject(refusal);
    await expect(ledger.append([issued(ada)])).rejects.toMatchObject(refusal);
    await ledger.close();
    await remote.hook("pre-receive", "");
    expect(await verifyLedger(home().open(TENANT, MANIFEST))).toMatchObject({ targets: 0, head: { seq: 1 } });
  });

  it("whose answer is lost has recorded it once", async () => {
    const ledger = await home().open(TENANT, MANIFEST).lock("test");
    await ledger.state();
    // The branch moves, and then the connection breaks: git says that the push failed.
    await remote.hook("post-receive", "kill -9 $PPID");
    await ledger.append([started(), claimed(ada)]);
    await remote.hook("post-receive", "");
    await ledger.append([issued(ada)]);
    await ledger.close();
    expect(await verifyLedger(home().open(TENANT, MANIFEST))).toMatchObject({ head: { seq: 2 }, issued: 1 });
  });

  it("that dies between claim and result leaves the claim in doubt", async () => {
    const ledger = await home(clone, { patienceMs: 0 }).open(TENANT, MANIFEST).lock("test");
    await ledger.state();
    await ledger.append([started(), claimed(ada)]);
    await rename(remote.bare, `${remote.bare}.away`);
    await expect(ledger.append([issued(ada)])).rejects.toMatchObject({ code: "LEDGER_WRITE_FAILED" });
    await ledger.close().catch(() => undefined);
    await expect(home(clone, { patienceMs: 0 }).open(TENANT, MANIFEST).state()).rejects.toMatchObject({
      code: "LEDGER_UNREADABLE",
    });
    await rename(`${remote.bare}.away`, remote.bare);
    expect(await verifyLedger(home().open(TENANT, MANIFEST))).toMatchObject({ inDoubt: 1, issued: 0 });
  });
});

describe("a branch", () => {
  it("that was deleted or rewritten is noticed by who has seen it", async () => {
    await write(home(), [started(), issued(ada)]);
    const seen = (await remote.git("rev-parse", "ledger")).trim();
    await remote.git("update-ref", "-d", "refs/heads/ledger");
    await expect(home().open(TENANT, MANIFEST).state()).rejects.toMatchObject({ code: "LEDGER_TRUNCATED" });
    await remote.git("update-ref", "refs/heads/ledger", `${seen}~2`);
    await expect(home().open(TENANT, MANIFEST).state()).rejects.toMatchObject({ code: "LEDGER_FORKED" });
    await remote.git("update-ref", "refs/heads/ledger", seen);
    expect((await home().open(TENANT, MANIFEST).state()).size).toBe(1);
  });

  it("that another run moves on with the same ledger stops the run at work", async () => {
    const ledger = await home().open(TENANT, MANIFEST).lock("test");
    await ledger.state();
    const other = home(await remote.clone());
    const refused: unknown = await other
      .open(TENANT, MANIFEST)
      .lock("test")
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "LEDGER_LOCKED" });
    const [, id = ""] = /unlock (\w+)/.exec((refused as { hint: string }).hint) ?? [];
    await other.unlock(TENANT, id);
    await write(other, [started(), claimed(ada)]);
    await expect(ledger.append([issued(ada)])).rejects.toMatchObject({ code: "LEDGER_MOVED" });
    expect(ledger.isHeld()).toBe(false);
    await expect(ledger.confirmHeld()).rejects.toMatchObject({ code: "LEDGER_MOVED" });
    await ledger.close();
    expect(await verifyLedger(other.open(TENANT, MANIFEST))).toMatchObject({ inDoubt: 1, issued: 0 });
  });

  it("carries several ledgers that are written at the same time", async () => {
    const manifests = ["one", "two", "three"];
    await Promise.all(
      manifests.map(async (manifest) => {
        const own = home(await remote.clone());
        await withLedger(own.open(TENANT, manifest), async (ledger) => {
          for (let n = 0; n < 3; n++) await ledger.append([issued({ user_id: `auth0|${n}` })]);
        });
      }),
    );
    for (const manifest of manifests) {
      expect(await verifyLedger(home().open(TENANT, manifest))).toMatchObject({ issued: 3 });
    }
  });

  it("has nothing in common with any other, and touches neither work tree, index nor branches", async () => {
    const before = await snapshot(clone);
    await write(home(), [started(), issued(ada)]);
    expect(await snapshot(clone)).toBe(before);
    await expect(remote.git("merge-base", "main", "ledger")).rejects.toThrow();
    const shallow = await remote.clone("--depth=1");
    await git(shallow, "checkout", "--quiet", "--detach");
    await write(home(shallow), [started(), claimed(ada)]);
    expect(await verifyLedger(home(shallow).open(TENANT, MANIFEST))).toMatchObject({ inDoubt: 1 });
  });
});

async function snapshot(folder: string): Promise<string> {
  const refs = await git(folder, "for-each-ref", "refs/heads");
  return [await git(folder, "status", "--porcelain"), await git(folder, "ls-files", "--stage"), refs].join(
    "\n",
  );
}
