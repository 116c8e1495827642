import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Workplace } from "../support/workplace.js";

const APPROVED = ["apply", "--auto-approve", "--tickets-out", "tickets.ndjson"];

/** What a hostile author of a list, of a pull request or of a saved plan tries with `--only` and `--exclude`. */
let place: Workplace;
let ids: string[];
beforeEach(async () => {
  place = await Workplace.open();
  await place.manifest("batch", place.users(4));
  ids = place.users(4).map(({ user_id }) => user_id);
});
afterEach(() => place.close());

describe("a hostile list for --only or --exclude", () => {
  it("moves no cursor and shows no password where it can't be read", async () => {
    const lists = [
      `\u001b[2J\u001b[31m${ids[0]}\u0007,x\n\u001b]0;owned\u0007\n`,
      `email,password\nada@mail.example,hunter2-the-secret\nhunter3-the-secret,\n`,
      `${ids[0]}\n${"x".repeat(3_000_000)}\n`,
      '{"user_id": "auth0|1", "a": [[[[[[[[',
      "\u0000".repeat(4096),
      "",
    ];
    for (const flag of ["--only", "--exclude"]) {
      for (const [number, text] of lists.entries()) {
        await place.write("list.csv", text);
        const { code, stdout, stderr } = await place.run([...APPROVED, flag, "list.csv", "."]);
        expect(code, `list ${number}: ${stdout}`).toBe(1);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may reach a terminal
        expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|the-secret/);
        expect(stderr.length).toBeLessThan(2000);
      }
    }
    expect(place.sandbox.stats().requests).toBe(0);
  });

  it("excludes people however their ids and addresses are dressed up", async () => {
    const email = { email: "ada@mail.example", connection_id: "con_0000000000000001" };
    await place.manifest("batch", [...place.users(2), email]);
    await place.write("list.txt", `\ufeff<${ids[0]}>\r\n "ADA@Mail.Example\u200b" ;\r\n`);
    const { stdout } = await place.run(["plan", "--format", "json", "--exclude", "list.txt", "."]);
    expect(JSON.parse(stdout).actions.filter(({ reason }: { reason: string }) => reason === "new")).toEqual([
      expect.objectContaining({ target: { user_id: ids[1] } }),
    ]);
  });

  it("decides nothing by a file whose name is that of a user", async () => {
    await place.write(ids[0]!, `${ids[1]}\n`);
    await place.write("ada@mail.example", `${ids[1]}\n`);
    const { stdout } = await place.run(["plan", "--format", "json", "--only", ids[0]!, "."]);
    expect(JSON.parse(stdout).actions).toEqual([expect.objectContaining({ target: { user_id: ids[0] } })]);
    const { code, stderr } = await place.run(["plan", "--only", "ada@mail.example", "."]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("there is no entry for ada@mail.example")]);
  });

  it("shows its name with its control characters escaped, in the plan too", async () => {
    const name = "\u001b[2Jvips.csv";
    await place.write(name, `${ids[0]}\n`);
    for (const format of ["text", "markdown", "json"]) {
      const { code, stdout } = await place.run(["plan", "--format", format, "--only", `./${name}`, "."]);
      expect(code).toBe(0);
      expect(stdout).not.toContain("\u001b");
    }
  });
});

describe("a list that changes after the plan was reviewed", () => {
  it("as a list beside the manifest does not change who gets a ticket", async () => {
    await place.write("vips.csv", `${ids[0]}\n${ids[1]}\n`);
    await place.run(["plan", "--exclude", "vips.csv", "--out", "plan.json", "."]);
    await place.write("vips.csv", `${ids[2]}\n${ids[3]}\n`);
    const { code } = await place.run(["apply", "--tickets-out", "t", "--reviewed", "plan.json"]);
    expect(code).toBe(0);
    const { stdout } = await place.run(["status", "--state", "issued", "--format", "csv", "."]);
    expect(ids.filter((id) => stdout.includes(id))).toEqual(ids.slice(2));
  });

  it("as a line of a saved plan is noticed", async () => {
    await place.run(["plan", "--only", ids[0]!, "--limit", "1", "--out", "plan.json", "."]);
    const [, text] = [...(await place.files())].find(([path]) => path.endsWith("plan.json"))!;
    for (const [from, to] of [
      ['"limit": 1', '"limit": 4'],
      [ids[0]!, ids[1]!],
      [/"only": "[^"]+"/, '"excluded": ""'],
    ] as const) {
      const edited = text.replace(from, to);
      expect(edited).not.toBe(text);
      await place.write("edited.json", edited);
      for (const flag of ["--plan", "--reviewed"]) {
        const { code, stderr } = await place.run(["apply", "--tickets-out", "t", flag, "edited.json"]);
        expect([code, stderr]).toEqual([4, expect.stringContaining("was edited after it was saved")]);
      }
    }
    expect(place.sandbox.stats().requests).toBe(0);
  });
});
