import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../support.js";
import { lockProcesses } from "./lock-processes.js";

const RACERS = 20;
const { RETICKET_LOCK_RACES = "2" } = process.env;
const races = Number(RETICKET_LOCK_RACES);

it(`lets exactly one of ${RACERS} processes take over the lock of a killed one, ${races} times`, async () => {
  const start = lockProcesses();
  const racers = await Promise.all(Array.from({ length: RACERS }, start));
  for (let race = 0; race < races; race++) {
    const dir = temporaryFolder();
    const owner = await start();
    expect(await owner.take(dir)).toBe("taken");
    await owner.kill();

    const answers = await Promise.all(racers.map((racer) => racer.take(dir)));
    const winners = racers.filter((_, index) => answers[index] === "taken");
    expect(winners).toHaveLength(1);
    expect(answers.filter((answer) => answer === "LEDGER_LOCKED")).toHaveLength(RACERS - 1);

    const folder = join(dir, "acme.eu.auth0.com");
    const [winner] = winners;
    expect(readdirSync(folder)).toEqual(["inc-2041.lock"]);
    expect(JSON.parse(readFileSync(join(folder, "inc-2041.lock"), "utf8"))).toMatchObject({
      pid: winner?.pid,
    });
    expect(await winner?.give()).toBe("given");
    expect(readdirSync(folder)).toEqual([]);
  }
}, 600_000);
