import { describe, expect, it } from "vitest";
import { lockWithTimeout } from "../../src/cli/lock-with-timeout.js";
import { Notes } from "../../src/cli/output/notes.js";
import { FileBackend } from "../../src/ledger/file/backend.js";
import type { Ledger } from "../../src/ledger/ledger.js";
import { MANIFEST, TENANT, temporaryFolder } from "../ledger/support.js";
import { Workplace } from "../support/workplace.js";

const never = new AbortController().signal;

/** A ledger that another has locked, and one that wants it. */
async function contended() {
  const home = new FileBackend(temporaryFolder());
  const other = await home.open(TENANT, MANIFEST).lock("apply");
  const said: string[] = [];
  const notes = Object.create(Notes.prototype, {
    say: { value: (text: string) => said.push(text) },
  }) as Notes;
  const lock = (ledger: Ledger, timeoutMs: number, stop = never) =>
    lockWithTimeout(ledger, "apply", { shared: true }, { timeoutMs, stop, notes });
  return { other, ours: home.open(TENANT, MANIFEST), said, lock };
}

describe("a ledger that another run has locked", () => {
  it("is not waited for unless that is asked for", async () => {
    const { ours, lock, said, other } = await contended();
    await expect(lock(ours, 0)).rejects.toMatchObject({ code: "LEDGER_LOCKED" });
    expect(said).toEqual([]);
    await other.close();
  });

  it("is waited for, which is told once, and had as soon as it is free", async () => {
    const { other, ours, lock, said } = await contended();
    const locked = lock(ours, 3_600_000);
    await other.close();
    const held = await locked;
    expect(said).toEqual([expect.stringMatching(/^Waiting for the lock, .*pid \d+/)]);
    await held.close();
  });

  it("is waited for no longer than that", async () => {
    const { ours, lock, other } = await contended();
    await expect(lock(ours, 50)).rejects.toMatchObject({ code: "LEDGER_LOCKED" });
    await other.close();
  });

  it("is not waited for once the run is interrupted", async () => {
    const { ours, lock, other } = await contended();
    const stopping = new AbortController();
    const locked = lock(ours, 3_600_000, stopping.signal);
    stopping.abort();
    await expect(locked).rejects.toMatchObject({ code: "INTERRUPTED" });
    await other.close();
  });
});

it.each(["apply", "deliver", "refresh"])("%s takes --lock-timeout", async (command) => {
  const place = await Workplace.open();
  try {
    const help = await place.run([command, "--help"]);
    expect(help.stdout).toContain("--lock-timeout <time>");
    const wrong = await place.run([command, "--lock-timeout", "soon", "."]);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain("Give a duration");
  } finally {
    await place.close();
  }
});
