import { appendFileSync, copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { faultyDisk } from "../../../src/disk.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import type { LockedLedger } from "../../../src/ledger/ledger.js";
import { targetId } from "../../../src/target.js";
import { claimed, finished, issued, MANIFEST, sampleLedger, started, TENANT } from "../support.js";

const users = Array.from({ length: 6 }, (_, n) => ({ user_id: `auth0|${n}` }));

/** A run on a faulty disk: what it was told of each user, and how it ended. */
async function faultyRun(dir: string, fault: string) {
  let ledger: LockedLedger | undefined;
  const kept: string[] = [];
  let failure: unknown;
  try {
    ledger = await new FileBackend(dir, faultyDisk(fault)).open(TENANT, MANIFEST).lock("apply");
    await ledger.state();
    await ledger.append([started()]);
    for (const user of users) {
      await ledger.append([claimed(user)]);
      await ledger.append([issued(user)]);
      kept.push(targetId(user));
    }
    await ledger.append([finished()]);
  } catch (error) {
    failure = error;
  }
  const afterwards = await ledger?.append([issued(users[0]!)]).then(
    () => "kept",
    (error: unknown) => (error as { code?: string }).code,
  );
  await ledger?.close().catch(() => undefined);
  return { kept, failure, afterwards };
}

describe("a disk that fails", () => {
  it.each([
    ["write", "ENOSPC"],
    ["write", "EIO"],
    ["write", "EDQUOT"],
    ["write", "SHORT"],
    ["datasync", "EIO"],
    ["stat", "EIO"],
    ["rename", "EROFS"],
    ["syncFolder", "EIO"],
    ["open", "EMFILE"],
  ])("at any %s with %s stops the ledger, and keeps whatever it said it kept", async (method, code) => {
    for (let nth = 1; ; nth++) {
      const { home, open } = await sampleLedger();
      const { kept, failure, afterwards } = await faultyRun(home.dir, `${method}:${nth}:${code}`);
      const state = await open().state();
      for (const id of kept) expect(state.get(id)?.issued).toBeDefined();
      if (failure === undefined && afterwards === "kept") break;
      expect(afterwards).not.toBe("kept");
      if (failure === undefined) continue;
      expect(failure).toMatchObject({
        code: expect.stringMatching(/^LEDGER_(WRITE_FAILED|UNREADABLE)$/),
        message: expect.stringContaining(code === "SHORT" ? "short write" : code),
      });
    }
  });

  it("says which command saves the day", async () => {
    const { home } = await sampleLedger();
    const { failure, afterwards } = await faultyRun(home.dir, "write:4:ENOSPC");
    expect(failure).toMatchObject({
      code: "LEDGER_WRITE_FAILED",
      hint: expect.stringMatching(/Make room.*reticket ledger verify.*run the same command again/),
    });
    expect(afterwards).toBe("LEDGER_WRITE_FAILED");
  });

  it("fails everything that waits for the same commit, and everything after", async () => {
    const { home, open } = await sampleLedger([started()]);
    // First the draft of the lock is synced, then the ledger that was read, then what is appended.
    const ledger = await new FileBackend(home.dir, faultyDisk("datasync:3:EIO"))
      .open(TENANT, MANIFEST)
      .lock("apply");
    await ledger.state();
    const outcomes = await Promise.allSettled(users.map((user) => ledger.append([issued(user)])));
    expect(outcomes.map(({ status }) => status)).toEqual(users.map(() => "rejected"));
    await expect(ledger.append([finished()])).rejects.toMatchObject({ code: "LEDGER_WRITE_FAILED" });
    await expect(ledger.state()).rejects.toMatchObject({ code: "LEDGER_WRITE_FAILED" });
    await ledger.close();
    await open().state();
  });

  it("leaves a half written commit as a torn tail that the next run cuts", async () => {
    const { home, open } = await sampleLedger();
    await faultyRun(home.dir, "write:5:SHORT");
    expect((await open().state()).tornBytes).toBeGreaterThan(0);
    const { failure } = await faultyRun(home.dir, "write:99:EIO");
    expect(failure).toBeUndefined();
    expect(await open().state()).toMatchObject({ tornBytes: 0, size: users.length });
  });
});

describe("a writer that ignores the lock", () => {
  it("is noticed when it appended, before anything is written", async () => {
    const { open, path, lines } = await sampleLedger([started()]);
    const ledger = await open().lock("apply");
    await ledger.state();
    appendFileSync(path, "x");
    await expect(ledger.append([issued(users[0]!)])).rejects.toMatchObject({
      code: "LEDGER_WRITE_FAILED",
      message: expect.stringContaining("another program wrote to it"),
      hint: expect.stringMatching(/no other program writes the ledger.*restore the newest one/),
      cause: expect.objectContaining({ name: "StrangeWriter" }),
      context: { path },
    });
    await ledger.close();
    expect(lines()).toHaveLength(2);
  });

  it("is noticed when it put another file in the place of ours", async () => {
    const { open, path } = await sampleLedger([started()]);
    const ledger = await open().lock("apply");
    await ledger.state();
    await ledger.append([issued(users[0]!)]);
    copyFileSync(path, `${path}.copy`);
    renameSync(`${path}.copy`, path);
    await expect(ledger.append([issued(users[1]!)])).rejects.toThrow("another file has taken its place");
    await ledger.close();
  });

  it("is noticed when it began the ledger that we were to begin", async () => {
    const { open, home } = await sampleLedger();
    const ledger = await open().lock("apply");
    await ledger.state();
    appendFileSync(`${home.dir}/${TENANT}/${MANIFEST}.ndjson`, "");
    await expect(ledger.append([started()])).rejects.toMatchObject({ code: "LEDGER_WRITE_FAILED" });
    await ledger.close();
  });

  it("is noticed when it took the folder away, and our lock with it", async () => {
    const { open, home } = await sampleLedger();
    const ledger = await open().lock("apply");
    await ledger.state();
    rmSync(`${home.dir}/${TENANT}`, { recursive: true });
    await expect(ledger.append([started()])).rejects.toMatchObject({ code: "LEDGER_WRITE_FAILED" });
    expect(existsSync(`${home.dir}/${TENANT}`)).toBe(false);
    await ledger.close().catch(() => undefined);
  });
});
