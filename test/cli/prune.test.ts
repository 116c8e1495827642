import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
let recipient: string;
beforeEach(async () => {
  place = await Workplace.open();
  const { stdout, stderr } = await place.run(["keygen", "--out", "reticket.key"]);
  recipient = /age1\w+/.exec(stdout + stderr)![0];
});
afterEach(() => place.close());

const RECIPIENT = () => ["--recipient", recipient];
const apply = (...args: string[]) => place.run(["apply", ...RECIPIENT(), "--quiet-time", "0", ...args]);
const plan = (...args: string[]) => place.run(["plan", ...RECIPIENT(), ...args]);

/** Issues tickets to three users, then removes the first two from a manifest with `prune`, and adds a fourth. */
async function removeTwo(): Promise<{ user_id: string }[]> {
  const users = place.users(4);
  await place.manifest("batch", users.slice(0, 3), { prune: true });
  await apply("--auto-approve", "batch.yaml");
  await place.manifest("batch", users.slice(2), { prune: true });
  return users;
}

const lives = (users: readonly { user_id: string }[]) =>
  users.map(({ user_id }) => place.sandbox.history(user_id).map(({ state }) => state));

describe("a manifest with prune", () => {
  it("shows in every format which links of removed entries would stop working", async () => {
    const [first, second] = await removeTwo();
    const text = await plan("--detailed-exitcode", "batch.yaml");
    expect(text.code).toBe(2);
    expect(text.stdout).toContain(`- ${first!.user_id}  no longer in the manifest: its link stops working`);
    expect(text.stdout).toContain("Plan: 1 to issue, 2 to invalidate, 1 unchanged.");
    const json = JSON.parse((await plan("--format", "json", "batch.yaml")).stdout);
    expect(json.summary).toMatchObject({ issue: 1, invalidate: 2 });
    expect(json.manifests[0].effects).toEqual({ prune: true });
    const gone = json.actions.filter(({ action }: { action: string }) => action === "invalidate");
    expect(gone.map(({ target, reason }: { target: object; reason: string }) => [target, reason])).toEqual(
      [first!, second!].sort((a, b) => (a.user_id < b.user_id ? -1 : 1)).map((user) => [user, "pruned"]),
    );
    const comment = await plan("--format", "markdown", "batch.yaml");
    expect(comment.stdout).toContain("2 to invalidate");
    expect(comment.stdout).toContain(`| \`-\` | \`${second!.user_id.replace("|", "\\|")}\` |`);
  });

  it("has those links killed by apply, before it issues, and leaves all others", async () => {
    const users = await removeTwo();
    const { code, stdout } = await apply("--auto-approve", "batch.yaml");
    expect([code, stdout]).toEqual([0, expect.stringContaining("1 issued, 2 invalidated")]);
    expect(lives(users).map((states) => states[0])).toEqual(["superseded", "superseded", "live", "live"]);
    const again = await plan("--detailed-exitcode", "batch.yaml");
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining("No changes.")]);
  });

  it("is bound by saved plans, to the letter and as an upper bound", async () => {
    const users = await removeTwo();
    await plan("--out", "plan.json", "batch.yaml");
    await place.manifest("batch", users.slice(3), { prune: true });
    const exact = await apply("--plan", "plan.json");
    expect([exact.code, exact.stderr]).toEqual([4, expect.stringContaining("PLAN_STALE")]);
    const more = await apply("--reviewed", "plan.json");
    expect([more.code, more.stderr]).toEqual([4, expect.stringContaining(`invalidate ${users[2]!.user_id}`)]);
    await place.manifest("batch", users.slice(1), { prune: true });
    const fewer = await apply("--reviewed", "plan.json");
    expect(fewer.stdout).toContain("1 invalidated");
    expect(lives(users)[1]).toEqual(["live"]);
  });

  it("leaves a removed user alone whom --exclude names, in a saved plan too", async () => {
    const users = await removeTwo();
    await place.write("keep.csv", `user_id\n${users[0]!.user_id}\n`);
    await plan("--exclude", "./keep.csv", "--out", "plan.json", "batch.yaml");
    await place.write("keep.csv", "user_id\n");
    const { code, stdout } = await apply("--plan", "plan.json");
    expect([code, stdout]).toEqual([0, expect.stringContaining("1 issued, 1 invalidated")]);
    expect(lives(users).map((states) => states[0])).toEqual(["live", "superseded", "live", "live"]);
  });

  it("is counted by policy.max_replace: a list that was cut short kills no links unseen", async () => {
    await removeTwo();
    await place.write("reticket.yaml", "policy:\n  max_replace: 1\n");
    const { code, stderr } = await apply("--auto-approve", "batch.yaml");
    expect([code, stderr]).toEqual([5, expect.stringContaining("2 users would lose an existing link")]);
    expect(place.sandbox.stats().tickets).toBe(3);
  });

  it("needs no recipient and no channel where links are all that there is to do", async () => {
    const users = place.users(2);
    await place.manifest("batch", users, { prune: true });
    await apply("--auto-approve", "batch.yaml");
    await place.manifest("batch", users.slice(1), { prune: true });
    const { code, stdout } = await place.run(["apply", "--auto-approve", "batch.yaml"]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("Applied: 1 invalidated.")]);
  });

  it("leaves a removed user alone who got a newer link by another manifest, and kills it before that one is issued", async () => {
    const [ada, bob] = place.users(2);
    await place.manifest("batch", [ada!, bob!], { prune: true });
    await apply("--auto-approve", "batch.yaml");
    await place.manifest("batch", [bob!], { prune: true });
    await place.manifest("other", [ada!]);
    const both = await apply("--auto-approve", "batch.yaml", "other.yaml");
    expect(both.stdout).toContain("1 issued, 1 invalidated");
    expect(lives([ada!])).toEqual([["superseded", "superseded", "live"]]);
    place.turnClocks(60_000);
    await place.manifest("batch", [], { prune: true, generation: 1 });
    await place.manifest("other", [ada!, bob!]);
    await apply("--auto-approve", "other.yaml");
    await place.manifest("batch", [place.users(3)[2]!], { prune: true });
    const { stdout } = await apply("--auto-approve", "batch.yaml");
    expect(stdout).toContain("1 link is left alone");
    expect(lives([bob!])[0]!.at(-1)).toBe("live");
  });
});
