import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { temporaryFolder } from "../support.js";
import { lockProcesses } from "./lock-processes.js";

const { RETICKET_LOCK_KILLS = "6" } = process.env;
const kills = Number(RETICKET_LOCK_KILLS);

it(`never has two holders while ${kills} of those who want the lock are killed at random`, async () => {
  const start = lockProcesses();
  const dir = temporaryFolder();
  const amiss: string[] = [];
  let cycles = 0;
  const enter = async () => {
    const contender = await start();
    contender.cycle(dir, (answer) => {
      if (answer === "cycled") cycles++;
      else amiss.push(answer);
    });
    return contender;
  };
  const contenders = await Promise.all([enter(), enter(), enter(), enter()]);
  for (let kill = 0; kill < kills; kill++) {
    await setTimeout(Math.random() * 40);
    const index = Math.floor(Math.random() * contenders.length);
    await contenders[index]?.kill();
    contenders[index] = await enter();
  }
  const before = cycles;
  while (cycles < before + 2 && amiss.length === 0) await setTimeout(5);
  await Promise.all(contenders.map((contender) => contender.kill()));
  expect(amiss).toEqual([]);
}, 600_000);
