import { afterEach, beforeEach, expect, it } from "vitest";
import { GitBackend } from "../../../src/ledger/git/backend.js";
import { verifyLedger } from "../../../src/ledger/verify.js";
import { GitRemote } from "../../support/git-remote.js";
import { ada, claimed, MANIFEST, started, TENANT, write } from "../support.js";

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

it("a remote that hangs is not waited for for good, and a push that arrives late does no harm", async () => {
  await write(home(), [started()]);
  const ledger = await home(clone, { timeoutMs: 5000, patienceMs: 100 }).open(TENANT, MANIFEST).lock("test");
  await ledger.state();
  await remote.hook("pre-receive", "sleep 8");
  await expect(ledger.append([claimed(ada)])).rejects.toMatchObject({
    code: "LEDGER_WRITE_FAILED",
    message: expect.stringContaining("no answer"),
  });
  await ledger.close().catch(() => undefined);
  await remote.hook("pre-receive", "");
  await new Promise((resolve) => setTimeout(resolve, 3500));
  expect(await verifyLedger(home().open(TENANT, MANIFEST))).toMatchObject({
    head: { seq: expect.any(Number) },
  });
});
