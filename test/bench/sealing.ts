import { randomBytes } from "node:crypto";
import { bech32 } from "@scure/base";
import { generateIdentity } from "../../src/seal/identity.js";
import { openSealed, sealTickets } from "../../src/seal/seal.js";
import { Secret } from "../../src/secret.js";
import { BareAge } from "./peers/bare-age.js";
import { median, medianRatio, type Row } from "./table.js";

/** As many tickets as a commit of ten requests in flight has, about. */
const TICKETS = 5;
const FILES = 2_000;
const GOAL_MS = 0.35;
const GOAL_RATIO = 2.5;

/** CPU of a sealed line: sealing and opening it, against an opening by node:crypto alone. */
export async function sealing(rounds: number): Promise<Row[]> {
  const { identity, recipient } = await generateIdentity();
  const bare = new BareAge(bech32.decodeToBytes(identity.reveal()).bytes);
  const [recipients, identities] = [[recipient], [identity]];
  const tickets = Array.from({ length: TICKETS }, (_, n) => ({
    key: `key-${n}`,
    target: { user_id: `auth0|${n}` },
    ticket: new Secret(`https://acme.eu.auth0.com/lo/reset?ticket=${randomBytes(24).toString("base64url")}#`),
  }));
  const sample = await sealTickets(tickets, recipients);
  if (!bare.open(Buffer.from(sample, "base64")).startsWith("https://acme.eu.auth0.com/"))
    throw new Error("not opened");
  const costs: Record<"seal" | "open" | "bare", number[]> = { seal: [], open: [], bare: [] };
  for (let round = 0; round <= rounds; round++) {
    const seal = await cpuMs(() => sealTickets(tickets, recipients));
    const open = await cpuMs(() => openSealed(sample, identities));
    const alone = await cpuMs(() => bare.open(Buffer.from(sample, "base64")));
    // The first round warms up.
    if (round === 0) continue;
    costs.seal.push(seal);
    costs.open.push(open);
    costs.bare.push(alone);
  }
  return (["seal", "open"] as const).map((what) => {
    const [ms, ratio] = [median(costs[what]), medianRatio(costs[what], costs.bare)];
    return {
      measure: `CPU to ${what} a line of ${TICKETS} tickets`,
      result: `${ms.toFixed(2)} ms (${ratio.toFixed(1)} ×)`,
      against: `an opening by node:crypto alone (${median(costs.bare).toFixed(2)} ms)`,
      goal: `≤ ${GOAL_MS} ms or ≤ ${GOAL_RATIO} ×`,
      met: ms <= GOAL_MS || ratio <= GOAL_RATIO,
      samples: { ms: costs[what], bare: costs.bare },
    };
  });
}

/** CPU of this process for one call, milliseconds. */
async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  for (let n = 0; n < FILES; n++) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / FILES;
}
