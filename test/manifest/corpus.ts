import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export const FIXTURES = new URL("../fixtures/manifests/", import.meta.url).pathname;

/** A path that must be refused, and the codes that it must be refused with. */
export interface HostileCase {
  path: string;
  codes: string[];
}

/** What is kept as files. */
export function keptCases(): HostileCase[] {
  const cases: Record<string, string[]> = JSON.parse(readFileSync(join(FIXTURES, "cases.json"), "utf8"));
  return Object.entries(cases).map(([file, codes]) => ({ path: join(FIXTURES, file), codes }));
}

/** What can't be kept in a repository: huge files, links, pipes. Created in a folder by the test. */
export function madeCases(folder: string): HostileCase[] {
  const cases: HostileCase[] = [];
  const add = (name: string, spec: string, ...codes: string[]) => {
    const path = join(folder, `${name}.yaml`);
    writeFileSync(path, `${head(name)}spec:\n${spec}`);
    cases.push({ path, codes });
  };
  const outside = join(folder, "outside");
  mkdirSync(join(folder, "inside"), { recursive: true });
  mkdirSync(outside);
  writeFileSync(join(outside, "secret.csv"), "user_id\nauth0|1\n");

  const inside = (name: string, list: string, ...codes: string[]) =>
    add(`inside/${name}`, `  users_from:\n    - file: ${list}\n`, ...codes);
  symlinkSync(join(outside, "secret.csv"), join(folder, "inside/linked.csv"));
  inside("list-is-a-link-out", "linked.csv", "LIST_OUTSIDE");
  symlinkSync(outside, join(folder, "inside/linked"));
  inside("list-behind-a-link-out", "linked/secret.csv", "LIST_OUTSIDE");
  symlinkSync("loop.csv", join(folder, "inside/loop.csv"));
  inside("list-is-a-link-to-itself", "loop.csv", "FILE_UNREADABLE");
  execFileSync("mkfifo", [join(folder, "inside/pipe.csv"), join(folder, "pipe.yaml")]);
  inside("list-is-a-pipe", "pipe.csv", "LIST_NOT_A_FILE");
  cases.push({ path: join(folder, "pipe.yaml"), codes: ["FILE_UNREADABLE"] });
  symlinkSync("/dev/zero", join(folder, "zero.yaml"));
  cases.push({ path: join(folder, "zero.yaml"), codes: ["MANIFEST_OUTSIDE"] });
  cases.push({ path: join(folder, "nowhere.yaml"), codes: ["FILE_NOT_FOUND"] });

  mkdirSync(join(folder, "inside/.git"));
  writeFileSync(join(folder, "inside/.git/config.csv"), "[remote]\nurl = https://token@host\n");
  inside("list-is-hidden", ".git/config.csv", "LIST_HIDDEN");
  symlinkSync(join(outside, "secret.csv"), join(folder, "inside/outward.yaml"));
  cases.push({ path: join(folder, "inside/outward.yaml"), codes: ["MANIFEST_OUTSIDE"] });

  writeFileSync(join(folder, "inside/bomb.ndjson.gz"), gzipSync(Buffer.alloc(64 * 1024 * 1024)));
  inside("list-is-a-gzip-bomb", "bomb.ndjson.gz", "LIST_ROW_TOO_LONG");
  add("huge", `  users: []\n${"# nothing\n".repeat(3_500_000)}`, "FILE_TOO_LARGE");
  add("too-many-values", `  users: [${"{},".repeat(900_000)}]\n`, "FILE_TOO_LARGE");
  add("long-scalar", `  users:\n    - user_id: "${"a".repeat(4_000_000)}"\n`, "WRONG_LENGTH");
  add("many-keys", `  users:\n    - user_id: auth0|1\n${keys(50_000)}`, "UNKNOWN_KEY");
  writeFileSync(join(folder, "documents.yaml"), `${head("x")}spec:\n  users: []\n---\n`.repeat(20_000));
  cases.push({ path: join(folder, "documents.yaml"), codes: ["FILE_TOO_LARGE"] });
  add("lists-without-end", "  users:\n    - user_id: auth0|1\n".repeat(50_000), "DUPLICATE_KEY");
  return cases;
}

function head(name: string): string {
  const label = name.replaceAll("/", "-");
  return `apiVersion: reticket/v1\nkind: PasswordChangeTickets\nmetadata:\n  name: ${label}\n`;
}

function keys(count: number): string {
  return Array.from({ length: count }, (_, index) => `      k${index}: 1\n`).join("");
}
