import { hash } from "node:crypto";
import { expect, it } from "vitest";
import { Recorder } from "../../src/apply/recorder.js";
import { FileBackend } from "../../src/ledger/file/backend.js";
import { generateIdentity } from "../../src/seal/identity.js";
import { openSealed } from "../../src/seal/seal.js";
import { Secret } from "../../src/secret.js";
import { MANIFEST, newRun, sha, TENANT, temporaryFolder, withLedger } from "../ledger/support.js";

it("tickets that arrive together are sealed in the order of their records, each its own", async () => {
  const { identity, recipient } = await generateIdentity();
  const run = newRun();
  const users = Array.from({ length: 12 }, (_, n) => ({ user_id: `auth0|${n}` }));
  const urlOf = (index: number): string => `https://acme.eu.auth0.com/u/reset-verify?ticket=T${index}#`;
  const ledger = new FileBackend(temporaryFolder()).open(TENANT, MANIFEST);
  await withLedger(ledger, async (locked) => {
    const recorder = new Recorder(locked, { run, recipients: [recipient], ticketsOut: undefined });
    await recorder.started(sha("digest"), "ada@ci", "0.0.0");
    await Promise.all(
      users.map((target, index) =>
        recorder.issued({
          ...{
            tenantAt: undefined,
            key: sha(String(index)),
            target,
            generation: 1,
            withheld: undefined,
            requestId: undefined,
            deliverTo: undefined,
          },
          ...{ ticket: new Secret(urlOf(index)), expiresAt: Date.UTC(2099, 0, 1) },
        }),
      ),
    );
  });
  const sealed: string[] = [];
  const issued: [string, string][] = [];
  let together = 0;
  for await (const line of ledger.lines()) {
    if (line.type === "sealed") {
      const opened = (await openSealed(line.age, [identity]))!;
      together = Math.max(together, opened.length);
      sealed.push(...opened.map(({ ticket }) => ticket.reveal()));
    }
    if (line.type === "issued" && "user_id" in line.target)
      issued.push([line.target.user_id, line.ticket_sha256]);
  }
  expect(together).toBeGreaterThan(1);
  expect(issued.map(([user]) => user)).toEqual(users.map(({ user_id }) => user_id));
  expect(sealed).toEqual(users.map((_, index) => urlOf(index)));
  expect(issued.map(([, sum]) => sum)).toEqual(sealed.map((url) => hash("sha256", url, "base64url")));
});
