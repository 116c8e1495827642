import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { generateIdentity } from "../../src/seal/identity.js";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
let state: string;
let apply: string[];
beforeEach(async () => {
  place = await Workplace.open({ generate: 9 });
  state = place.path("state");
  const { recipient } = await generateIdentity();
  apply = ["apply", "--auto-approve", "--recipient", recipient, "batch.yaml"];
});
afterEach(() => place.close());

/** Runs on this machine, or on one that keeps nothing. */
const here = (args: readonly string[], env = {}) =>
  place.run(args, { env: { XDG_STATE_HOME: state, ...env } });
const elsewhere = async (args: readonly string[]) => {
  const fresh = place.path("elsewhere");
  await rm(fresh, { recursive: true, force: true });
  return place.run(args, { env: { XDG_STATE_HOME: fresh } });
};

/** Issues to two users, keeps the ledger aside, issues to two more, and brings the older ledger back. */
async function goBack(): Promise<void> {
  await place.manifest("batch", place.users(2));
  expect((await here(apply)).code).toBe(0);
  await cp(place.path("ledger"), place.path("older"), { recursive: true });
  await place.manifest("batch", place.users(4));
  expect((await here(apply)).code).toBe(0);
  await rename();
}

async function rename(): Promise<void> {
  await rm(place.path("newest"), { recursive: true, force: true });
  await cp(place.path("ledger"), place.path("newest"), { recursive: true });
  await rm(place.path("ledger"), { recursive: true });
  await cp(place.path("older"), place.path("ledger"), { recursive: true });
}

const requests = () => place.sandbox.log().filter(({ path }) => path.endsWith("/password-change")).length;

describe("a ledger that went back in time", () => {
  it("is refused by whatever reads it, and nothing is sent", async () => {
    await goBack();
    const sent = requests();
    const commands = [
      ["plan", "batch.yaml"],
      apply,
      ["status", "batch.yaml"],
      ["report", "--out", "report.html", "batch.yaml"],
      ["refresh", "batch.yaml"],
      ["ledger", "verify"],
      ["ledger", "witness"],
      ["ledger", "copy", "file:ledger", "file:copy"],
    ];
    for (const command of commands) {
      const { code, stdout, stderr } = await here(command);
      expect([command[0], code, `${stdout}${stderr}`]).toEqual([
        command[0],
        1,
        expect.stringMatching(/LEDGER_BEHIND: .* lines are missing: .* saw line \d+ at/),
      ]);
    }
    expect(requests()).toBe(sent);
    await rm(place.path("ledger"), { recursive: true });
    await cp(place.path("newest"), place.path("ledger"), { recursive: true });
    expect((await here(["plan", "--detailed-exitcode", "batch.yaml"])).code).toBe(0);
  });

  it("is refused on a machine that has seen nothing, where a witness is given to it", async () => {
    await place.manifest("batch", place.users(2));
    await elsewhere(apply);
    await cp(place.path("ledger"), place.path("older"), { recursive: true });
    await place.manifest("batch", place.users(4));
    await elsewhere(apply);
    const printed = await elsewhere(["ledger", "witness", "--out", "witness.ndjson"]);
    expect(printed.code, printed.stderr).toBe(0);
    const value = await readFile(place.path("witness.ndjson"), "utf8");
    expect((await elsewhere(["ledger", "witness"])).stdout.replace(/"at":.*/, "")).toBe(
      value.replace(/"at":.*/, ""),
    );
    await rename();
    for (const given of ["witness.ndjson", value]) {
      const { code, stderr } = await elsewhere([...apply, "--witness", given]);
      expect(code).toBe(1);
      expect(stderr).toContain("LEDGER_BEHIND");
    }
    const unseen = await elsewhere(["plan", "--detailed-exitcode", "batch.yaml"]);
    expect(unseen.code, "what no witness has seen can't be noticed").toBe(2);
    await rm(place.path("ledger"), { recursive: true });
    expect((await elsewhere(["plan", "--witness", value, "batch.yaml"])).stderr).toContain(
      "the ledger is gone",
    );
  });

  it("continues after the loss is accepted, and holds all entries that it may be about", async () => {
    await goBack();
    const refused = await here(apply);
    const line = /accept-loss batch --up-to (\d+)/.exec(refused.stderr)?.[1] ?? "";
    const wrong = await here(["ledger", "accept-loss", "batch", "--up-to", "2", "--why", "restored"]);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain(`up to line ${line}, not 2`);
    const accepted = await here(["ledger", "accept-loss", "batch", "--up-to", line, "--why", "disk lost"]);
    expect(accepted.code, accepted.stderr).toBe(0);
    expect(accepted.stdout).toContain(`batch: accepted that lines up to line ${line} are lost.`);

    const sent = requests();
    await place.manifest("batch", place.users(5));
    const plan = await here(["plan", "batch.yaml"]);
    expect(plan.stdout).toContain("lines of the ledger are lost: a ticket may have been issued: not sent");
    expect(plan.stdout).toMatch(/accepted by .* at .* \(disk lost\)/);
    expect(plan.stdout).toContain("2 links issued before that may be dead or delivered already");
    const held = await here(apply);
    expect(held.code).toBe(3);
    expect(requests()).toBe(sent);
    expect((await here(["ledger", "verify"])).stdout).toMatch(
      /batch: valid, .* are lost, accepted by .* at .*: disk lost/,
    );

    const status = await here(["status", "batch.yaml"]);
    expect(status.stdout).toContain("2 links may be dead or delivered already: lines of the ledger are lost");
    const json = JSON.parse((await here(["status", "--format", "json", "batch.yaml"])).stdout);
    expect(json.manifests[0]).toMatchObject({ unsure: 2, counts: { in_doubt: 3 } });

    const reissued = await here([...apply, "--in-doubt", "reissue"]);
    expect(reissued.code, reissued.stderr).toBe(0);
    expect(requests()).toBe(sent + 3);
    expect((await here(apply)).code).toBe(0);
  });

  it("has nothing replaced that a lost line may have replaced already", async () => {
    await goBack();
    const line = /--up-to (\d+)/.exec((await here(apply)).stderr)?.[1] ?? "";
    await here(["ledger", "accept-loss", "batch", "--up-to", line, "--why", "disk lost"]);
    const sent = requests();
    await place.manifest("batch", place.users(2), { generation: 2 });
    const held = await here(apply);
    expect(held.code).toBe(3);
    expect(held.stdout).toContain("not sent without");
    expect(requests()).toBe(sent);
  });
});

