import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "../support/workplace.js";

/** A manifest names as its mail's template what it should not read, so that an error or a mail shows it. */
const SECRET = "AGE-SECRET-KEY-1QQQQQQQQQ";

let place: Workplace;
beforeAll(async () => {
  place = await Workplace.open();
  await mkdir(place.path("manifests"));
  await place.write(
    "reticket.yaml",
    "delivery: { smtp: { url: smtp://127.0.0.1:1, from: a@acme.example } }\n",
  );
  await place.write("outside.txt", `${SECRET}\n{{link}}\n`);
  await writeFile(place.path("manifests/inside.txt"), `${SECRET} {{no_such_field}}\n`);
  await writeFile(place.path("manifests/binary.txt"), Buffer.from([0xff, 0xfe, 0x00, 0x41]));
  await writeFile(place.path("manifests/mail.txt.gz"), gzipSync(`${SECRET}\n{{link}}\n`));
  await symlink("../outside.txt", place.path("manifests/link.txt"));
  await promisify(execFile)("mkfifo", [place.path("manifests/pipe.txt")]);
  await symlink("..", place.path("manifests/up"));
});
afterAll(() => place.close());

describe("a template that a manifest names", () => {
  it.each([
    ["../outside.txt"],
    ["up/outside.txt"],
    ["link.txt"],
    ["/etc/passwd"],
    ["/proc/self/environ"],
    ["pipe.txt"],
    ["."],
    ["inside.txt"],
    ["binary.txt"],
    ["mail.txt.gz"],
    ["no-such-file.txt"],
  ])("%s is refused before anything is sent, and nothing of it is shown", async (file) => {
    const spec = { delivery: { smtp: { text: file } }, users: place.users(1) };
    const document = {
      apiVersion: "reticket/v1",
      kind: "PasswordChangeTickets",
      metadata: { name: "m" },
      spec,
    };
    await writeFile(place.path("manifests/m.yaml"), JSON.stringify(document));
    for (const args of [
      ["plan"],
      ["plan", "--show-message"],
      ["apply", "--auto-approve", "--tickets-out", "t"],
    ]) {
      const env = { SHOWN: SECRET };
      const { code, stdout, stderr } = await place.run([...args, "manifests"], { env });
      expect(code, stdout).not.toBe(0);
      expect(stderr).toMatch(/TEMPLATE_INVALID|MANIFEST_INVALID/);
      expect(stdout + stderr).not.toContain(SECRET);
      expect(stdout + stderr).not.toContain("root:");
    }
    expect(place.sandbox.stats().tickets).toBe(0);
  });
});
