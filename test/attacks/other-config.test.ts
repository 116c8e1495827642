import { mkdir, readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "../support/workplace.js";

/** A pull request brings a config of its own along, beside its manifests, with another tenant, policy or recipient. */
let place: Workplace;
beforeAll(async () => {
  place = await Workplace.open();
  await mkdir(place.path("manifests/team"), { recursive: true });
  await place.write("reticket.yaml", "policy: { max_tickets: 1 }\n");
  const evil = "tenant: evil.us.auth0.com\npolicy: { max_tickets: 100 }\nledger: file:elsewhere\n";
  for (const folder of ["manifests", "manifests/team"]) await place.write(`${folder}/reticket.yaml`, evil);
  const document = {
    apiVersion: "reticket/v1",
    kind: "PasswordChangeTickets",
    metadata: { name: "resets" },
    spec: { users: place.users(2) },
  };
  await place.write("manifests/team/resets.yaml", JSON.stringify(document));
});
afterAll(() => place.close());

describe("a config among the manifests", () => {
  it("is no config of a job that runs above it: the policy and the tenant there hold", async () => {
    for (const path of ["manifests", "manifests/team", "manifests/team/resets.yaml"]) {
      const planned = await place.run(["plan", path]);
      expect([planned.code, planned.stdout]).toEqual([5, expect.not.stringContaining("evil.us")]);
      expect(planned.stderr).toContain("`policy.max_tickets` is 1");
    }
    const args = ["apply", "--auto-approve", "--tickets-out", "t.ndjson", "manifests/team/resets.yaml"];
    expect((await place.run(args)).code).toBe(5);
    expect(place.sandbox.stats().tickets).toBe(0);
  });

  it("that a flag names is for another tenant than the job's AUTH0_DOMAIN, and refused", async () => {
    const { code, stderr } = await place.run([
      "plan",
      "--config",
      "manifests/reticket.yaml",
      "manifests/team/resets.yaml",
    ]);
    expect([code, stderr]).toEqual([4, expect.stringContaining("TENANT_MISMATCH")]);
  });

  it("takes nothing from the environment: what looks like a variable is text", async () => {
    const variables = [
      "$AUTH0_CLIENT_SECRET",
      "$" + "{AUTH0_CLIENT_SECRET}",
      "%AUTH0_CLIENT_SECRET%",
      "$(env)",
    ];
    for (const [index, text] of variables.entries()) {
      const reason = `${text} {{AUTH0_CLIENT_SECRET}} !ENV AUTH0_CLIENT_SECRET`;
      const document = {
        apiVersion: "reticket/v1",
        kind: "PasswordChangeTickets",
        metadata: { name: `text-${index}`, reason },
        spec: { users: place.users(1) },
      };
      const name = `text-${index}.yaml`;
      await writeFile(place.path(name), JSON.stringify(document));
      const { code, stdout, stderr } = await place.run([
        "plan",
        "--format",
        "markdown",
        "--out",
        "p.json",
        name,
      ]);
      expect(code, stderr).toBe(0);
      expect(stdout).toContain(text);
      const secret = place.sandbox.clientSecret.reveal();
      expect(stdout + stderr + (await readFile(place.path("p.json"), "utf8"))).not.toContain(secret);
    }
  });
});
