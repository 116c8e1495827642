import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { type BackendPlace, everyBackend } from "../support/backends.js";
import { runCli } from "../support/cli.js";
import { GIT_ENV } from "../support/git-remote.js";
import { sandboxUserIds } from "../support/sandbox-users.js";

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const BACKENDS = everyBackend("moved");

/** A project on one backend. */
class Project {
  constructor(private readonly backend: BackendPlace) {}

  async manifest(file: string, metadata: object, count = 3, spec: object = {}): Promise<void> {
    await mkdir(join(this.backend.folder, "manifests"), { recursive: true });
    const users = sandboxUserIds(sandbox, count);
    const document = {
      apiVersion: "reticket/v1",
      kind: "PasswordChangeTickets",
      metadata,
      spec: { ...spec, users },
    };
    await writeFile(this.path(file), JSON.stringify(document, null, 2));
  }

  path(file: string): string {
    return join(this.backend.folder, "manifests", file);
  }

  run(...args: string[]) {
    const env = {
      ...GIT_ENV,
      AUTH0_DOMAIN: sandbox.url,
      AUTH0_CLIENT_ID: sandbox.clientId,
      AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
    };
    const { folder, url } = this.backend;
    return runCli(["--ledger", url, ...args, "manifests"], { cwd: folder, env });
  }

  apply(...args: string[]) {
    return this.run("apply", "--auto-approve", "--tickets-out", "tickets.ndjson", ...args);
  }
}

describe.each(BACKENDS)("a manifest with `moved_from` on %s", (_, open) => {
  it("keeps its ledger, issues no ticket twice, and is recorded under its new name", async () => {
    const project = new Project(await open());
    await project.manifest("old.yaml", { name: "old" });
    expect((await project.apply()).code).toBe(0);
    await rm(project.path("old.yaml"));
    await project.manifest("new.yaml", { name: "new", moved_from: "old" });
    const none = await project.run("plan");
    expect([none.code, none.stdout], none.stderr).toEqual([0, expect.stringContaining("No changes.")]);
    await project.manifest("new.yaml", { name: "new", moved_from: "old" }, 5);
    const more = await project.apply();
    expect([more.code, sandbox.stats().tickets], more.stderr).toEqual([0, 5]);
    expect(more.stdout).toContain("Renamed to new");
    const status = await project.run("status", "--format", "json");
    expect(JSON.parse(status.stdout).manifests).toEqual([
      expect.objectContaining({ name: "old", applied: true, counts: expect.objectContaining({ issued: 5 }) }),
    ]);
    // From here on the old name belongs to the renamed manifest, and so does what the chain would begin with.
    await rm(project.path("new.yaml"));
    await project.manifest("again.yaml", { name: "old" });
    await refused(project, "the ledger of `old` is continued by the manifest `new`");
    await project.manifest("again.yaml", { name: "newer", moved_from: "new" });
    await refused(project, "`moved_from: new` names a manifest that was renamed itself: its ledger is `old`");
    await project.manifest("again.yaml", { name: "newer", moved_from: "old" }, 5);
    expect((await project.run("plan")).stdout).toContain("No changes.");
    expect(sandbox.stats().tickets).toBe(5);
  });

  it("is refused where it names no ledger, and where its new name has one", async () => {
    const project = new Project(await open());
    await project.manifest("new.yaml", { name: "new", moved_from: "odl" });
    await refused(project, "there is no ledger of `odl`, which `moved_from` names");
    await project.manifest("old.yaml", { name: "old" });
    await project.manifest("new.yaml", { name: "new" });
    expect((await project.apply()).code).toBe(0);
    await rm(project.path("old.yaml"));
    await project.manifest("new.yaml", { name: "new", moved_from: "old" });
    await refused(project, "`new` has a ledger of its own, so it can't continue the ledger of `old`");
  });

  it("is refused together with another manifest that claims the same name", async () => {
    const project = new Project(await open());
    await project.manifest("a.yaml", { name: "new", moved_from: "old" });
    for (const metadata of [{ name: "other", moved_from: "old" }, { name: "old" }, { name: "new" }]) {
      await project.manifest("b.yaml", metadata);
      const { code, stderr } = await project.run("plan");
      expect([code, stderr]).toEqual([1, expect.stringContaining("DUPLICATE_MANIFEST")]);
    }
  });
});

async function refused(project: Project, why: string): Promise<void> {
  for (const result of [await project.run("plan"), await project.apply(), await project.run("status")]) {
    expect([result.code, result.stderr]).toEqual([1, expect.stringContaining(why)]);
  }
}
