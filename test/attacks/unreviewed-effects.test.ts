import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "../support/workplace.js";

/**
 * A pull request changes, after its plan was reviewed, something that is in no entry: what people are sent, by whom, and
 * where the config has requests, tickets and passwords go.
 */
let place: Workplace;
let recipient: string;
let other: string;
const SMTP = { url: "smtps://reticket@smtp.acme.example", from: "Acme <support@acme.example>" };

beforeAll(async () => {
  place = await Workplace.open();
  [recipient, other] = (await Promise.all(
    ["a.key", "b.key"].map(async (key) => (await place.run(["keygen", "--out", key])).stdout.trim()),
  )) as [string, string];
  await project();
  await place.run(["plan", "--out", "reviewed.json", "resets.yaml"], { env: OFFLINE });
});
afterAll(() => place.close());

/** The tenant is another one than the sandbox: nothing that is refused is to reach it. */
const OFFLINE = { AUTH0_DOMAIN: "", RETICKET_SMTP_PASSWORD: "sesame" };

interface Changes {
  config?: object;
  smtp?: object;
  spec?: object;
  html?: string;
}

async function project({ config, smtp, spec, html }: Changes = {}): Promise<void> {
  const delivery = { smtp: { ...SMTP, ...smtp } };
  const plain = { tenant: "acme.eu.auth0.com", recipients: [recipient], delivery, ...config };
  await place.write("reticket.yaml", JSON.stringify(plain));
  await place.write("mail.html", html ?? '<a href="{{link}}">Choose a password</a>');
  await place.manifest("resets", place.users(1), {
    delivery: { smtp: { html: "mail.html", note: "We move." } },
    ...spec,
  });
}

const comment = async () =>
  (await place.run(["plan", "--format", "markdown", "resets.yaml"], { env: OFFLINE })).stdout;

/** Neither kind of saved plan is applied, and both name what was tried. */
async function refused(says: RegExp): Promise<void> {
  for (const kind of ["--plan", "--reviewed"]) {
    const { code, stderr } = await place.run(["apply", kind, "reviewed.json", "resets.yaml"], {
      env: OFFLINE,
    });
    expect([code, kind], stderr).toEqual([4, kind]);
    expect(stderr).toMatch(says);
  }
  expect(place.sandbox.stats().requests).toBe(0);
}

describe("a mail that was changed after the review", () => {
  it("by its template is refused, and the comment is another one", async () => {
    await project();
    const before = await comment();
    await project({ html: '<a href="{{link}}">Choose a password</a><p>Or call 555-0100.</p>' });
    await refused(/manifest resets: the templates of the mail: content changed/);
    expect(await comment()).not.toBe(before);
  });

  it.each([
    [
      "sender",
      { from: "IT <it@evil.example>" },
      /mail\.from: .*support@acme.example.* → IT <it@evil\.example>/,
    ],
    ["reply-to", { reply_to: "it@evil.example" }, /mail\.reply_to: nothing → it@evil\.example/],
    ["note", { note: "Call 555-0100." }, /mail\.note: We move\. → Call 555-0100\./],
    ["subject", { subject: "Your account" }, /mail\.subject: Choose a new password → Your account/],
  ])("by its %s is refused, old and new named, and shown in the comment", async (_, change, says) => {
    await project({ spec: { delivery: { smtp: { html: "mail.html", note: "We move.", ...change } } } });
    await refused(says);
    expect(await comment()).toContain(Object.values(change)[0]);
  });
});

describe("a config that was changed after the review", () => {
  it.each([
    [
      "recipients",
      () => ({ config: { recipients: [recipient, other] } }),
      () => new RegExp(`recipients: \\+ ${other}`),
    ],
    [
      "mail server",
      () => ({ smtp: { url: "smtps://reticket@smtp.evil.example" } }),
      () => /smtp\.host: smtp\.acme\.example → smtp\.evil\.example/,
    ],
    [
      "password's variable",
      () => ({ smtp: { password_env: "RETICKET_WEBHOOK_SECRET" } }),
      () => /smtp\.password_env: nothing → RETICKET_WEBHOOK_SECRET/,
    ],
    [
      "domain, which the client's secret is posted to",
      () => ({ config: { domain: "login.evil.example" } }),
      () => /domain: acme\.eu\.auth0\.com → login\.evil\.example/,
    ],
    [
      "webhook",
      () => ({ config: { delivery: { smtp: SMTP, webhook: { url: "https://evil.example/hook" } } } }),
      () => /webhook\.origin: nothing → https:\/\/evil\.example/,
    ],
  ])("by its %s is refused and named", async (_, changes, says) => {
    await project(changes());
    await refused(says());
  });

  it("is shown in the comment: each address that something goes to", async () => {
    await project({
      config: {
        domain: "login.evil.example",
        recipients: [recipient, other],
        link_hosts: ["links.evil.example"],
      },
      smtp: { url: "smtps://reticket@smtp.evil.example:2525", password_env: "RETICKET_WEBHOOK_SECRET" },
    });
    const page = await comment();
    for (const shown of [
      "login.evil.example",
      other,
      "links.evil.example",
      "smtp.evil.example:2525",
      "RETICKET_WEBHOOK_SECRET",
    ]) {
      expect(page).toContain(`\`${shown}\``);
    }
    const saved = JSON.parse(await readFile(place.path("reviewed.json"), "utf8"));
    expect(saved).toMatchObject({ format_version: 4, effects: { recipients: [recipient] } });
  });
});

describe("a comment that is made long", () => {
  it("still names the second manifest, its counts, and the row that is out of the ordinary", async () => {
    await project();
    const many = Array.from({ length: 1500 }, (_, n) => ({
      user_id: `auth0|${String(n).padStart(24, "0")}`,
    }));
    await place.manifest("a-long-one", [
      ...many,
      { user_id: "auth0|zz-director", ttl_sec: 1, generation: 1_000_000_000 },
    ]);
    await place.manifest("z-second", [{ user_id: "auth0|victim" }], { revoke_sessions: true });
    const { stdout } = await place.run(["plan", "--format", "markdown", "a-long-one.yaml", "z-second.yaml"], {
      env: OFFLINE,
    });
    expect(Buffer.byteLength(stdout)).toBeLessThan(61_000);
    expect(stdout).toContain("- `a-long-one`: 1501 to issue; 1 with their own address or fields\n");
    expect(stdout).toContain("- `z-second`: 1 to issue; sessions of 1 user revoked first\n");
    expect(stdout).toContain("#### `z-second`");
    const rows = stdout.split("\n").filter((line) => /^\| `\*?\+`/.test(line));
    expect(rows[0]).toContain("`auth0\\|zz-director` | no ticket yet, `ttl 1 s`, `generation 1000000000` |");
    const { actions } = JSON.parse(
      (await place.run(["plan", "--format", "json", "a-long-one.yaml"], { env: OFFLINE })).stdout,
    );
    expect(actions.filter(({ differs }: { differs?: object }) => differs !== undefined)).toMatchObject([
      { target: { user_id: "auth0|zz-director" }, differs: { ttl_sec: 1, generation: 1_000_000_000 } },
    ]);
    const text = (await place.run(["plan", "a-long-one.yaml"], { env: OFFLINE })).stdout;
    expect(text.split("\n").find((line) => line.includes("+ auth0"))).toContain(
      "no ticket yet  ttl 1 s  generation 1000000000",
    );
  });
});
