import type { AddressObject } from "mailparser";
import { afterEach, describe, expect, it } from "vitest";
import { generatedEmail } from "../../src/sandbox/generated-users.js";
import { Delivering } from "../support/delivering.js";

const LINK = /https?:\/\/\S+/;

let world: Delivering;
afterEach(() => world.close());

function toOf(to: AddressObject | AddressObject[] | undefined): string | undefined {
  return [to].flat()[0]?.text;
}

describe("apply brings tickets by mail", () => {
  it("over TLS and a login, to deliver_to, email or Auth0's address, and the link in the mail changes the password", async () => {
    world = await Delivering.open({ more: 'reply_to: "help@acme.example", note: "Ünïcödé moves house."' });
    const { place, mail } = world;
    const [ada, bob, cid] = place.users(3);
    await place.manifest("move", [
      { ...ada!, deliver_to: "ada@jõgeva.ee" },
      { email: generatedEmail(1), connection_id: "con_0000000000000001" },
      cid!,
    ]);
    const planned = await place.run(["plan", "--show-message", "."]);
    expect(planned.stdout).toContain(
      "Delivery: 3 by mail; 1 address is looked up in Auth0 (scope read:users).",
    );
    expect(planned.stdout).toContain("ticket=this-is-only-a-test");

    const applied = await world.apply();
    expect([applied.code, applied.stderr]).toEqual([0, ""]);
    expect(applied.stdout).toContain("Delivery: 3 delivered.");
    expect(applied.stdout).toContain("1 delivery went to an address that is not verified in Auth0");

    const taken = await mail.taken();
    expect(taken.every(({ secure }) => secure)).toBe(true);
    const parsed = await mail.parsed();
    expect(new Set(parsed.map(({ to }) => toOf(to)))).toEqual(
      new Set(["ada@jõgeva.ee", generatedEmail(1), generatedEmail(2)]),
    );
    for (const { from, replyTo, subject, headers, messageId, text, html } of parsed) {
      expect(from?.text).toBe('"Acme Support" <support@acme.example>');
      expect(replyTo?.text).toBe("help@acme.example");
      expect(subject).toBe("Choose a new password");
      expect(headers.get("auto-submitted")).toBe("auto-generated");
      expect(messageId).toMatch(/^<[\w-]{43}_[\w-]{8}@127\.0\.0\.1>$/);
      expect(text).toContain("Ünïcödé moves house.");
      expect(html).toContain("Ünïcödé moves house.");
    }

    expect(taken.some(({ text }) => text.includes("To: ada@xn--jgeva-dua.ee\r\n"))).toBe(true);
    const mine = parsed.find(({ to }) => toOf(to) === "ada@jõgeva.ee")!;
    const link = LINK.exec(mine.text ?? "")![0];
    expect(mine.html).toContain(link.replaceAll("&", "&amp;"));
    expect((await fetch(link)).status).toBe(200);
    const ticket = new URL(link).searchParams.get("ticket")!;
    const form = new URLSearchParams({ ticket, password: "correct horse", again: "correct horse" });
    expect((await fetch(link, { method: "POST", body: form })).status).toBe(200);
    expect(place.sandbox.profile(ada!.user_id)?.last_password_reset).toBeDefined();
    expect(place.sandbox.profile(bob!.user_id)?.last_password_reset).toBeUndefined();

    expect((await world.apply()).stdout).toContain("No changes.");
    expect((await world.deliver()).stdout).toContain("move: 0 to deliver, 3 delivered");
    expect(await mail.taken()).toHaveLength(3);
  });

  it("and keeps no link in ledger or output, and in its events no address", async () => {
    world = await Delivering.open();
    const { place } = world;
    const [ada, bob] = place.users(2);
    await place.manifest("move", [ada!, { ...bob!, deliver_to: "spam@mail.example" }]);
    const applied = await world.apply("--format", "json", "--verbose");
    expect(applied.code).toBe(3);
    const link = place.sandbox.history(bob!.user_id)[0]!.ticket.reveal();
    const secrets = [link, new URL(link).searchParams.get("ticket")!, "sesame"];
    const ledgers = [...(await place.files())].filter(([path]) => path.includes("/ledger/"));
    expect(ledgers.length).toBeGreaterThan(0);
    for (const secret of secrets) {
      for (const [path, text] of ledgers) expect(text.includes(secret), `${secret} in ${path}`).toBe(false);
      expect(applied.stdout.includes(secret), `${secret} on stdout`).toBe(false);
      expect(applied.stderr.includes(secret), `${secret} on stderr`).toBe(false);
    }
    for (const address of [generatedEmail(0), "spam@mail.example"]) {
      expect(applied.stdout.includes(address), `${address} on stdout`).toBe(false);
      expect(applied.stderr.includes(address), `${address} on stderr`).toBe(false);
    }
    expect(applied.stdout).toContain("5.7.1 refused, for [address] and its [link]");
  });

  it("or does not, and deliver does it later", async () => {
    world = await Delivering.open();
    await world.place.manifest("move", world.place.users(4));
    const issued = await world.apply("--no-deliver");
    expect([issued.code, issued.stdout.includes("Delivery")]).toEqual([0, false]);
    expect(await world.mail.taken()).toEqual([]);
    const again = await world.apply();
    expect([again.code, again.stdout]).toEqual([
      3,
      expect.stringContaining("Delivery, left from earlier runs: 4 not delivered yet."),
    ]);
    const asked = await world.place.run(["deliver", "--identity", "reticket.key", "."], { env: world.env });
    expect([asked.code, asked.stderr]).toEqual([1, expect.stringContaining("NOT_CONFIRMED")]);
    const brought = await world.deliver();
    expect([brought.code, brought.stdout]).toEqual([0, expect.stringContaining("Delivery: 4 delivered.")]);
    expect((await world.deliver()).code).toBe(0);
    expect((await world.apply()).code).toBe(0);
    expect(await world.mail.taken()).toHaveLength(4);
  });
});

