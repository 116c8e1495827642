import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CODES } from "../../src/cli/commands/explain.js";
import { runCli } from "../support/cli.js";
import { workFolder } from "../support/work-folder.js";

const exec = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await workFolder("completion");
  await mkdir(join(folder, "manifests"));
  await writeFile(join(folder, "plan file.json"), "");
  const { stdout } = await runCli(["completion", "bash"]);
  await writeFile(join(folder, "script"), stdout);
});
afterAll(() => rm(folder, { recursive: true }));

/** What bash offers for a line, its last word being the one that is typed. */
async function offers(...words: string[]): Promise<string[]> {
  const quoted = words.map((word) => `'${word}'`).join(" ");
  const program = `. ./script
complete -p reticket >/dev/null
COMP_WORDS=(reticket ${quoted}); COMP_CWORD=${words.length}
_reticket
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = await exec("bash", ["--norc", "-c", program], { cwd: folder });
  return stdout.split("\n").filter((word) => word !== "");
}

describe("completion in bash", () => {
  it("offers commands, and those below them", async () => {
    expect(await offers("")).toEqual(
      expect.arrayContaining(["init", "plan", "apply", "ledger", "completion"]),
    );
    expect(await offers("pl")).toEqual(["plan"]);
    expect(await offers("ledger", "")).toEqual(expect.arrayContaining(["verify", "unlock", "copy"]));
  });

  it("offers the options of the command, and those that are everywhere", async () => {
    expect(await offers("plan", "--de")).toEqual(["--detailed-exitcode"]);
    expect(await offers("--quiet", "apply", "--max-t")).toEqual(["--max-tickets"]);
    expect(await offers("ledger", "verify", "--led")).toEqual(["--ledger"]);
    expect(await offers("keygen", "--max")).toEqual([]);
  });

  it("offers an option's values, and files where files are wanted", async () => {
    expect(await offers("plan", "--format", "")).toEqual(["text", "json", "markdown"]);
    expect(await offers("plan", "--format", "m")).toEqual(["markdown"]);
    // bash splits a word at "=".
    expect(await offers("plan", "--format", "=")).toEqual(["text", "json", "markdown"]);
    expect(await offers("plan", "--format", "=", "m")).toEqual(["markdown"]);
    expect(await offers("apply", "--plan", "pl")).toEqual(["plan file.json"]);
    expect(await offers("plan", "man")).toEqual(["manifests"]);
    expect(await offers("apply", "--max-tickets", "")).toEqual([]);
  });

  it("offers every code to explain", async () => {
    expect(await offers("explain", "LEDGER_L")).toEqual(["LEDGER_LOCKED"]);
    expect(await offers("explain", "")).toHaveLength(Object.keys(CODES).length);
  });
});

describe("completion in zsh and fish", () => {
  it.each([
    ["zsh", ["-f", "-n"]],
    ["fish", ["--no-config", "--no-execute"]],
  ])("is a script that %s can read, where that shell is there", async (shell, args) => {
    const { code, stdout } = await runCli(["completion", shell]);
    expect(code).toBe(0);
    expect(stdout).toContain("detailed-exitcode");
    const there = await exec("sh", ["-c", `command -v ${shell}`]).then(
      () => true,
      () => false,
    );
    await writeFile(join(folder, `script.${shell}`), stdout);
    if (there) await exec(shell, [...args, join(folder, `script.${shell}`)]);
  });

  it("offers in fish what bash offers, and prints no errors", async () => {
    const there = await exec("sh", ["-c", "command -v fish"]).then(
      () => true,
      () => false,
    );
    if (!there) return;
    const ask = async (line: string) => {
      const { stdout, stderr } = await exec(
        "fish",
        ["--no-config", "-c", `source script.fish; complete -C '${line}'`],
        { cwd: folder },
      );
      expect(stderr).toBe("");
      return stdout
        .trim()
        .split("\n")
        .map((offer) => offer.split("\t")[0]);
    };
    expect(await ask("reticket ")).toEqual(expect.arrayContaining(["init", "plan", "apply"]));
    expect(await ask("reticket ledger ver")).toEqual(["verify"]);
    expect(await ask("reticket plan --format mark")).toEqual(["markdown"]);
    expect(await ask("reticket plan --format=mark")).toEqual(["--format=markdown"]);
    expect(await ask("reticket plan --detailed")).toEqual(["--detailed-exitcode"]);
  });

  it("is refused for any other shell", async () => {
    const { code, stderr } = await runCli(["completion", "tcsh"]);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("Allowed choices are bash, zsh, fish, powershell"),
    ]);
  });
});

describe("completion in PowerShell", () => {
  /** What is between quotes, each with its quotes undone, and the rest of the script. */
  function takenApart(script: string): { quoted: string[]; rest: string } {
    const quoted: string[] = [];
    const code = script.replace(/^ *#.*$/gm, "");
    const rest = code.replace(/'((?:[^']|'')*)'/g, (_, text: string) => {
      quoted.push(text.replaceAll("''", "'"));
      return "''";
    });
    return { quoted, rest };
  }

  it("names every command, option and value, and closes what it opens", async () => {
    const { code, stdout } = await runCli(["completion", "powershell"]);
    expect(code).toBe(0);
    const { quoted, rest } = takenApart(stdout);
    expect(quoted).toEqual(
      expect.arrayContaining(["plan", "ledger verify", "--detailed-exitcode", "markdown"]),
    );
    const open: string[] = [];
    for (const mark of rest.match(/[(){}[\]]/g) ?? []) {
      if ("({[".includes(mark)) open.push(mark);
      else expect(`${open.pop()}${mark}`).toMatch(/^(\(\)|\{\}|\[\])$/);
    }
    expect(open).toEqual([]);
    // Every quote that is left belongs to a pair, and no typographic one is, which would end a string too.
    expect(rest.replaceAll("''", "").replaceAll(/"[^"\n]*"/g, "")).not.toMatch(/['"‘’‚‛]/);
  });

  it("offers what bash offers, where PowerShell is there", async () => {
    const there = await exec("sh", ["-c", "command -v pwsh"]).then(
      () => true,
      () => false,
    );
    if (!there) return;
    await writeFile(join(folder, "script.ps1"), (await runCli(["completion", "powershell"])).stdout);
    const ask = async (line: string) => {
      const script = `. ./script.ps1; (TabExpansion2 '${line}' ${line.length}).CompletionMatches.CompletionText`;
      const { stdout } = await exec("pwsh", ["-NoProfile", "-Command", script], { cwd: folder });
      return stdout.trim().split(/\r?\n/);
    };
    expect(await ask("reticket ledger ver")).toEqual(["verify"]);
    expect(await ask("reticket plan --format mark")).toEqual(["markdown"]);
    expect(await ask("reticket plan --detailed")).toEqual(["--detailed-exitcode"]);
  });
});

describe("explain", () => {
  it("says of every code what it means and what to do", () => {
    for (const [code, { meaning, hint }] of Object.entries(CODES)) {
      expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
      for (const words of [meaning, hint]) expect(words, code).toMatch(/^\S.*[.!)]$/);
    }
  });

  it("prints it, with the exit code where it is an error's", async () => {
    const { code, stdout } = await runCli(["explain", "ledger-locked"]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("reticket ledger unlock ID")]);
    expect(stdout).toContain("Exit code 4.");
    expect((await runCli(["explain", "TARGET_MIXED"])).stdout).toContain("`email` with `connection_id`");
  });

  it("guesses what was meant", async () => {
    const { code, stderr } = await runCli(["explain", "LEDGER_LOCKD"]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("did you mean LEDGER_LOCKED?")]);
  });
});
