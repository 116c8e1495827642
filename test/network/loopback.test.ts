import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { FileBackend } from "../../src/ledger/file/backend.js";
import { selfSigned } from "../auth0/servers.js";
import { cliPath } from "../support/built-cli.js";
import { finished } from "../support/cli.js";
import { manifestText, write } from "../support/project.js";
import { workFolder } from "../support/work-folder.js";
import { Cable, whyNot } from "./namespaces.js";
import { TenantProcess } from "./tenant-process.js";

const reason = await whyNot();
const USERS = 3;
const TENANT = "acme.eu.auth0.com";

describe.skipIf(reason !== undefined)(`a tenant on loopback ${reason ?? ""}`, () => {
  it("is sent no second request while the kernel still has the first one of a run that was killed", async () => {
    const [cable, folder] = await Promise.all([Cable.lay(), workFolder("loopback")]);
    const options = { folder, certificate: selfSigned(), users: USERS };
    const tenant = await TenantProcess.start(cable, "here", options);
    const { url, users, clientId, clientSecret } = tenant.began;
    const apply = (...more: string[]) =>
      cable.start(
        "here",
        [cliPath(), "apply", "--auto-approve", "--tickets-out", "t.ndjson", "--format", "json", ...more, "."],
        { cwd: folder, env: { AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret } },
      );
    try {
      await write(folder, "reticket.yaml", `tenant: ${TENANT}\ndomain: ${url}\n`);
      const defaults = { result_url: `https://acme.example/${"x".repeat(2000)}` };
      const entries = users.map((user_id) => ({ user_id }));
      await write(folder, "batch.yaml", manifestText("batch", entries, { defaults }));
      await cable.loseRequests("lo");
      const killed = apply();
      const end = once(killed, "close");
      while ((await cable.stuck()) < USERS) await sleep(50);
      killed.kill("SIGKILL");
      await end;

      const again = apply("--in-doubt", "reissue");
      const ended = finished(again);
      let seen = "";
      again.stdout.on("data", (text: string) => {
        seen += text;
      });
      while (!seen.includes("quiet_time")) await once(again.stdout, "data");
      expect(await cable.unfinished()).toBe(USERS);
      await cable.restore();
      expect((await ended).code).toBe(0);

      // What the killed run had sent did arrive, before the links that count were made.
      const state = await new FileBackend(join(folder, "ledger")).open(TENANT, "batch").state();
      const { tickets } = await tenant.known();
      for (const [user, made] of Object.entries(tickets)) {
        expect(made).toHaveLength(2);
        expect(state.get(`u:${user}`)?.issued?.ticketSha256).toBe(made[1]);
      }
    } finally {
      await tenant.stop();
      await cable.remove();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
