import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import type { SandboxOptions } from "../../src/sandbox/sandbox.js";
import { finished, startCli } from "../support/cli.js";
import { Delivering } from "../support/delivering.js";
import { NoticeReceiver } from "../support/notice-receiver.js";
import { Workplace } from "../support/workplace.js";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const ISSUE = ["apply", "--auto-approve", "--tickets-out", "t.ndjson", "."];

type Answer = (request: IncomingMessage, response: ServerResponse, nth: number) => boolean;

async function notified(answer?: Answer, sandbox: SandboxOptions = {}) {
  const receiver = await NoticeReceiver.start(answer);
  closing.push(() => receiver.stop());
  const place = await Workplace.open(sandbox);
  closing.push(() => place.close());
  await place.write("reticket.yaml", receiver.config);
  await place.manifest("night", place.users(3));
  const run = (args: readonly string[], env: Record<string, string> = {}) =>
    place.run(args, { env: { ...receiver.env, ...env } });
  return { receiver, place, run };
}

describe("notices", () => {
  it("tell a signed webhook and Slack that a run has started and has finished, with counts", async () => {
    const { receiver, place, run } = await notified();
    const { code, stderr } = await run(ISSUE);
    expect(code, stderr).toBe(0);
    const { tenantDomain: tenant } = place.sandbox;
    const [started, ended] = receiver.notices;
    const of = {
      tenant,
      operation: "apply",
      run: expect.stringMatching(/^[0-9A-Z]{26}$/),
      manifests: ["night"],
    };
    expect(started).toEqual({
      type: "reticket.run.started",
      timestamp: expect.stringMatching(/Z$/),
      data: { ...of, counts: { planned: 3 } },
    });
    expect(ended).toMatchObject({
      type: "reticket.run.finished",
      data: { ...of, ended: "done", run: started!.data.run },
    });
    expect(ended!.data.counts).toMatchObject({ issued: 3, rejected: 0, in_doubt: 0, left: 0 });
    expect(new Set(receiver.ids).size).toBe(2);
    expect(receiver.slack).toEqual([
      `reticket: apply of night (${tenant}) has started: 3 planned.`,
      `reticket: apply of night (${tenant}) has finished: 3 issued.`,
    ]);
    // Nothing to do, nothing to tell.
    await run(ISSUE);
    expect(receiver.notices).toHaveLength(2);
    expect((await run(["invalidate", "--auto-approve", "."])).code).toBe(0);
    expect(receiver.notices.slice(2)).toMatchObject([
      { type: "reticket.run.started", data: { operation: "invalidate", counts: { planned: 3 } } },
      { type: "reticket.run.finished", data: { operation: "invalidate", counts: { invalidated: 3 } } },
    ]);
  });

  it("hold no user, no address, no reason and no link, and their secrets are printed nowhere", async () => {
    const receiver = await NoticeReceiver.start((request, response) => {
      if (request.url === "/hook") return false;
      response.writeHead(500).end("no");
      return true;
    });
    closing.push(() => receiver.stop());
    const world = await Delivering.open();
    closing.push(() => world.close());
    const { place } = world;
    const config = (await place.files()).get(place.path("reticket.yaml"))!;
    await place.write("reticket.yaml", `${config}${receiver.config}`);
    await place.manifest("night", place.users(3));
    const env = { ...world.env, ...receiver.env };
    const outputs = [
      await place.run(["plan", "."], { env }),
      await place.run(["apply", "--auto-approve", "--no-deliver", "--verbose", "."], { env }),
      await place.run(["deliver", "--auto-approve", "--identity", "reticket.key", "--verbose", "."], { env }),
    ];
    for (const { code, stderr } of outputs) expect(code, stderr).toBe(0);
    expect(receiver.notices.map(({ type, data }) => [type, data.operation])).toEqual([
      ["reticket.run.started", "apply"],
      ["reticket.run.finished", "apply"],
      ["reticket.run.started", "deliver"],
      ["reticket.run.finished", "deliver"],
    ]);
    expect(receiver.notices.at(-1)!.data.counts).toMatchObject({ delivered: 3, undelivered: 0 });
    const sent = receiver.bodies.join("\n");
    expect(sent).not.toMatch(/auth0\||@|ticket=|https?:|%40/);
    const written = [...(await place.files()).values()].join("\n");
    const printed = outputs.map(({ stdout, stderr }) => stdout + stderr).join("\n");
    for (const secret of ["/services/T0", receiver.secret.slice(6)]) {
      expect(printed).not.toContain(secret);
      expect(written).not.toContain(secret);
    }
    expect(outputs[0]!.stdout).toContain(`Notices go to ${receiver.origin}, URL sha256 `);
    expect(outputs[0]!.stdout).toContain("Notices go to Slack, at the URL in RETICKET_SLACK_URL.");
    expect(outputs[1]!.stderr).toContain(
      "Notices to Slack were not sent: run.started, and 1 more: it answers 500.",
    );
  });

  it("tell that a wave is done, and that the gate of another one failed", async () => {
    const { receiver, place, run } = await notified();
    const unknown = Array.from({ length: 10 }, (_, number) => ({
      user_id: `auth0|${String(number).padStart(24, "0")}`,
    }));
    await place.manifest("night", [...place.users(10), ...unknown], {
      waves: [{ size: 2 }, { size: 10, gate: { rejected_max: 0 } }, { rest: true }],
    });
    expect((await run([...ISSUE, "--concurrency", "1"])).code).toBe(3);
    const [, ...told] = receiver.notices;
    expect(told.map(({ type }) => type)).toEqual([
      "reticket.wave.done",
      "reticket.gate.failed",
      "reticket.run.finished",
    ]);
    expect(told[0]!.data).toMatchObject({ manifests: ["night"], wave: 1, counts: { members: 2 } });
    expect(told[1]!.data).toMatchObject({
      wave: 2,
      gate: { name: "rejected", measured: 1, limit: 0 },
      counts: { members: 10 },
    });
    expect(told[2]!.data.ended).toBe("waiting");
    expect(receiver.slack[2]).toContain("the gate of wave 2 failed (rejected: 1, limit 0): 10 members.");
  });

  it("tell that a run was stopped, with the code of the error, and that it was paused", {
    timeout: 60_000,
  }, async () => {
    const { receiver, place, run } = await notified(undefined, { scopes: ["read:users"] });
    expect((await run(ISSUE)).code).toBe(1);
    expect(receiver.notices.at(-1)).toMatchObject({
      type: "reticket.run.stopped",
      data: { ended: "stopped", code: "SCOPE_MISSING", counts: { issued: 0, left: 3 } },
    });
    await place.close();

    const slow = await notified(undefined, { generate: 2000, faults: [parseFault("latency:50ms")] });
    await slow.place.manifest("night", slow.place.users(2000));
    const args = [...ISSUE, "--format", "json"];
    const child = startCli(args, {
      cwd: slow.place.folder,
      env: { ...slow.place.env, ...slow.receiver.env },
    });
    const ended = finished(child);
    for (let seen = ""; !seen.includes('"issued"'); ) seen += (await once(child.stdout, "data"))[0];
    await slow.run(["pause", "night.yaml", "--why", "ada@example.com complained"]);
    expect((await ended).code).toBe(4);
    const { type, data } = slow.receiver.notices.at(-1)!;
    expect(type).toBe("reticket.run.paused");
    expect(data.counts.issued! + data.counts.left!).toBe(2000);
    expect(slow.receiver.slack.at(-1)).toMatch(
      /^reticket: apply of night \(.*\) is paused: .* issued, .* left\.$/,
    );
    expect(slow.receiver.bodies.join("\n")).not.toContain("ada@");
  });
});

