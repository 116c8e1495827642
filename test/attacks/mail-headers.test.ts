import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Delivering } from "../support/delivering.js";

/** The author of a manifest writes into a mail's headers, envelope or text what makes another mail of it. */
let delivering: Delivering;
beforeEach(async () => {
  delivering = await Delivering.open();
});
afterEach(() => delivering.close());

const EVIL = "attacker@evil.example";
const BREAKS = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u0000"];
const HEADER = `Bcc: ${EVIL}`;

describe("a line break in", () => {
  it.each(["from", "reply_to", "subject"])(
    "a manifest's %s is refused before anything is sent",
    async (field) => {
      const { place, mail } = delivering;
      for (const end of BREAKS) {
        const value = field === "subject" ? `Hello${end}${HEADER}` : `a@acme.example${end}${HEADER}`;
        await place.manifest("batch", place.users(1), { delivery: { smtp: { [field]: value } } });
        const { code, stderr } = await delivering.apply();
        expect([JSON.stringify(end), code]).toEqual([JSON.stringify(end), 1]);
        expect(stderr).toMatch(/batch\.yaml:\d+:\d+ error /);
      }
      expect(place.sandbox.stats().tickets).toBe(0);
      expect(await mail.taken()).toEqual([]);
    },
  );

  it("an entry's deliver_to is refused, and so is a second address in it", async () => {
    const { place, mail } = delivering;
    const [user] = place.users(1);
    const addresses = [
      ...BREAKS.map((end) => `a@acme.example${end}${EVIL}`),
      `a@acme.example,${EVIL}`,
      `a@acme.example> RCPT TO:<${EVIL}`,
      `"a@acme.example, ${EVIL}"@acme.example`,
      `${EVIL} (a@acme.example)`,
      `a@acme.example@evil.example`,
      `<${EVIL}>`,
    ];
    for (const deliver_to of addresses) {
      await place.manifest("batch", [{ ...user, deliver_to }]);
      expect([deliver_to, (await delivering.apply()).code]).toEqual([deliver_to, 1]);
    }
    expect(place.sandbox.stats().tickets).toBe(0);
    expect(await mail.taken()).toEqual([]);
  });
});

describe("what a template is filled with", () => {
  it("adds no header, no second recipient and no second part, wherever it is used", async () => {
    const { place, mail } = delivering;
    const words = `${HEADER} {{link}} {{{link}}} --boundary <img src=https://evil.example/p>`;
    const document = {
      apiVersion: "reticket/v1",
      kind: "PasswordChangeTickets",
      metadata: { name: "batch", reason: words },
      spec: {
        delivery: { smtp: { subject: "Hello {{name}}", note: `${words}\n.\n\n${HEADER}` } },
        users: place.users(1),
      },
    };
    await place.write("batch.yaml", JSON.stringify(document));
    const { code, stderr } = await delivering.apply();
    expect(code, stderr).toBe(0);
    const [taken] = await mail.taken();
    const [parsed] = await mail.parsed();
    expect(taken!.to).toHaveLength(1);
    expect(taken!.to.join()).not.toContain("evil");
    expect(parsed!.bcc ?? parsed!.cc).toBeUndefined();
    expect(parsed!.text).toContain(HEADER);
    expect(parsed!.attachments).toEqual([]);
    expect(parsed!.html).not.toMatch(/<img[^>]+evil/);
    const links = parsed!.text!.match(/https?:\/\/127\.0\.0\.1\S+ticket=\S+/g) ?? [];
    expect(new Set(links).size).toBe(1);
  });
});
