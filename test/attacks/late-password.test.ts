import { rm } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { finished, startCli } from "../support/cli.js";
import { type Asked, Middlebox } from "../support/middlebox.js";
import { manifestText, write } from "../support/project.js";
import { sandboxUserIds } from "../support/sandbox-users.js";
import { workFolder } from "../support/work-folder.js";

const USERS = 4;
/** Longer than a held request takes from here to the tenant once it is let go. */
const QUIET = "3s";

let box: Middlebox;
let folder: string;
/** The first request for a new password, which the middlebox has and the tenant has not. */
let held: Asked["ask"] | undefined;
afterEach(async () => {
  await box.close();
  await rm(folder, { recursive: true, force: true });
});

/** @param onHeld called when the first request is held: its client gets no answer */
async function open(onHeld: (connection: Asked["connection"]) => void): Promise<void> {
  held = undefined;
  const forward = ({ connection, ask }: Asked) => void ask().then((answer) => connection.write(answer));
  box = await Middlebox.open(forward, USERS, (asked) => {
    if (asked.nth > 1) return forward(asked);
    held = asked.ask;
    onHeld(asked.connection);
  });
  folder = await workFolder("late-password");
  await write(folder, "reticket.yaml", `tenant: ${box.tenant}\ndomain: ${box.url}\n`);
  const users = sandboxUserIds(box.sandbox, USERS);
  await write(folder, "night.yaml", manifestText("night", users, { contain: ["password"] }));
}

/** Applies; when the run waits for the quiet time, the held request arrives at the tenant. */
async function apply(onStart: (kill: () => void) => void = () => undefined) {
  const flags = ["--auto-approve", "--tickets-out", "t.ndjson", "--quiet-time", QUIET, "--format", "json"];
  const child = startCli(["apply", ...flags, "night.yaml"], { cwd: folder, env: box.env });
  child.stdin.end();
  onStart(() => child.kill("SIGKILL"));
  let late: Promise<string> | undefined;
  let stdout = "";
  child.stdout.on("data", (bytes: Buffer) => {
    stdout += bytes.toString();
    if (stdout.includes('"quiet_time"')) late ??= held!();
  });
  const result = await finished(child);
  return { ...result, arrived: (await late)?.startsWith("HTTP/1.1 200") ?? false };
}

/** No password was replaced after a ticket for its user was made. */
function checkOrder(): void {
  let replaced = 0;
  for (const user of sandboxUserIds(box.sandbox, USERS)) {
    const [ticket, ...more] = box.sandbox.history(user.user_id);
    expect(more).toEqual([]);
    const changes = box.sandbox.passwordChanges(user.user_id);
    for (const { at } of changes) expect(at).toBeLessThan(ticket!.issuedAt);
    replaced += changes.length;
  }
  // Each user once, and the held request as well.
  expect(replaced).toBe(USERS + 1);
}

describe("a request for a new password that arrives late", () => {
  it("arrives before the ticket of its user, if its run went on", async () => {
    await open((connection) => connection.resetAndDestroy());
    const { code, stderr, arrived } = await apply();
    expect([code, arrived], stderr).toEqual([0, true]);
    checkOrder();
  });

  it("arrives before the ticket of its user, if its run was killed", async () => {
    let kill = (): void => undefined;
    await open(() => kill());
    const first = await apply((killChild) => {
      kill = killChild;
    });
    expect(first.signal).toBe("SIGKILL");
    const { code, stderr, arrived } = await apply();
    expect([code, arrived], stderr).toEqual([0, true]);
    checkOrder();
  });
});