describe("a witness", () => {
  it("lies in the machine's state folder, for its owner alone, and holds no ticket", async () => {
    await place.manifest("batch", place.users(2));
    await here(apply);
    const folder = join(state, "reticket/witnesses", place.sandbox.tenantDomain, "batch");
    const [name = "", ...others] = await readdir(folder);
    expect(others).toEqual([]);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    const text = await readFile(join(folder, name), "utf8");
    expect(text).not.toMatch(/ticket=|"ticket"|https?:/);
    const head = JSON.parse(
      await readFile(place.path(`ledger/${place.sandbox.tenantDomain}/batch.head`), "utf8"),
    );
    expect(JSON.parse(text.split("\n")[0]!)).toMatchObject({ manifest: "batch", lineage: head.lineage });
  });

  it("that can't be kept is told of, and stops nothing", async () => {
    await place.manifest("batch", place.users(2));
    await writeFile(place.path("file"), "");
    const { code, stderr } = await place.run(apply, { env: { XDG_STATE_HOME: place.path("file") } });
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(/warning: could not store a witness of the ledger in .* \(ENOTDIR\)/);
  });

  it("that is damaged is refused with its place, and so is a value that is no witness", async () => {
    await place.manifest("batch", place.users(2));
    await here(apply);
    const folder = join(state, "reticket/witnesses", place.sandbox.tenantDomain, "batch");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "01JBCDEFGHJKMNPQRSTVWXYZ01.witness"), "");
    const { code, stderr } = await here(["plan", "batch.yaml"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/WITNESS_INVALID: .*01JBCDEFGHJKMNPQRSTVWXYZ01\.witness/);
    for (const value of ["{}", "batch.yaml"]) {
      expect((await elsewhere(["plan", "--witness", value, "batch.yaml"])).stderr).toContain(
        "WITNESS_INVALID",
      );
    }
    expect((await elsewhere(["plan", "--witness", "nowhere", "batch.yaml"])).stderr).toContain("FILE_FAILED");
    expect((await elsewhere(["plan", "--witness", "", "batch.yaml"])).code).toBe(0);
  });

  it("is an output of the step in a GitHub job", async () => {
    await place.manifest("batch", place.users(2));
    const output = place.path("output");
    await writeFile(output, "");
    const env = { GITHUB_OUTPUT: output, GITHUB_ACTIONS: "true" };
    const outputs = async () => /witness<<(\S+)\n(.*)\n\1/.exec(await readFile(output, "utf8"))?.[2];
    await here(apply, env);
    const applied = await outputs();
    expect(JSON.parse(applied ?? "")).toMatchObject({ manifest: "batch" });
    await writeFile(output, "");
    await here(["ledger", "witness"], env);
    expect(JSON.parse((await outputs()) ?? "").sum).toBe(JSON.parse(applied ?? "").sum);
    const { code } = await elsewhere(["plan", "--witness", applied ?? "", "batch.yaml"]);
    expect(code).toBe(0);
  });
});
