import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/cli.js";
import { workFolder } from "../support/work-folder.js";

const KEY = "AGE-SECRET-KEY-1QYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQS4P9Y0X";
const PW = "hunter2-Zq9";

/** Mistakes that people make with a secret at hand, and what must not come back. */
const CONFIGS: readonly (readonly [string, string])[] = [
  [`recipients:\n  - ${KEY}\n`, KEY],
  [`recipients: [${KEY}]\n`, KEY],
  [`recipients: ${KEY}\n`, KEY],
  [`recipients: { a: ${KEY} }\n`, KEY],
  [`${KEY}: x\n`, KEY],
  [`tenant: ${KEY}\nrate: 1\n`, KEY],
  [`limits: { rate: ${KEY} }\n`, KEY],
  [`ledgers: postgres://u:${PW}@db.example/x\n`, PW],
  [`ledger: [postgres://u:${PW}@db.example/x]\n`, PW],
  [`ledger: { url: "postgres://u:${PW}@db.example/x" }\n`, PW],
  [`{ ledger: "postgres://u:${PW}@db.example/x", polcy: {} }\n`, PW],
  [`{ "ledgers": "postgres:/u:${PW}@db.example/x" }\n`, PW],
  [`ledger: postgres://u:${PW}@@db.example/x\n`, PW],
  [`ledger: postgres://u:a?${PW}@db.example/x\n`, PW],
  [`ledger: postgresq://u:${PW}@db.example/x\n`, PW],
  [`ledger: "postgres://u:${PW}\n`, PW],
  [`ledger: postgres://u:${PW}@db.example/x\nledger: file:ledger\n`, PW],
  [`ledger: &a postgres://u:${PW}@db.example/x\ntenant: *b\n`, PW],
  [`delivery:\n  smtp: { url: "smtps://u:${PW}@mail.example", from: a@b.example }\n`, PW],
  [`delivery:\n  smtp:\n    password_env: ${PW}\n    url: smtps://m.example\n    from: a@b.example\n`, PW],
  [`delivery:\n  smtp:\n    password: ${PW}\n    url: smtps://m.example\n    from: a@b.example\n`, PW],
  [`delivery:\n  webhook:\n    secret_env: whsec_${PW}\n    url: https://m.example\n`, PW],
  [`delivery:\n  webhook: { url: "https://u:${PW}@m.example/" }\n`, PW],
  [`notify: { webhook: { url: "https://u:${PW}@m.example/" } }\n`, PW],
  [`notify: { slack: "https://hooks.slack.com/services/${PW}" }\n`, PW],
  [`notify: { slack: { url: "https://hooks.slack.com/services/${PW}" } }\n`, PW],
  [`notify:\n  slack:\n    url_env: https://hooks.slack.com/services/${PW}\n`, PW],
  [`client_secret: ${PW}\n`, PW],
  [`- ${PW}\n`, PW],
  [`${PW}\n`, PW],
  [`key: |\n  -----BEGIN PRIVATE KEY-----\n  ${PW}AAAA\n  -----END PRIVATE KEY-----\n`, PW],
  [`a:\n b: ${PW}\n\tc: 1\n`, PW],
];

let folder: string;
beforeAll(async () => {
  folder = await workFolder("config-secrets");
  await writeFile(
    join(folder, "resets.yaml"),
    "apiVersion: reticket/v1\nkind: PasswordChangeTickets\nmetadata: { name: resets }\nspec: { users: [{ user_id: auth0|1 }] }\n",
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe("a secret that is written into the config by mistake", () => {
  it.each(CONFIGS)("comes back in no message: %j", async (config, secret) => {
    await writeFile(join(folder, "reticket.yaml"), config);
    const formats = ["text", "json", "sarif", "github"].map((format) => [
      "validate",
      "--verbose",
      "--format",
      format,
      "resets.yaml",
    ]);
    let refused = 0;
    for (const args of [...formats, ["plan", "--verbose", "resets.yaml"]]) {
      const env = { AUTH0_DOMAIN: "acme.eu.auth0.com", GITHUB_ACTIONS: "" };
      const { code, stdout, stderr } = await runCli(args, { cwd: folder, env });
      if (code !== 0) refused++;
      for (const part of [secret, secret.slice(0, 8), secret.slice(-8)]) {
        expect(stdout + stderr, args.join(" ")).not.toContain(part === "AGE-SECR" ? secret : part);
      }
    }
    expect(refused).toBeGreaterThan(0);
  });

  it("does not keep the place from being named", async () => {
    await writeFile(
      join(folder, "reticket.yaml"),
      `recipients:\n  - ${KEY}\nledgers: postgres://u:${PW}@h/x\n`,
    );
    const { stderr } = await runCli(["plan", "resets.yaml"], { cwd: folder });
    expect(stderr).toContain("reticket.yaml:2:5 error WRONG_FORMAT");
    expect(stderr).toContain("reticket.yaml:3:1 error UNKNOWN_KEY: the key `ledgers` is not known here");
    expect(stderr).toContain("did you mean `ledger`?");
    expect(stderr).toContain("3 | ledgers: …");
  });
});