describe("what is not delivered", () => {
  it("is told apart: refused for good, deferred, in doubt; and each is tried again only as asked", async () => {
    world = await Delivering.open();
    const { place, mail } = world;
    const [a, b, c, d] = place.users(4);
    await place.manifest("move", [
      { ...a!, deliver_to: "no-such@mail.example" },
      { ...b!, deliver_to: "later@mail.example" },
      { ...c!, deliver_to: "drop@mail.example" },
      { ...d!, deliver_to: "fine@mail.example" },
    ]);
    const applied = await world.apply();
    expect(applied.code).toBe(3);
    expect(applied.stdout).toContain("Delivery: 1 delivered, 2 undelivered, 1 in doubt.");
    expect(applied.stdout).toContain("550 5.1.1 <[address]>: no such user");
    expect(applied.stdout).toContain("451 4.7.1 <[address]>: come back later");
    expect(applied.stdout).toContain("reticket deliver --identity FILE --retry in-doubt .");
    const count = async (to: string) => (await mail.taken()).filter((one) => one.to.includes(to)).length;
    expect(await count("drop@mail.example")).toBe(1);

    expect((await place.run(["status", "."])).stdout).toContain(
      "delivery: 1 delivered, 2 undelivered (`--state undelivered` lists them), 1 in doubt (",
    );
    const [{ deliveries, entries }] = JSON.parse(
      (await place.run(["status", "--format", "json", "."])).stdout,
    ).manifests;
    expect(deliveries).toEqual({
      ...{ delivered: 1, undelivered: 2, delivery_in_doubt: 1, delivering: 0, not_tried: 0, unreached: 2 },
    });
    expect(entries.map((entry: { delivery: object }) => entry.delivery)).toEqual([
      { smtp: "refused" },
      { smtp: "undelivered" },
      { smtp: "in_doubt" },
      { smtp: "delivered" },
    ]);
    const undelivered = (await place.run(["status", "--state", "undelivered", "."])).stdout;
    expect(undelivered).toContain(
      "smtp: refused (550 5.1.1 <[address]>: no such user), sent to no-such@mail.example",
    );
    expect(undelivered).toContain("smtp: undelivered (451 4.7.1 <[address]>: come back later)");
    expect(undelivered).not.toContain("fine@mail.example");
    const csv = (await place.run(["status", "--state", "undelivered", "--format", "csv", "."])).stdout;
    expect(csv.trimEnd().split("\n")).toHaveLength(3);
    expect(csv).toContain("no-such@mail.example,smtp: 550 5.1.1 <[address]>: no such user,");
    const helpDesk = async (user: string) => (await place.run(["status", "--user", user, "."])).stdout;
    expect(await helpDesk("no-such@mail.example")).toMatch(
      /^auth0\|\w+ \(move\): ticket issued \S+Z, not delivered to no-such@mail.example \(by mail\): 550 5.1.1 <\[address\]>: no such user; works until \S+Z, no reset is known\.\n$/,
    );
    expect(await helpDesk("fine@mail.example")).toMatch(
      /, delivered to fine@mail.example \(by mail\); works until/,
    );
    expect(await helpDesk("drop@mail.example")).toContain(
      "sent to drop@mail.example (by mail), arrival not known",
    );
    expect(await helpDesk("unknown@mail.example")).toContain(
      "No entry for unknown@mail.example in 1 manifest.",
    );

    const again = await world.deliver();
    expect([again.code, again.stdout]).toEqual([3, expect.stringContaining("move: 1 to deliver")]);
    expect(await count("drop@mail.example")).toBe(1);

    await place.manifest("move", [
      { ...a!, deliver_to: "right@mail.example" },
      { ...b!, deliver_to: "now@mail.example" },
      { ...c!, deliver_to: "drop@mail.example" },
      { ...d!, deliver_to: "fine@mail.example" },
    ]);
    // An edit moves no link before an apply has recorded it.
    const redirected = await world.apply();
    expect(redirected.stdout).toContain("Plan: 2 to redirect, 2 unchanged.");
    expect(redirected.stdout).toContain("no-such@mail.example → right@mail.example");
    expect(redirected.stdout).toContain("Applied: 2 redirected.");
    const retried = await world.deliver();
    expect(retried.stdout).toContain("Delivery: 2 delivered.");
    expect(await count("right@mail.example")).toBe(1);
    expect(await count("drop@mail.example")).toBe(1);
    const twice = await world.deliver("--retry", "in-doubt");
    expect([twice.code, twice.stdout]).toEqual([3, expect.stringContaining("1 in doubt")]);
    expect(await count("drop@mail.example")).toBe(2);
    expect(await count("fine@mail.example")).toBe(1);
  });

  it("is a link that is dead: replaced by another manifest's ticket, or in doubt itself", async () => {
    world = await Delivering.open();
    const { place } = world;
    const [a, b] = place.users(2);
    await place.manifest("first", [a!, b!]);
    await world.apply("--no-deliver");
    await place.manifest("second", [a!], { delivery: { via: [] } });
    await world.apply("--no-deliver");
    const brought = await world.deliver();
    expect(brought.stdout).toContain("first: 1 to deliver, 1 whose link is or may be dead");
    expect(await world.mail.taken()).toHaveLength(1);
  });

  it("is everything after a login that is refused, while the run issues the rest", async () => {
    world = await Delivering.open();
    await world.place.manifest("move", world.place.users(30));
    const applied = await world.place.run(["apply", "--auto-approve", "."], {
      env: { RETICKET_SMTP_PASSWORD: "open" },
    });
    expect(applied.code).toBe(3);
    expect(applied.stdout).toContain("Applied: 30 issued.");
    expect(applied.stdout).toContain("Delivery: 0 delivered, 30 left.");
    expect(applied.stderr).toContain("DELIVERY_REFUSED");
    expect(applied.stderr).not.toContain("open reticket");
    const shown = await world.place.run(["status", "."]);
    expect(shown.stdout).toMatch(/last run .*: done, but delivery stopped \(DELIVERY_REFUSED\)/);
    const again = ["deliver", "--auto-approve", "--identity", "reticket.key", "."];
    await world.place.run(again, { env: { RETICKET_SMTP_PASSWORD: "open" } });
    const stopped = await world.place.run(["status", "."]);
    expect(stopped.stdout).toMatch(/last delivery .*: stopped \(DELIVERY_REFUSED\)/);
    expect((await world.deliver()).stdout).toContain("Delivery: 30 delivered.");
  });

  it("is everything if the certificate is not trusted", async () => {
    world = await Delivering.open();
    const { place, mail } = world;
    const config = await place.files().then((files) => files.get(place.path("reticket.yaml"))!);
    await place.write("reticket.yaml", config.replace(/ca: "[^"]+", /, "").replace("smtp://", "smtps://"));
    await place.manifest("move", place.users(1));
    const applied = await world.apply();
    expect([applied.code, applied.stderr]).toEqual([3, expect.stringContaining("DELIVERY_REFUSED")]);
    expect(await mail.taken()).toEqual([]);
  });

  it("is refused before anything is issued where the password is missing", async () => {
    world = await Delivering.open();
    await world.place.manifest("move", world.place.users(1));
    const applied = await world.place.run(["apply", "--auto-approve", "."]);
    expect([applied.code, applied.stderr]).toEqual([1, expect.stringContaining("CREDENTIALS_MISSING")]);
    expect(world.place.sandbox.stats().tickets).toBe(0);
  });
});

describe("addresses in Auth0", () => {
  it("can't be asked for without the scope, which is said, and given addresses are served all the same", async () => {
    world = await Delivering.open({ sandbox: { scopes: ["create:user_tickets"] } });
    const [a, b, c] = world.place.users(3);
    await world.place.manifest("move", [a!, { ...b!, deliver_to: "bob@mail.example" }, c!]);
    const applied = await world.apply();
    expect(applied.code).toBe(3);
    expect(applied.stdout).toContain("Applied: 3 issued.");
    expect(applied.stdout).toContain("Delivery: 1 delivered, 2 left.");
    expect(applied.stderr).toContain("SCOPE_MISSING");
    expect(applied.stderr).toContain("read:users");
  });
});

describe("a rehearsal", () => {
  it("is one mail to oneself, marked as a test, with a fake link, and no trace", async () => {
    world = await Delivering.open();
    const { place, mail } = world;
    await place.manifest("move", place.users(2));
    const before = await place.snapshot();
    const result = await place.run(["deliver", "--to", "me@acme.example", "--dry-run", "."], {
      env: world.env,
    });
    expect([result.code, result.stderr]).toEqual([0, ""]);
    expect(await place.snapshot()).toBe(before);
    const [parsed, ...more] = await mail.parsed();
    expect(more).toEqual([]);
    expect([toOf(parsed?.to), parsed?.subject]).toEqual(["me@acme.example", "[Test] Choose a new password"]);
    expect(parsed?.text).toContain("This is a test.");
    expect(parsed?.text).toContain("ticket=this-is-only-a-test");
    expect(place.sandbox.stats().requests).toBe(0);
  });

  it.each([[["--to", "me@acme.example"]], [["--dry-run"]]])(
    "takes both of its flags, not %j",
    async (flags) => {
      world = await Delivering.open();
      await world.place.manifest("move", world.place.users(1));
      const result = await world.place.run(["deliver", ...flags, "."], { env: world.env });
      expect([result.code, result.stderr]).toEqual([1, expect.stringContaining("must be given together")]);
    },
  );
});
