import fc from "fast-check";
import { expect, it } from "vitest";
import { MANIFESTS } from "./cast.js";
import { Model } from "./model.js";
import { concurrencyOf, history, type Step } from "./steps.js";
import { World } from "./world.js";

const { RETICKET_MODEL_RUNS = "40", RETICKET_MODEL_SEED } = process.env;

async function live(steps: readonly Step[]): Promise<void> {
  const model = new Model();
  const world = await World.create();
  try {
    for (const name of MANIFESTS) await world.write(name, model.sheets[name]);
    for (const step of steps) {
      await take(step, model, world);
      expect(await world.view()).toEqual(model.view(world.now));
    }
    expect(model.secondTickets()).toEqual([]);
    expect(await world.damages()).toEqual([]);
    const recorded = model.recordedTickets(world.now);
    const opened = await world.recordedTickets();
    expect(opened).toHaveLength(recorded.length);
    expect(opened).toEqual(expect.arrayContaining(recorded));
  } finally {
    await world.destroy();
  }
}

async function take(step: Step, model: Model, world: World): Promise<void> {
  switch (step.do) {
    case "wait":
      return world.wait(step.pieces);
    case "apply": {
      const expected = model.apply(step, world.now);
      const outcome = await world.apply(step);
      if (concurrencyOf(step) > 1) for (const one of [expected, outcome]) one.asked.sort();
      return expect(outcome).toEqual(expected);
    }
    case "reset":
      await world.reset(step.user);
      return model.reset(step.user, world.now);
    case "refresh":
      model.refresh(world.now);
      return world.refresh();
    default:
      model.edit(step);
      return world.write(step.manifest, model.sheets[step.manifest]);
  }
}

it("does what a small model of ledger, tenant and runs says, at every step of any history", {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(fc.asyncProperty(history, live), {
    numRuns: Number(RETICKET_MODEL_RUNS),
    ...(RETICKET_MODEL_SEED === undefined ? {} : { seed: Number(RETICKET_MODEL_SEED) }),
  });
});
