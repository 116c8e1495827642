import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { Delivering } from "../support/delivering.js";
import { resetPassword } from "../support/reset.js";

const HOUR_MS = 3_600_000;
const REMIND = { remind: ["24h", "72h"], defaults: { ttl_sec: 432_000 } };
const LINK = /https?:\/\/\S+/;

let world: Delivering;
afterEach(() => world.close());

/** Tickets that were delivered some time ago. */
async function delivered(count: number, hours: number, spec: object = REMIND) {
  world = await Delivering.open();
  const { place } = world;
  const users = place.users(count).map((user, n) => ({ ...user, deliver_to: `u${n}@mail.example` }));
  await place.manifest("move", users, spec);
  const applied = await world.apply();
  expect(applied.code, applied.stderr).toBe(0);
  place.turnClocks(hours * HOUR_MS);
  return users;
}

async function receivers(): Promise<string[]> {
  return (await world.mail.taken()).map((one) => one.to[0]!).toSorted();
}

describe("users who have not reset", () => {
  it("get the same link again, in a mail that says so and refers to the first one; each once, and none who has reset", async () => {
    const [ada, bob, cid, dan] = await delivered(4, 25);
    const { place, mail } = world;
    await resetPassword(place.sandbox, bob!);
    place.sandbox.blockUser(cid!.user_id, true);
    const planned = await place.run(["plan", "."]);
    expect(planned.stdout).toContain("Reminders: 4 are due: `reticket deliver` sends them.");

    const reminded = await world.deliver();
    expect([reminded.code, reminded.stderr]).toEqual([0, ""]);
    expect(reminded.stdout).toContain("move: 0 to deliver, 4 delivered, 4 to remind");
    expect(reminded.stdout).toContain("Reminders: 2 to send; 2 users have reset or are gone.");
    expect(reminded.stdout).toContain("Delivery: 2 reminded.");
    const mails = await mail.parsed();
    expect(mails).toHaveLength(6);
    for (const user of [ada!, dan!]) {
      const [first, second, ...more] = mails.filter(({ to }) => [to].flat()[0]?.text === user.deliver_to);
      expect(more).toEqual([]);
      expect(second?.subject).toBe("Reminder: choose a new password");
      expect(second?.text).toContain("This is a reminder");
      expect(second?.html).toContain("This is a reminder");
      expect(LINK.exec(second!.text!)![0]).toBe(LINK.exec(first!.text!)![0]);
      expect(second?.inReplyTo).toBe(first?.messageId);
      expect(second?.messageId).toBe(first!.messageId!.replace("@", "_r86400@"));
    }

    const status = await place.run(["status", "."]);
    expect(status.stdout).toMatch(/^ {2}reminders: 2 reminded, the next is due \d{4}-.*Z$/m);
    expect(status.stdout).toContain("24h reminder delivered");
    const json = JSON.parse((await place.run(["status", "--format", "json", "."])).stdout).manifests[0];
    expect(json.reminders).toMatchObject({ reminded: 2, in_doubt: 0, due: 0 });
    expect(json.entries[0].reminders).toMatchObject([
      { reminder_sec: 86_400, delivery: { smtp: "delivered" } },
    ]);
    const csv = (await place.run(["status", "--format", "csv", "."])).stdout.split("\n");
    expect([csv[0], csv[1]]).toEqual([
      expect.stringMatching(/,reminders$/),
      expect.stringMatching(/,24h smtp delivered$/),
    ]);
    const desk = await place.run(["status", "--user", ada!.user_id, "."]);
    expect(desk.stdout).toMatch(/delivered to u0@mail\.example \(by mail\), reminded \d{4}-/);
    await place.run(["status", "--metrics", "m.prom", "."]);
    expect(await readFile(place.path("m.prom"), "utf8")).toMatch(/^reticket_tickets_reminded\{.*\} 2$/m);
    const ledger = await readFile(place.path(`ledger/${place.sandbox.tenantDomain}/move.ndjson`), "utf8");
    expect(ledger).toContain('"reminded":2');

    const again = await world.deliver();
    expect([again.code, again.stdout]).toEqual([
      0,
      expect.stringMatching(/^move: 0 to deliver, 4 delivered, the next reminder is due \d{4}-/),
    ]);
    place.turnClocks(48 * HOUR_MS);
    await resetPassword(place.sandbox, ada!);
    expect((await world.deliver()).stdout).toContain("Delivery: 1 reminded.");
    expect(await receivers()).toHaveLength(7);
    expect((await receivers()).filter((to) => to === dan!.deliver_to)).toHaveLength(3);
    expect((await world.deliver()).stdout).toContain("move: 0 to deliver, 4 delivered\n");
  });

  it("get the newest reminder that is due, and none right after another", async () => {
    await delivered(1, 73);
    expect((await world.deliver()).stdout).toContain("Delivery: 1 reminded.");
    expect(await world.mail.taken()).toHaveLength(2);
    expect((await world.deliver()).stdout).not.toContain("remind");
  });

  it("are reminded in the language of their first mail", async () => {
    world = await Delivering.open({ more: "templates: { de: {} }" });
    const { place } = world;
    const [ada, bob] = place.users(2);
    const users = [
      { ...ada!, deliver_to: "ada@mail.example", language: "de" },
      { ...bob!, deliver_to: "bob@mail.example" },
    ];
    await place.manifest("move", users, REMIND);
    expect((await world.apply()).code).toBe(0);
    place.turnClocks(25 * HOUR_MS);
    expect((await world.deliver()).stdout).toContain("Delivery: 2 reminded.");
    const reminders = (await world.mail.parsed()).slice(2);
    expect(reminders.map(({ subject }) => subject).toSorted()).toEqual([
      "Erinnerung: Bitte wählen Sie ein neues Passwort",
      "Reminder: choose a new password",
    ]);
  });

  it("are not reminded right after a first delivery that came late", async () => {
    world = await Delivering.open();
    const { place } = world;
    await place.manifest("move", [{ ...place.users(1)[0]!, deliver_to: "u@mail.example" }], REMIND);
    await world.apply("--no-deliver");
    place.turnClocks(23 * HOUR_MS);
    expect((await world.deliver()).stdout).toContain("Delivery: 1 delivered.");
    place.turnClocks(2 * HOUR_MS);
    expect((await world.deliver()).stdout).toContain("the next reminder is due");
    place.turnClocks(11 * HOUR_MS);
    expect((await world.deliver()).stdout).toContain("Delivery: 1 reminded.");
  });

  it("are not reminded of a link that expires soon, and not at all with --no-remind", async () => {
    await delivered(1, 25);
    expect((await world.deliver("--no-remind")).stdout).toBe("move: 0 to deliver, 1 delivered\n");
    world.place.turnClocks(94.5 * HOUR_MS);
    expect((await world.deliver()).stdout).toBe("move: 0 to deliver, 1 delivered\n");
    expect(await world.mail.taken()).toHaveLength(1);
  });

  it("are not reminded if they were not reached, were redirected, or left the manifest", async () => {
    world = await Delivering.open();
    const { place } = world;
    const [ada, bob, cid] = place.users(3);
    const users = [
      { ...ada!, deliver_to: "no-such@mail.example" },
      { ...bob!, deliver_to: "bob@mail.example" },
      { ...cid!, deliver_to: "cid@mail.example" },
    ];
    await place.manifest("move", users, REMIND);
    await world.apply();
    place.turnClocks(25 * HOUR_MS);
    await place.manifest("move", [users[0]!, { ...bob!, deliver_to: "bob@evil.example" }], REMIND);
    expect((await world.deliver()).stdout).not.toContain("to remind");
    expect(await receivers()).toEqual(["bob@mail.example", "cid@mail.example"]);
  });

  it("are not reminded while their manifest is paused", async () => {
    await delivered(1, 25);
    const { place } = world;
    expect((await place.run(["pause", "--why", "the help desk is full", "."])).code).toBe(0);
    const paused = await world.deliver();
    expect([paused.code, paused.stderr]).toEqual([4, expect.stringContaining("the help desk is full")]);
    expect(await world.mail.taken()).toHaveLength(1);
    expect((await place.run(["resume", "--why", "it is Monday", "."])).code).toBe(0);
    expect((await world.deliver()).stdout).toContain("Delivery: 1 reminded.");
  });

  it("are left if Auth0 can't be asked who has reset", async () => {
    await delivered(2, 25);
    const env = { ...world.env, AUTH0_CLIENT_SECRET: "wrong" };
    const failed = await world.place.run(["deliver", "--auto-approve", "--identity", "reticket.key", "."], {
      env,
    });
    expect([failed.code, failed.stdout]).toEqual([
      1,
      expect.stringContaining(
        "Reminders: 0 to send; 2 are left, because Auth0 could not be asked who has reset.",
      ),
    ]);
    expect(failed.stderr).toContain("CREDENTIALS_REFUSED");
    expect(await world.mail.taken()).toHaveLength(2);
    expect((await world.deliver()).stdout).toContain("Delivery: 2 reminded.");
  });
});

