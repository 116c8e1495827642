// A process that claims these targets, a few at a time and in an order of its own, and gives some of them back:
// `claim-process.mjs URL TENANT MANIFEST COUNT`. It says which it kept.

import { ulid } from "ulid";
import { openLedgerBackend } from "../../../src/ledger/backend.js";
import type { Target } from "../../../src/target.js";

/** sha256 of nothing. */
const HASH = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";

const [url = "", tenant = "", manifest = "", count = ""] = process.argv.slice(2);
const ledger = await openLedgerBackend(url, "/").open(tenant, manifest).lock("test", { shared: true });
const run = ulid();
const kept: string[] = [];

await ledger.state();
process.send?.("ready");
process.once("message", () => void claimAll());

async function claimAll(): Promise<void> {
  await ledger.append([{ type: "run_started", run, digest: HASH, actor: "test", tool_version: "0.1.0" }]);
  const targets = Array.from({ length: Number(count) }, (_, n) => ({ user_id: `auth0|${n}` }));
  targets.sort(() => Math.random() - 0.5);
  while (targets.length > 0) {
    const few = targets.splice(0, 1 + Math.floor(Math.random() * 6));
    await Promise.all([claim(few.splice(0, 2)), claim(few)]);
  }
  await ledger.close();
  process.send?.(kept, () => process.disconnect());
}

async function claim(targets: { user_id: string }[]): Promise<void> {
  if (targets.length === 0) return;
  const taken = new Set<Target>(await ledger.claim(run, targets));
  for (const target of targets) {
    if (taken.has(target)) continue;
    if (Math.random() < 0.2) await ledger.append([{ type: "released", run, key: HASH, target, why: "429" }]);
    else kept.push(target.user_id);
  }
}
