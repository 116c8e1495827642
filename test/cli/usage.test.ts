import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TEST_VERSION } from "../support/build-cli.js";
import { type CliOptions, runCli } from "../support/cli.js";

const run = (args: readonly string[], options: CliOptions = {}) =>
  runCli(args, { ownProcess: true, ...options });

const COMMANDS = [
  "init",
  "explain",
  "completion",
  "validate",
  "plan",
  "apply",
  "status",
  "tickets",
  "keygen",
  "ledger",
  "sandbox",
];

describe("the command line", () => {
  it("tells its version", async () => {
    expect(await run(["--version"])).toMatchObject({ code: 0, stdout: `${TEST_VERSION}\n`, stderr: "" });
  });

  it("shows every command in its help, with exit codes", async () => {
    const { code, stdout, stderr } = await run(["--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"));
    expect(stdout).toContain("Exit codes:");
  });

  it("shows examples, exit codes and the options that are everywhere in each command's help", async () => {
    const commands = [...COMMANDS, "ledger verify", "ledger unlock", "ledger copy"].filter(
      (name) => name !== "ledger",
    );
    const helps = await Promise.all(commands.map((command) => run([...command.split(" "), "--help"])));
    for (const [index, { code, stdout, stderr }] of helps.entries()) {
      expect([code, stderr], commands[index]).toEqual([0, ""]);
      for (const part of ["Examples:", "Exit codes:", "--config", "--ledger", "--verbose", "--quiet"]) {
        expect(stdout, commands[index]).toContain(part);
      }
    }
  });

  it("refuses what it does not know on standard error, and guesses what was meant", async () => {
    const typos: [string[], string][] = [
      [["plna"], "Did you mean plan?"],
      [["plan", "--fromat", "json", "x"], "Did you mean --format?"],
      [["ledger", "verfy"], "Did you mean verify?"],
    ];
    for (const [args, guess] of typos) {
      const { code, stdout, stderr } = await run(args);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toContain("reticket: USAGE: unknown");
      expect(stderr).toContain(guess);
    }
  });

  it("refuses arguments that are missing, too many, or not what an option takes", async () => {
    const wrong = [
      ["plan"],
      ["status", "--format", "xml", "x"],
      ["apply", "--max-tickets", "many", "x"],
      ["apply", "--time-budget", "soon", "x"],
      ["apply", "--rate", "fast", "x"],
      ["apply", "--concurrency", "0", "x"],
      ["apply"],
      ["keygen"],
      ["keygen", "--out", "a", "b"],
      ["plan", "--quiet", "--verbose", "x"],
    ];
    const env = { AUTH0_DOMAIN: "acme.eu.auth0.com" };
    const results = await Promise.all(wrong.map((args) => run(args, { env })));
    for (const [index, { code, stdout, stderr }] of results.entries()) {
      expect([code, stdout], wrong[index]?.join(" ")).toEqual([1, ""]);
      expect(stderr, wrong[index]?.join(" ")).toMatch(/^reticket: USAGE: /);
    }
  });

  it("says nothing on standard output and shows the help where no command is given", async () => {
    const { code, stdout, stderr } = await run([]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("Usage: reticket");
  });

  it("never echoes escape sequences from its arguments", async () => {
    const { stdout, stderr } = await run(["plan", "--\u001b[2Jx", "no\u001b]0;pwned\u0007such"]);
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it("colours nothing where nothing is a terminal, unless FORCE_COLOR asks for it, and NO_COLOR wins", async () => {
    const coloured = async (env: Record<string, string>) =>
      (await run(["plna"], { env })).stderr.includes("\u001b[");
    expect(await coloured({})).toBe(false);
    expect(await coloured({ FORCE_COLOR: "1" })).toBe(true);
    expect(await coloured({ FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
  });

  it("loads no command before it is asked for", () => {
    const program = readFileSync(new URL("../../src/cli/program.ts", import.meta.url), "utf8");
    expect(program).not.toMatch(/^import .*\.\/commands\//m);
  });
});