describe("a receiver of notices that", () => {
  it("fails for a moment gets them again, in their order, under the same id", async () => {
    let hooks = 0;
    const { receiver, run } = await notified((request, response) => {
      if (request.url !== "/hook" || ++hooks > 2) return false;
      response.writeHead(503).end();
      return true;
    });
    const { code, stderr } = await run(ISSUE);
    expect(code, stderr).toBe(0);
    expect(
      receiver.notices.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1]),
    ).toEqual(["reticket.run.started", "reticket.run.finished"]);
    expect(receiver.ids.slice(0, 3)).toEqual(Array(3).fill(receiver.ids[0]));
    expect(stderr).not.toContain("not sent");
  });

  it("never answers delays a run by seconds, and is named in a note", async () => {
    const { place, run } = await notified(() => true);
    const began = Date.now();
    const { code, stderr } = await run(ISSUE);
    expect(code, stderr).toBe(0);
    expect(place.sandbox.stats().tickets).toBe(3);
    expect(stderr).toMatch(
      /Notices to the webhook 127\.0\.0\.1:\d+ were not sent: run\.started, and 1 more: /,
    );
    expect(stderr).toContain("Notices to Slack were not sent: run.started, and 1 more: ");
    expect(Date.now() - began).toBeLessThan(30_000);
  });

  it.each([
    [{ RETICKET_SLACK_URL: "" }, "Notices to Slack were not sent: RETICKET_SLACK_URL is not set."],
    [{ RETICKET_SLACK_URL: "http://hooks.evil.example/T0" }, "`RETICKET_SLACK_URL` is not https"],
    [
      { RETICKET_NOTIFY_SECRET: "" },
      "Notices to the webhook were not sent: RETICKET_NOTIFY_SECRET is not set.",
    ],
    [{ RETICKET_NOTIFY_SECRET: "hunter2" }, "the webhook's signing secret is not one"],
  ])("has no usable secret stops no run: %j", async (env, words) => {
    const { receiver, run } = await notified();
    const { code, stderr } = await run(ISSUE, env);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/hunter2|evil/);
    expect(receiver.notices.length + receiver.slack.length).toBe(2);
  });

  it.each([
    ["notify: {}", "notify"],
    ["notify: { webhook: { url: http://ops.acme.example/ } }", "`notify.webhook.url` is not https"],
    ["notify: { webhook: { url: https://u:hunter2@ops.acme.example/ } }", "holds a user or a password"],
    ["notify: { slack: { url: https://hooks.slack.com/services/hunter2 } }", "url"],
    ["notify: { slack: { url_env: AUTH0_CLIENT_SECRET } }", "url_env"],
  ])("is misspelled in the config is refused: %s", async (config, words) => {
    const { place, run } = await notified();
    await place.write("reticket.yaml", config);
    const { code, stderr } = await run(ISSUE);
    expect(code).toBe(1);
    expect(stderr).toContain("CONFIG_INVALID");
    expect(stderr).toContain(words);
    expect(stderr).not.toContain("hunter2");
    expect(place.sandbox.log()).toEqual([]);
  });

  it("is another one than the reviewed one refuses the saved plan", async () => {
    const { place, run, receiver } = await notified();
    expect((await run(["plan", "--out", "p.json", "."])).code).toBe(0);
    await place.write("reticket.yaml", `notify: { webhook: { url: "${receiver.origin}/other" } }`);
    const { code, stderr } = await run(["apply", "--plan", "p.json", "--tickets-out", "t.ndjson"]);
    expect(code).toBe(4);
    expect(stderr).toContain("the path of the webhook for notices: content changed");
    expect(stderr).toContain("notify.slack");
  });
});
