import { afterEach, describe, expect, it } from "vitest";
import { finished, startCli } from "../support/cli.js";
import { Delivering } from "../support/delivering.js";

describe("delivery.spread", () => {
  let world: Delivering;
  afterEach(() => world.close());

  async function openWith(spread: string): Promise<void> {
    world = await Delivering.open();
    const config = (await world.place.files()).get(world.place.path("reticket.yaml"))!;
    await world.place.write("reticket.yaml", config.replace(/ \}\n$/, `, spread: ${spread} }\n`));
    const users = world.place.users(5);
    await world.place.manifest("move", [
      ...users.slice(0, 3).map((user, n) => ({ ...user, deliver_to: `u${n}@office.example` })),
      { ...users[3]!, deliver_to: "ada@home.example" },
      { ...users[4]!, deliver_to: "bob@public.example" },
    ]);
  }

  it("is shown by the plan, and a signal or a time budget ends the wait with what is left", async () => {
    await openWith("{ rate: 1/min, except: [public.example] }");
    const planned = await world.place.run(["plan", "."]);
    expect(planned.stdout).toContain(
      "The people of one mail domain are told at 1/min at most (delivery.spread): 3 of office.example take about 2 min.",
    );
    const json = JSON.parse((await world.place.run(["plan", "--format", "json", "."])).stdout);
    expect(json.delivery.spread).toEqual({
      rate: "1/min",
      slowest: [{ domain: "office.example", people: 3, seconds: 120 }],
      others: 0,
      unknown: 0,
    });
    expect((await world.apply("--no-deliver")).code).toBe(0);
    const run = startCli(["deliver", "--auto-approve", "--identity", "reticket.key", "."], {
      cwd: world.place.folder,
      env: { ...world.place.env, ...world.env },
    });
    const result = finished(run);
    let told = "";
    run.stderr.on("data", (text: string) => {
      told += text;
    });
    while (!told.includes("until it is the turn of their mail domain (delivery.spread).")) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    run.kill("SIGINT");
    const delivered = await result;
    expect([delivered.code, delivered.stdout]).toEqual([
      130,
      expect.stringContaining("Delivery: 3 delivered, 2 left."),
    ]);
    expect(delivered.stdout).toContain("3 of office.example take about 2 min");
    const to = (await world.mail.taken()).map((one) => one.to[0]);
    expect(to.toSorted()).toEqual(["ada@home.example", "bob@public.example", "u0@office.example"]);
    const budget = await world.deliver("--time-budget", "1s");
    expect([budget.code, budget.stdout]).toEqual([
      3,
      expect.stringMatching(/Delivery: [01] delivered, [12] left\./),
    ]);
    expect(budget.stderr).toContain("The time budget is used up: sending nothing new.");
  });

  it("paces what apply delivers too, and apply waits for it", async () => {
    await openWith("{ rate: 120/min }");
    const before = performance.now();
    const applied = await world.apply();
    expect([applied.code, applied.stdout]).toEqual([0, expect.stringContaining("Delivery: 5 delivered.")]);
    expect(performance.now() - before).toBeGreaterThan(1_000);
    const to = (await world.mail.taken()).map((one) => one.to[0]!);
    expect(to.indexOf("u2@office.example")).toBeGreaterThan(to.indexOf("u1@office.example"));
    expect(to).toHaveLength(5);
  });

  it.each([
    ["{ rate: 60/s }", "rate"],
    ["{ rate: 0/min }", "rate"],
    ["{ rate: 120%/min }", "rate"],
    ["{ except: [gmail.com] }", "rate"],
    ['{ rate: 60/min, except: ["exa mple"] }', "except"],
    ['{ rate: 60/min, except: ["a..b["] }', "except"],
  ])("refuses %s with its position", async (spread, key) => {
    await openWith(spread);
    const planned = await world.place.run(["plan", "."]);
    expect(planned.code).toBe(1);
    expect(planned.stderr).toMatch(/reticket\.yaml:2:\d+/);
    expect(planned.stderr).toContain(key);
  });

  it("is refused where nothing is set up that it slows down", async () => {
    world = await Delivering.open({ delivery: "{ file: { path: out.ndjson }, spread: { rate: 60/min } }" });
    await world.place.manifest("move", world.place.users(1));
    const planned = await world.place.run(["plan", "."]);
    expect(planned.code).toBe(1);
    expect(planned.stderr).toContain(
      "`delivery.spread` slows down `smtp` and `webhook`, and neither is set up",
    );
  });
});
