import { describe, expect, it } from "vitest";
import {
  branchUnreadable,
  invalid,
  isAway,
  isRace,
  pushError,
} from "../../../src/ledger/git/branch-failure.js";
import { GitError } from "../../../src/ledger/git/git.js";

const saying = (message: string, exitCode: number | null = 128): GitError =>
  new GitError(exitCode, "", message, message);

describe("an error of git", () => {
  it.each([
    "fatal: unable to access 'https://git.example/r/': Could not resolve host: git.example",
    "fatal: unable to access 'https://git.example/r/': The requested URL returned error: 503",
    "fatal: unable to access 'https://git.example/r/': Failed to connect to git.example port 443: Timed out",
    "ssh: connect to host git.example port 22: Connection refused",
    "error: RPC failed; HTTP 502 curl 22",
    "fatal: the remote end hung up unexpectedly",
    "fetch-pack: unexpected disconnect while reading sideband packet / fatal: early EOF",
    "error: cannot lock ref 'refs/heads/ledger'",
    "Connection reset by peer",
    "fatal: write error: Broken pipe",
  ])("means that the remote may answer the next time: %s", (message) => {
    expect(isAway(saying(message))).toBe(true);
  });

  it.each([
    "fatal: unable to access 'https://git.example/r/': The requested URL returned error: 403",
    "fatal: Authentication failed for 'https://git.example/r/', connection closed",
    "fatal: could not read Username for 'https://git.example': terminal prompts disabled; connection lost",
    "git@git.example: Permission denied (publickey). / fatal: the remote end hung up unexpectedly",
    "remote: Repository not found. / fatal: the remote end hung up",
    "! [remote rejected] ledger -> ledger (pre-receive hook declined), connection closed",
    "fatal: bad object HEAD",
  ])("means that time does not help: %s", (message) => {
    expect(isAway(saying(message))).toBe(false);
  });

  it("that was killed, or never began, may pass", () => {
    expect(isAway(saying("no answer in 60 s, denied", null))).toBe(true);
  });
});

describe("a push that was refused", () => {
  const refused = (why: string, exitCode: number | null = 1): GitError =>
    new GitError(exitCode, `To file:///r\n!\tabc:refs/heads/ledger\t${why}\nDone\n`, "", "push failed");

  it.each([
    "[rejected] (stale info)",
    "[rejected] (fetch first)",
    "[rejected] (non-fast-forward)",
    "[rejected] (already exists)",
    "[remote rejected] (failed to update ref)",
    "[remote rejected] (cannot lock ref 'refs/heads/ledger': is at 1 but expected 2)",
    "[remote rejected] (incorrect old value provided)",
  ])("because the branch is elsewhere by now is a race: %s", (why) => {
    expect(isRace(refused(why))).toBe(true);
  });

  it("for another reason, or that was killed, is not a race", () => {
    expect(isRace(refused("[remote rejected] (pre-receive hook declined)"))).toBe(false);
    expect(isRace(refused("[rejected] (stale info)", null))).toBe(false);
  });

  it("is told by what git says of the branch, and the remote's own words", () => {
    const error = refused("[remote rejected] (pre-receive hook declined)");
    expect(pushError(error)).toMatchObject({
      exitCode: 1,
      stdout: error.stdout,
      message: "[remote rejected] (pre-receive hook declined)",
    });
    const spoken = new GitError(
      1,
      error.stdout,
      "x\nremote: no pushes on Fridays  \nremote: more\n",
      "failed",
    );
    expect(pushError(spoken)).toMatchObject({
      message: "[remote rejected] (pre-receive hook declined): no pushes on Fridays",
      stderr: spoken.stderr,
    });
    const silent = saying("fatal: bad object");
    expect(pushError(silent)).toBe(silent);
  });
});

it("what git can't read is a ledger that can't be read; another error stays what it is", () => {
  expect(branchUnreadable("git:ledger", saying("early EOF"))).toMatchObject({
    code: "LEDGER_UNREADABLE",
    message: expect.stringMatching(/^git:ledger: .*early EOF/),
    hint: "See that the remote can be reached and read, then run the same command again.",
  });
  const other = new Error("other");
  expect(branchUnreadable("git:ledger", other)).toBe(other);
});

it("a URL that can't be used says how one is written", () => {
  expect(invalid("no remote", "up/ledger")).toMatchObject({
    code: "LEDGER_URL_INVALID",
    message: "git:up/ledger: no remote",
    hint: expect.stringContaining("git:REMOTE/BRANCH"),
  });
});