describe("a webhook or a file", () => {
  it("gets a reminder without the link, and no identity is needed", async () => {
    world = await Delivering.open({ delivery: "{ file: { path: messages.ndjson } }" });
    const { place } = world;
    await place.manifest("move", place.users(2), REMIND);
    await world.apply();
    place.turnClocks(25 * HOUR_MS);
    const reminded = await place.run(["deliver", "--auto-approve", "."], { env: world.env });
    expect([reminded.code, reminded.stdout], reminded.stderr).toEqual([
      0,
      expect.stringContaining("Delivery: 2 reminded."),
    ]);
    const lines = (await readFile(place.path("messages.ndjson"), "utf8")).trim().split("\n");
    const [one, , reminder] = lines.map((line) => JSON.parse(line));
    expect(reminder).toMatchObject({
      id: `${reminder.reminds}_r86400`,
      link: null,
      reminder_sec: 86_400,
      to: expect.any(String),
    });
    expect(lines.map((line) => JSON.parse(line).id)).toContain(reminder.reminds);
    expect(one.link).toMatch(LINK);
  });
});

describe("spec.remind", () => {
  it.each([
    [{ remind: ["72h", "24h"] }, "REMIND_ORDER", "write the times in ascending order"],
    [{ remind: ["24h", "1440m"] }, "REMIND_ORDER", "stands twice"],
    [{ remind: ["24h"], defaults: { ttl_sec: 86_400 } }, "REMIND_TOO_LATE", "write 23h or less"],
    [{ remind: [] }, "WRONG_LENGTH", "remind"],
    [{ remind: ["1 day"] }, "WRONG_FORMAT", "24h"],
  ])("is refused with its position where it can't be meant: %j", async (spec, code, words) => {
    world = await Delivering.open();
    await world.place.manifest("move", world.place.users(1), spec);
    const { code: exit, stdout } = await world.place.run(["validate", "--format", "json", "."]);
    expect(exit).toBe(1);
    const [first, ...others] = JSON.parse(stdout).diagnostics as { code: string; severity: string }[];
    expect(first).toMatchObject({ code, file: "move.yaml", line: expect.any(Number) });
    expect(others.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(JSON.stringify(first)).toContain(words);
  });

  it("is refused where nothing is delivered, or where only the first mail has a text of its own", async () => {
    world = await Delivering.open();
    const { place } = world;
    await place.manifest("move", place.users(1), { ...REMIND, delivery: { via: [] } });
    const undelivered = await place.run(["plan", "."]);
    expect([undelivered.code, undelivered.stderr]).toEqual([
      1,
      expect.stringContaining(
        "`spec.remind` reminds of deliveries, and nothing of this manifest is delivered",
      ),
    ]);
    await place.write("mail.txt", "Moin: {{link}}\n");
    await place.write("again.txt", "Nochmal: {{link}}\n");
    const own = { text: "mail.txt" };
    await place.manifest("move", place.users(1), { ...REMIND, delivery: { smtp: own } });
    expect((await place.run(["plan", "."])).stderr).toContain("its reminder (`spec.remind`) has none");
    const reminder = { subject: "Nochmal", text: "again.txt" };
    await place.manifest("move", place.users(1), { ...REMIND, delivery: { smtp: { ...own, reminder } } });
    const planned = await place.run(["plan", "."]);
    expect(planned.code).toBe(0);
    expect(planned.stdout).toContain("Reminded after 24h, 72h");
    expect(planned.stdout).toContain("of reminders Nochmal");
  });

  it("and the reminder's templates are bound by a saved plan", async () => {
    world = await Delivering.open();
    const { place } = world;
    const user = place.users(1);
    await place.write("again.txt", "Again: {{link}}\n");
    const spec = { ...REMIND, delivery: { smtp: { reminder: { text: "again.txt" } } } };
    await place.manifest("move", user, spec);
    await place.run(["plan", "--out", "saved.plan", "."]);
    await place.write("again.txt", "Again, hurry: {{link}}\n");
    const apply = () => place.run(["apply", "--plan", "saved.plan"], { env: world.env });
    expect(await apply()).toMatchObject({
      code: 4,
      stderr: expect.stringContaining("the templates of the mail: content changed"),
    });
    await place.write("again.txt", "Again: {{link}}\n");
    await place.manifest("move", user, { ...spec, remind: ["1h"] });
    expect(await apply()).toMatchObject({ code: 4, stderr: expect.stringContaining("remind: + 1h") });
  });
});
