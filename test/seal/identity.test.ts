import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { disk } from "../../src/disk.js";
import {
  generateIdentity,
  readIdentityFile,
  readRecipients,
  writeIdentityFile,
} from "../../src/seal/identity.js";

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
      message: `${path} exists, and a key is never written over`,
      hint: expect.stringContaining("--out"),
    });
    expect(readFileSync(path, "utf8")).toBe("precious");
  });

  it("fails where there is no folder", async () => {
    const path = join(place(), "deeper");
    await expect(writeIdentityFile(path)).rejects.toMatchObject({
      code: "FILE_FAILED",
      message: expect.stringContaining(`${path} can't be written: ENOENT`),
      cause: expect.objectContaining({ code: "ENOENT" }),
    });
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
        message: `${path} can be read by others than its owner`,
        hint: `chmod 600 ${path}`,
        context: { path, mode: mode.toString(8) },
      });
    },
  );

  it("names the line that is no key, and does not repeat it", async () => {
    const { identity } = await generateIdentity();
    const path = place(`# key\n${identity.reveal().slice(0, -1)}\n`);
    const refusal = readIdentityFile(path);
    await expect(refusal).rejects.toMatchObject({
      code: "IDENTITY_INVALID",
      message: `${path}:2: this is no age secret key`,
      hint: expect.stringContaining("`age-keygen` writes them"),
      cause: expect.objectContaining({ code: "IDENTITY_INVALID" }),
    });
    await expect(refusal).rejects.not.toThrow(identity.reveal().slice(16, 30));
  });

  it("refuses a file without any, and one that is not there", async () => {
    const empty = place("# nothing\n");
    await expect(readIdentityFile(empty)).rejects.toMatchObject({
      code: "IDENTITY_INVALID",
      message: `${empty} holds no identity`,
      hint: expect.stringContaining("`reticket keygen --out`"),
    });
    const missing = place();
    await expect(readIdentityFile(missing)).rejects.toMatchObject({
      code: "FILE_FAILED",
      message: expect.stringContaining(`${missing} can't be read: ENOENT`),
      cause: expect.objectContaining({ code: "ENOENT" }),
    });
  });

  it("closes the file, also where it refuses it", async () => {
    const open = vi.spyOn(disk, "open");
    onTestFinished(() => open.mockRestore());
    const { identity } = await generateIdentity();
    await readIdentityFile(place(identity.reveal()));
    await expect(readIdentityFile(place(identity.reveal(), 0o644))).rejects.toThrow("can be read by others");
    const files = await Promise.all(open.mock.results.map(({ value }) => value));
    // A closed file handle has no descriptor.
    expect(files.map(({ fd }) => fd)).toEqual([-1, -1]);
  });
});

describe("the recipients of an identity file", () => {
  it("are the public halves of its keys, in their order", async () => {
    const [one, two] = [await generateIdentity(), await generateIdentity()];
    const path = place(`${one.identity.reveal()}\n${two.identity.reveal()}\n`);
    expect(await readRecipients(path)).toEqual([one.recipient, two.recipient]);
  });

  it("are what keygen told when it wrote the file", async () => {
    const path = place();
    const recipient = await writeIdentityFile(path);
    expect(await readRecipients(path)).toEqual([recipient]);
  });

  it("are not read from a file that others can read", async () => {
    const path = place((await generateIdentity()).identity.reveal(), 0o644);
    await expect(readRecipients(path)).rejects.toMatchObject({ code: "FILE_UNSAFE" });
  });
});
