import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { openLedgerBackend } from "../../../src/ledger/backend.js";
import { claimedTargets } from "../../../src/ledger/claim.js";
import { verifyLedger } from "../../../src/ledger/verify.js";
import { targetId } from "../../../src/target.js";
import { PostgresServer } from "../../support/postgres.js";
import { processScript } from "../../support/process-script.js";
import { MANIFEST, TENANT, temporaryFolder } from "../support.js";

const PROCESSES = 4;
const TARGETS = 150;

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.destroy());

it(`${PROCESSES} processes that claim and give back at once never hold one target together`, async () => {
  const url = server.freshUrl();
  const script = processScript(join(import.meta.dirname, "claim-process.ts"), temporaryFolder());
  const children: ChildProcess[] = [];
  for (let index = 0; index < PROCESSES; index++) {
    const child = fork(script, [url, TENANT, MANIFEST, String(TARGETS)], { stdio: "inherit" });
    onTestFinished(() => void child.kill("SIGKILL"));
    await once(child, "message");
    children.push(child);
  }
  const answers = children.map((child) => once(child, "message"));
  for (const child of children) child.send("go");
  const kept = (await Promise.all(answers)).flatMap(([ids]) => ids as string[]);
  expect(new Set(kept).size, "none is kept by two").toBe(kept.length);

  const ledger = openLedgerBackend(url, "/").open(TENANT, MANIFEST);
  await verifyLedger(ledger);
  const holders = new Map<string, string>();
  for await (const line of ledger.lines()) {
    if (line.type === "released") holders.delete(targetId(line.target));
    if (line.type !== "claimed") continue;
    for (const target of claimedTargets(line)) {
      expect(holders.get(targetId(target)), `line ${line.seq}`).toBeUndefined();
      holders.set(targetId(target), line.run);
    }
  }
  expect([...holders.keys()].sort()).toEqual(kept.map((id) => `u:${id}`).sort());
});
