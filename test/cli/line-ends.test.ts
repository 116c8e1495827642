import { appendFile, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { generateIdentity } from "../../src/seal/identity.js";
import { runCli } from "../support/cli.js";
import { GIT_ENV, git } from "../support/git-remote.js";
import { Workplace } from "../support/workplace.js";

let place: Workplace;
let apply: string[];
beforeEach(async () => {
  place = await Workplace.open({ generate: 4 });
  const { recipient } = await generateIdentity();
  apply = ["apply", "--auto-approve", "--recipient", recipient, "batch.yaml"];
  await place.manifest("batch", place.users(2));
});
afterEach(() => place.close());

const ATTRIBUTES = "*.ndjson -text\n*.head -text\n";

function ledgerOf(folder: string): string {
  return join(folder, "ledger", place.sandbox.tenantDomain, "batch.ndjson");
}

/** A clone on a machine where git changes line ends. */
async function windowsClone(): Promise<string> {
  const clone = place.path("clone");
  await git(
    place.folder,
    "-c",
    "core.autocrlf=true",
    "clone",
    "--quiet",
    "--config",
    "core.autocrlf=true",
    ".",
    clone,
  );
  return clone;
}

async function commitAll(): Promise<void> {
  await git(place.folder, "add", "batch.yaml", "ledger");
  await git(place.folder, "commit", "--quiet", "-m", "Applied");
}

it("the first apply in a work tree has git leave the ledger's line ends alone, and says so", async () => {
  await git(place.folder, "init", "--quiet");
  const first = await place.run(apply);
  expect(first.code, first.stderr).toBe(0);
  expect(first.stderr).toContain("Wrote ledger/.gitattributes, so that git does not convert");
  expect(await readFile(place.path("ledger/.gitattributes"), "utf8")).toBe(ATTRIBUTES);
  await commitAll();
  const clone = await windowsClone();
  expect(await readFile(ledgerOf(clone))).toEqual(await readFile(ledgerOf(place.folder)));
});

it("keeps other lines in the ledger's .gitattributes, and adds nothing twice", async () => {
  await git(place.folder, "init", "--quiet");
  await mkdir(place.path("ledger"));
  await writeFile(place.path("ledger/.gitattributes"), "*.ndjson linguist-generated");
  await place.run(apply);
  const written = await readFile(place.path("ledger/.gitattributes"), "utf8");
  expect(written).toBe(`*.ndjson linguist-generated\n${ATTRIBUTES}`);
  await place.manifest("batch", place.users(3));
  const second = await place.run(apply);
  expect(second.stderr).not.toContain(".gitattributes");
  expect(await readFile(place.path("ledger/.gitattributes"), "utf8")).toBe(written);
});

it("a link in the place of .gitattributes is not followed", async () => {
  await git(place.folder, "init", "--quiet");
  await mkdir(place.path("ledger"));
  await writeFile(place.path("profile"), "mine\n");
  await symlink("../profile", place.path("ledger/.gitattributes"));
  const { code, stderr } = await place.run(apply);
  expect(code, stderr).toBe(0);
  expect(stderr).toContain("warning: could not write ledger/.gitattributes");
  expect(await readFile(place.path("profile"), "utf8")).toBe("mine\n");
});

it("no .gitattributes is written outside of a work tree", async () => {
  await place.run(apply);
  await expect(readFile(place.path("ledger/.gitattributes"))).rejects.toThrow("ENOENT");
});

it("a ledger that git has given CRLF is read, said to be so, and written with LF from the next apply on", async () => {
  await git(place.folder, "init", "--quiet");
  await place.run(apply);
  await rm(place.path("ledger/.gitattributes"));
  await commitAll();
  const clone = await windowsClone();
  expect(await readFile(ledgerOf(clone), "utf8")).toMatch(/\}\r\n$/);
  const run = (...args: string[]) => runCli(args, { cwd: clone, env: { ...place.env, ...GIT_ENV } });

  const verify = await run("ledger", "verify");
  expect(verify.stdout).toMatch(/batch: valid, .*\d+ lines with CRLF \(git's autocrlf\)/);
  const plan = await run("plan", "--detailed-exitcode", "batch.yaml");
  expect(plan.code, plan.stderr).toBe(0);
  expect(plan.stdout).toMatch(/git's autocrlf has changed the line endings of \d+ lines/);

  await place.manifest("batch", place.users(4));
  await writeFile(join(clone, "batch.yaml"), await readFile(place.path("batch.yaml")));
  const applied = await run(...apply);
  expect(applied.code, applied.stderr).toBe(0);
  expect(applied.stdout).toContain("2 issued");
  const ledger = await readFile(ledgerOf(clone), "utf8");
  expect(ledger).not.toContain("\r");
  expect(ledger.startsWith(await readFile(ledgerOf(place.folder), "utf8"))).toBe(true);
  expect((await run("ledger", "verify")).stdout).not.toContain("CRLF");

  // What the warning advises: from the next checkout on, the lines stay as they are.
  expect(await readFile(join(clone, "ledger/.gitattributes"), "utf8")).toBe(ATTRIBUTES);
  await git(clone, "add", "ledger");
  await git(clone, "commit", "--quiet", "-m", "More");
  await rm(ledgerOf(clone));
  await git(clone, "checkout", "--", "ledger");
  expect(await readFile(ledgerOf(clone), "utf8")).toBe(ledger);
});

it("a torn last line behind lines with CRLF is cut, and the lines that hold stay", async () => {
  await place.run(apply);
  const path = ledgerOf(place.folder);
  const before = await readFile(path, "utf8");
  await writeFile(path, before.replaceAll("\n", "\r\n"));
  await appendFile(path, '{"seq":9,"at":"20');
  await place.manifest("batch", place.users(3));
  const { code, stderr } = await place.run(apply);
  expect(code, stderr).toBe(0);
  expect((await readFile(path, "utf8")).startsWith(before)).toBe(true);
  expect(await readFile(path, "utf8")).not.toContain("\r");
});
