import { once } from "node:events";
import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import pLimit from "p-limit";
import { describe, expect, it } from "vitest";
import { selfSigned } from "../auth0/servers.js";
import { workFolder } from "../support/work-folder.js";
import { type Aftermath, type Cut, CutPath, type End } from "./cut-path.js";
import { Cable, THERE, whyNot } from "./namespaces.js";
import { TenantProcess } from "./tenant-process.js";

const reason = await whyNot();
/** `npm run test:network` cuts a hundred times, from 5 to 120 s each, in so many paths at once. */
const LONG = Number(process.env.RETICKET_CUTS ?? 0);
const PATHS = Number(process.env.RETICKET_CUT_PATHS ?? 12);
const certificate = selfSigned(`IP:${THERE}`);

async function played(cut: Cut): Promise<Aftermath> {
  const path = await CutPath.open(certificate);
  try {
    return await path.play(cut);
  } finally {
    await path.close();
  }
}

/** Linux' own figure for what no process holds any more: the last retransmission comes 102 s after the first. */
const QUIET: Record<End, string> = {
  "by itself": "0",
  "Ctrl-C, twice": "0",
  "Ctrl-C, three times": "0",
  SIGKILL: "110s",
};

describe.skipIf(reason !== undefined)(`network cuts ${reason ?? ""}`, () => {
  it.concurrent.each<Cut>([
    { ms: 5_000, end: "by itself", quietTime: "0" },
    { ms: 5_000, end: "Ctrl-C, twice", quietTime: "0" },
    { ms: 5_000, end: "Ctrl-C, three times", quietTime: "0" },
    // Four retransmissions: the last comes 6.2 s after the first.
    { ms: 5_000, end: "SIGKILL", quietTime: "15s", orphanRetries: 4 },
  ])("while requests are under way kill no recorded ticket: a run that ends by $end", async (cut) => {
    const { issued, sentTwice, diedUnnoticed, stuck, orphans, doubted } = await played(cut);
    expect({ issued, sentTwice, diedUnnoticed }).toEqual({ issued: 40, sentTwice: [], diedUnnoticed: [] });
    expect(stuck).toBeGreaterThanOrEqual(3);
    // A process that was killed leaves its requests to the kernel; every other one takes them along.
    if (cut.end === "SIGKILL") expect(orphans).toBeGreaterThan(0);
    else expect(orphans).toBe(0);
    if (cut.end !== "by itself") expect(doubted).toBeGreaterThanOrEqual(3);
  });

  it.concurrent("let the bytes of a closed connection arrive later, and none of a connection that was reset", async () => {
    const sent = async (how: "destroy" | "resetAndDestroy"): Promise<number> => {
      const [cable, folder] = await Promise.all([Cable.lay(), workFolder("sink")]);
      const tenant = await TenantProcess.start(cable, "there", { folder, certificate, users: 1 });
      try {
        const client = cable.start("here", [
          "-e",
          `const socket = require("net").connect(8444, "${THERE}", () => {
             console.log("connected");
             process.stdin.once("data", () => socket.write("x".repeat(500), () => socket.${how}()));
           });`,
        ]);
        await once(client.stdout, "data");
        await cable.cut();
        client.stdin.end("now");
        await once(client, "exit");
        await sleep(1000);
        await cable.restore();
        while ((await cable.unfinished()) > 0) await sleep(50);
        return (await tenant.known()).sunk;
      } finally {
        await tenant.stop();
        await cable.remove();
        await rm(folder, { recursive: true, force: true });
      }
    };
    expect(await sent("destroy")).toBe(500);
    expect(await sent("resetAndDestroy")).toBe(0);
  });
});

describe.skipIf(reason !== undefined || LONG === 0)("many network cuts", { timeout: 7_200_000 }, () => {
  it("of 5 to 120 s: no user is sent two tickets without a doubt that was accepted, no live ticket dies unnoticed", async () => {
    const ends = Object.keys(QUIET) as End[];
    const path = pLimit(PATHS);
    const all = await Promise.all(
      Array.from({ length: LONG }, (_, nth) =>
        path(async () => {
          const end = ends[nth % ends.length]!;
          const ms = 5_000 + Math.round((nth * 115_000) / Math.max(1, LONG - 1));
          const aftermath = await played({ ms, end, quietTime: QUIET[end] });
          console.log(JSON.stringify({ nth, seconds: Math.round(ms / 1000), end, ...aftermath }));
          return aftermath;
        }),
      ),
    );
    expect(all.flatMap(({ sentTwice }) => sentTwice)).toEqual([]);
    expect(all.flatMap(({ diedUnnoticed }) => diedUnnoticed)).toEqual([]);
    expect(all.map(({ issued }) => issued)).toEqual(all.map(() => 40));
  });
});
