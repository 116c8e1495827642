import { writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { generatedEmail } from "../../src/sandbox/generated-users.js";
import { Delivering } from "../support/delivering.js";

/** The author of a pull request wants the link of another user's account in their own mailbox. No policy is set. */
const EVIL = "attacker@evil.example";

let world: Delivering;
afterEach(() => world.close());

const whoWasMailed = async () => (await world.mail.taken()).flatMap(({ to }) => to);

/** A manifest that takes its people from a list. */
function listing(file: string): Promise<void> {
  const spec = { users_from: [{ file }] };
  const head = { apiVersion: "reticket/v1", kind: "PasswordChangeTickets", metadata: { name: "resets" } };
  return world.place.write("resets.yaml", JSON.stringify({ ...head, spec }));
}

describe("an address in a row of a list", () => {
  it.each([
    ["in clear", "users.csv", (text: string) => Buffer.from(text)],
    ["packed", "users.csv.gz", (text: string) => gzipSync(text)],
  ])(
    "is shown by text, JSON and comment, refused by an older reviewed plan, and recorded: %s",
    async (_, file, pack) => {
      world = await Delivering.open();
      const { place } = world;
      const [clerk, director] = place.users(2).map(({ user_id }) => user_id) as [string, string];
      await listing(file);
      await writeFile(place.path(file), pack(`user_id,deliver_to\n${clerk},\n${director},\n`));
      await place.run(["plan", "--out", "reviewed.json", "."]);
      await writeFile(place.path(file), pack(`user_id,deliver_to\n${clerk},\n${director},${EVIL}\n`));

      const text = (await place.run(["plan", "."])).stdout;
      expect(text).toContain(`+ ${director}  no ticket yet  → ${EVIL}\n`);
      expect(text).toContain(`+ ${clerk}  no ticket yet\n`);
      const comment = (await place.run(["plan", "--format", "markdown", "."])).stdout;
      const rows = comment.split("\n").filter((line) => line.startsWith("| `+`"));
      expect(rows[0]).toContain(`no ticket yet, \`→ ${EVIL}\` |`);
      const { actions } = JSON.parse((await place.run(["plan", "--format", "json", "."])).stdout);
      expect(actions).toContainEqual(
        expect.objectContaining({ target: { user_id: director }, deliver_to: EVIL }),
      );

      const refused = await place.run(["apply", "--reviewed", "reviewed.json", "."], { env: world.env });
      expect(refused.code).toBe(4);
      expect(refused.stderr).toMatch(
        new RegExp(
          `users\\.csv(\\.gz)?:3:\\d+ issue ${director.replace("|", "\\|")} \\(resets\\): deliver_to: the account's own address → ${EVIL}`,
        ),
      );
      expect(place.sandbox.stats().tickets).toBe(0);

      // If it is applied anyway, where the link went can be found out afterwards.
      await world.apply();
      const status = JSON.parse((await place.run(["status", "--format", "json", "."])).stdout);
      expect(status.manifests[0].entries).toContainEqual(
        expect.objectContaining({ target: { user_id: director }, to: EVIL }),
      );
      const found = await place.run(["status", "--user", EVIL, "."]);
      expect(found.stdout).toContain(`delivered to ${EVIL}`);
      expect(found.stdout).not.toMatch(new RegExp(`^ +issued +${clerk.replace("|", "\\|")}`, "m"));
      expect((await place.run(["status", "--format", "csv", "."])).stdout).toContain(
        `,smtp delivered,,${EVIL},`,
      );
    },
  );
});

describe("an address that is added after the ticket was issued", () => {
  it("moves no link: plan shows a redirect, a reviewed plan refuses it, and only apply makes it", async () => {
    world = await Delivering.open();
    const { place } = world;
    const [director] = place.users(1);
    await place.manifest("resets", [{ ...director!, deliver_to: "director@acme.example" }]);
    await place.run(["plan", "--out", "reviewed.json", "."]);
    await world.apply("--no-deliver");
    await place.manifest("resets", [{ ...director!, deliver_to: EVIL }]);

    const planned = await place.run(["plan", "--detailed-exitcode", "."]);
    expect(planned.code).toBe(2);
    expect(planned.stdout).toMatch(
      />.* not delivered yet: the link goes to another address {2}director@acme\.example → attacker@evil\.example\n/,
    );
    expect(planned.stdout).toContain("Plan: 1 to redirect.");
    const refused = await place.run(["apply", "--reviewed", "reviewed.json", "."], { env: world.env });
    expect([refused.code, refused.stderr]).toEqual([
      4,
      expect.stringContaining(`redirect ${director!.user_id}`),
    ]);
    expect(refused.stderr).toContain(`→ ${EVIL}`);

    const held = await world.deliver();
    expect([held.code, held.stdout]).toEqual([
      3,
      expect.stringContaining("1 with another recorded address than in the manifest"),
    ]);
    expect(await whoWasMailed()).toEqual([]);
    await place.manifest("resets", [{ ...director!, deliver_to: "director@acme.example" }]);
    const brought = await world.deliver();
    expect(brought.stdout).toContain(`${director!.user_id}  → director@acme.example\n`);
    expect(await whoWasMailed()).toEqual(["director@acme.example"]);
    // It is delivered: there is nothing left to redirect, whatever a manifest says.
    await place.manifest("resets", [{ ...director!, deliver_to: EVIL }]);
    expect((await place.run(["plan", "--detailed-exitcode", "."])).code).toBe(0);
    expect((await world.deliver()).code).toBe(0);
    expect(await whoWasMailed()).toEqual(["director@acme.example"]);
  });

  it("to a ticket without one is a redirect too, which apply records with both kinds of plans that contain it", async () => {
    world = await Delivering.open();
    const { place } = world;
    const [ada] = place.users(1);
    await place.manifest("resets", [ada!]);
    await world.apply("--no-deliver");
    await place.manifest("resets", [{ ...ada!, deliver_to: "ada@wörk.example" }]);
    await place.run(["plan", "--out", "plan.json", "."]);
    const applied = await place.run(["apply", "--plan", "plan.json", "--no-deliver"], { env: world.env });
    expect(applied.code, applied.stderr).toBe(0);
    expect(applied.stdout).toContain("the account's own address → ada@wörk.example (xn--wrk-sna.example)");
    expect(applied.stdout).toContain("Applied: 1 redirected.");
    expect((await place.run(["apply", "--plan", "plan.json"], { env: world.env })).code).toBe(4);
    expect(
      (await place.run(["apply", "--reviewed", "plan.json", "--no-deliver"], { env: world.env })).code,
    ).toBe(0);
    await world.deliver();
    expect(await whoWasMailed()).toEqual(["ada@wörk.example"]);
    expect((await place.run(["status", "."])).stdout).toContain("sent to ada@xn--wrk-sna.example");
  });
});

describe("a redirect that policy forbids", () => {
  it("is refused like the address of a new entry: offline for an e-mail, after a look-up for a user id", async () => {
    world = await Delivering.open();
    const { place } = world;
    const [ada] = place.users(1);
    const mary = { email: generatedEmail(1), connection_id: "con_0000000000000001" };
    await place.manifest("resets", [ada!, mary]);
    await world.apply("--no-deliver");
    const config = (await place.files()).get(place.path("reticket.yaml"))!;
    await place.write("reticket.yaml", `${config}policy: { deliver_to: account }\n`);

    await place.manifest("resets", [ada!, { ...mary, deliver_to: EVIL }]);
    const planned = await place.run(["plan", "."]);
    expect([planned.code, planned.stderr]).toEqual([5, expect.stringContaining("POLICY_DELIVER_TO")]);
    await place.manifest("resets", [{ ...ada!, deliver_to: EVIL }, mary]);
    const applied = await world.apply("--no-deliver");
    expect([applied.code, applied.stderr]).toEqual([5, expect.stringContaining("POLICY_DELIVER_TO")]);

    const ledgers = [...(await place.files())].filter(([path]) => path.includes("/ledger/"));
    expect(ledgers.some(([, text]) => text.includes(EVIL))).toBe(false);
    // While manifest and record disagree, that ticket goes nowhere.
    expect((await world.deliver()).code).toBe(3);
    expect(await whoWasMailed()).toEqual([generatedEmail(1)]);
    await place.manifest("resets", [ada!, mary]);
    expect((await world.deliver()).code).toBe(0);
    expect(new Set(await whoWasMailed())).toEqual(new Set([generatedEmail(0), generatedEmail(1)]));
  });
});
