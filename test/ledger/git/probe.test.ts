import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GitBackend } from "../../../src/ledger/git/backend.js";
import { GitRemote, git } from "../../support/git-remote.js";

let remote: GitRemote;
let clone: string;
beforeEach(async () => {
  remote = await GitRemote.create();
  clone = await remote.clone();
});
afterEach(() => remote.destroy());

describe("a probe of a branch of ledgers", () => {
  it("says that the branch is absent, and leaves remote and clone without it", async () => {
    const [found] = await new GitBackend(clone, "ledger").probe();
    expect(found).toMatchObject({ state: "ok", message: expect.stringContaining("no such branch yet") });
    expect(await remote.git("branch", "--list")).toBe("* main\n");
    expect(await git(clone, "for-each-ref", "--format=%(refname)")).not.toContain("ledger");
  });

  it("tells a remote that can be read and not pushed to, without the remote's password", async () => {
    await git(
      clone,
      "remote",
      "set-url",
      "--push",
      "origin",
      `file://me:sesame@localhost${remote.bare}.away`,
    );
    const error = await new GitBackend(clone, "ledger").probe().catch((caught: Error) => caught);
    expect(error).toMatchObject({ code: "LEDGER_WRITE_FAILED" });
    expect(`${error}`).not.toContain("sesame");
  });

  it("refuses a remote that is away", async () => {
    await git(clone, "remote", "set-url", "origin", `file://${remote.bare}.away`);
    await expect(new GitBackend(clone, "ledger").probe()).rejects.toMatchObject({
      code: "LEDGER_UNREADABLE",
    });
  });
});
