import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pLimit from "p-limit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HostileCase, keptCases, madeCases } from "../manifest/corpus.js";
import { type CliResult, runCli } from "../support/cli.js";

/** Mistakes about a whole file, or about something that is not there. */
const WITHOUT_POSITION = /FILE_\w+|NO_MANIFEST|MANIFEST_OUTSIDE|LIST_HEADER|LIST_SYNTAX/;

const folder = mkdtempSync(join(tmpdir(), "reticket-hostile-"));
const made: HostileCase[] = madeCases(folder);
let tenant: Server;
let connections = 0;
let env: Record<string, string>;

beforeAll(async () => {
  tenant = createServer((socket) => {
    connections++;
    socket.destroy();
  }).listen(0, "127.0.0.1");
  await once(tenant, "listening");
  env = {
    AUTH0_DOMAIN: `http://127.0.0.1:${(tenant.address() as AddressInfo).port}`,
    AUTH0_ACCESS_TOKEN: "not-a-token",
  };
});
afterAll(() => {
  tenant.close();
  rmSync(folder, { recursive: true });
});

function expectCleanRefusal({ code, stdout, stderr }: CliResult, name: string): void {
  expect(code, name).toBe(1);
  expect(stdout + stderr, name).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  expect(stdout + stderr, name).not.toMatch(/^\s+at .*[:(]/m);
  expect(stdout + stderr, name).not.toContain("INTERNAL");
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}

function partition<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}

/** Whether a line tells of this mistake in a file whose path begins like this. */
function tells(output: string, stem: string, code: string): boolean {
  const place = WITHOUT_POSITION.test(code) ? /^[^ ]*(:\d+:\d+)? error / : /^[^ ]*:[1-9]\d*:[1-9]\d* error /;
  return output
    .split("\n")
    .some((line) => line.startsWith(stem) && place.test(line) && line.includes(` error ${code}: `));
}

describe("hostile manifests", () => {
  it("are refused by validate with exit 1, each with its codes and positions, and nothing else", async () => {
    const limit = pLimit(3);
    // What one run says is limited: the case that goes beyond it has a run of its own.
    const [many, kept] = partition(keptCases(), ({ path }) => path.endsWith("/many-mistakes.yaml"));
    const batches = [...[...made, ...many].map((one) => [one]), ...chunks(kept, 8)];
    await Promise.all(
      batches.map((batch) =>
        limit(async () => {
          const paths = batch.map(({ path }) => path);
          const result = await runCli(["validate", ...paths], { env });
          expectCleanRefusal(result, paths.join(" "));
          expect(result.stderr).toBe("");
          for (const { path, codes } of batch) {
            // A list is named after its manifest, or stands in a batch of its own.
            const stem = path.startsWith(folder) ? folder : path.replace(/\.yaml$/, "");
            for (const code of codes) expect(tells(result.stdout, stem, code), `${path} ${code}`).toBe(true);
          }
        }),
      ),
    );
  });

  it("are refused by apply before anything is locked, claimed or sent", async () => {
    const paths = keptCases().map(({ path }) => path);
    const args = ["apply", "--auto-approve", "--tickets-out", "t.ndjson", ...paths];
    const result = await runCli(args, { cwd: folder, env });
    expectCleanRefusal(result, "all of them");
    expect([result.stdout, result.stderr]).toEqual(["", expect.stringContaining("MANIFEST_INVALID")]);
    expect(connections).toBe(0);
  });

  it("come with names that are escaped, too", async () => {
    const { stdout, stderr, code } = await runCli(["validate", "no\u001b[31m\u202esuch\nfile.yaml"], { env });
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain(String.raw`no\u{1b}[31m\u{202e}such\u{a}file.yaml`);
  });
});
