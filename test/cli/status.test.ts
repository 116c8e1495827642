import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import { Workplace } from "../support/workplace.js";

const APPLY = ["apply", "--auto-approve", "--tickets-out", "t.ndjson"];

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open({ faults: [parseFault("500-after-create:nth=2")] });
});
afterEach(() => place.close());

async function statusOf(name: string) {
  const { stdout } = await place.run(["status", "--format", "json", `${name}.yaml`]);
  return JSON.parse(stdout);
}

describe("status", () => {
  it("says of every entry where it stands, and exits 0 whatever it says", async () => {
    const [ada, bob, cid] = place.users(3);
    await place.manifest("batch", [ada!, bob!, { user_id: "auth0|nobody" }]);
    expect((await statusOf("batch")).manifests[0]).toMatchObject({
      applied: false,
      counts: { issued: 0, rejected: 0, in_doubt: 0, pending: 3 },
    });
    await place.run([...APPLY, "--concurrency", "1", "batch.yaml"]);
    await place.manifest("batch", [ada!, bob!, { user_id: "auth0|nobody" }, cid!]);

    const { format_version, manifests } = await statusOf("batch");
    expect(format_version).toBe(1);
    const [{ entries, digest, ...head }] = manifests;
    expect(head).toEqual({
      name: "batch",
      tenant: place.sandbox.tenantDomain,
      applied: false,
      counts: { issued: 1, rejected: 1, in_doubt: 1, pending: 1 },
    });
    expect(digest).toMatch(/^[\w-]{43}$/);
    expect(entries.map(({ state }: { state: string }) => state)).toEqual([
      "issued",
      "in_doubt",
      "rejected",
      "pending",
    ]);
    expect(entries[0]).toEqual({
      target: ada,
      key: expect.stringMatching(/^[\w-]{43}$/),
      state: "issued",
      issued_at: expect.stringMatching(/^\d{4}-.*Z$/),
      expires_at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(entries[3]).toMatchObject({ issued_at: null, expires_at: null });

    const text = await place.run(["status", "."]);
    expect(text.code).toBe(0);
    expect(text.stdout).toContain("1 issued, 1 rejected, 1 in doubt, 1 pending");
    expect(text.stdout).toMatch(/rejected +auth0\|nobody +404 inexistent_user/);
  });

  it("calls a digest applied once every entry is issued or rejected", async () => {
    await place.manifest("batch", [...place.users(1), { user_id: "auth0|nobody" }]);
    await place.run([...APPLY, "batch.yaml"]);
    const [{ applied, digest }] = (await statusOf("batch")).manifests;
    expect(applied).toBe(true);
    await place.manifest("batch", place.users(1), { defaults: { ttl_sec: 60 } });
    const [changed] = (await statusOf("batch")).manifests;
    expect(changed).toMatchObject({ applied: false, counts: { pending: 1 } });
    expect(changed.digest).not.toBe(digest);
  });

  it("calls an entry superseded whose link another manifest's newer ticket killed", async () => {
    const [ada] = place.users(1);
    await place.manifest("first", [ada!]);
    await place.run([...APPLY, "first.yaml"]);
    await place.manifest("second", [ada!], { defaults: { ttl_sec: 60 } });
    await place.run([...APPLY, "--in-doubt", "reissue", "second.yaml"]);
    await place.run([...APPLY, "--in-doubt", "reissue", "second.yaml"]);
    expect((await statusOf("first")).manifests[0]).toMatchObject({
      applied: true,
      counts: { issued: 1 },
      entries: [{ state: "superseded" }],
    });
    expect((await statusOf("second")).manifests[0].entries).toMatchObject([{ state: "issued" }]);
  });

  it("prints a table that is safe to open in a spreadsheet with --format csv", async () => {
    await place.manifest("batch", [{ user_id: "=cmd|' /C calc'!A0" }, { user_id: "auth0|a,b" }]);
    const { code, stdout } = await place.run(["status", "--format", "csv", "."]);
    expect(code).toBe(0);
    const [header, formula, comma] = stdout.split("\n");
    expect(header).toBe("manifest,user_id,email,connection_id,state,issued_at,expires_at,key");
    expect(formula).toMatch(/^batch,'=cmd/);
    expect(comma).toMatch(/^batch,"auth0\|a,b",,,pending,,,/);
  });
});
