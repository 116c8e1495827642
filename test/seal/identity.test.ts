import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { generateIdentity, readIdentityFile, writeIdentityFile } from "../../src/seal/identity.js";

function place(text?: string, mode = 0o600): string {
  const folder = mkdtempSync(join(tmpdir(), "reticket-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "key.txt");
  if (text !== undefined) {
    writeFileSync(path, text);
    chmodSync(path, mode);
  }
  return path;
}

describe("writing an identity file", () => {
  it("makes a key that only its owner can read, and tells its public half", async () => {
    const path = place();
    const recipient = await writeIdentityFile(path);
    expect(recipient).toMatch(/^age1[a-z0-9]{58}$/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, "utf8")).toMatch(
      new RegExp(`^# created: .*Z\\n# public key: ${recipient}\\nAGE-SECRET-KEY-1[A-Z0-9]{58}\\n$`),
    );
    expect(await readIdentityFile(path)).toHaveLength(1);
  });

  it("never goes over a file", async () => {
    const path = place("precious");
    await expect(writeIdentityFile(path)).rejects.toMatchObject({
      code: "FILE_FAILED",
      hint: expect.stringContaining("--out"),
    });
    expect(readFileSync(path, "utf8")).toBe("precious");
  });

  it("fails where there is no folder", async () => {
    await expect(writeIdentityFile(join(place(), "deeper"))).rejects.toMatchObject({ code: "FILE_FAILED" });
  });
});

describe("reading an identity file", () => {
  it("takes several keys, comments, blank lines and CRLF", async () => {
    const [one, two] = [await generateIdentity(), await generateIdentity()];
    const path = place(`# mine\r\n${one.identity.reveal()}\r\n\n  ${two.identity.reveal()}  \n# end`);
    const identities = await readIdentityFile(path);
    expect(identities.map((identity) => identity.reveal())).toEqual([
      one.identity.reveal(),
      two.identity.reveal(),
    ]);
    expect(String(identities[0])).toBe("[sealed]");
  });

  it.each([0o640, 0o604, 0o644, 0o620])(
    "refuses one with mode %o, which others can read or write",
    async (mode) => {
      const path = place((await generateIdentity()).identity.reveal(), mode);
      await expect(readIdentityFile(path)).rejects.toMatchObject({
        code: "FILE_UNSAFE",
        hint: `chmod 600 ${path}`,
      });
    },
  );

  it("names the line that is no key, and does not repeat it", async () => {
    const { identity } = await generateIdentity();
    const path = place(`# key\n${identity.reveal().slice(0, -1)}\n`);
    const refusal = readIdentityFile(path);
    await expect(refusal).rejects.toMatchObject({
      code: "IDENTITY_INVALID",
      message: expect.stringContaining(`${path}:2: `),
    });
    await expect(refusal).rejects.not.toThrow(identity.reveal().slice(16, 30));
  });

  it("refuses a file without any, and one that is not there", async () => {
    await expect(readIdentityFile(place("# nothing\n"))).rejects.toMatchObject({ code: "IDENTITY_INVALID" });
    await expect(readIdentityFile(place())).rejects.toMatchObject({ code: "FILE_FAILED" });
  });
});
