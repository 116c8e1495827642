import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import type { Output } from "../output/output.js";

/** Where a host looks for code owners; it takes the first of these that is there, so that all of them are owned. */
const CODE_OWNERS = {
  github: [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"],
  gitlab: ["CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"],
} as const;

/** Stands where nobody was named: the host takes it for nobody, and says so. */
export const UNNAMED_OWNER = "@your-organization/your-team";

/** The file of code owners that a new project gets, by path. */
export function codeOwners(ci: "github" | "gitlab", owner: string): Record<string, string> {
  const own = ci === "github" ? ["/.github/"] : ["/.gitlab/", "/.gitlab-ci.yml"];
  const paths = [...own, "/CODEOWNERS", "/docs/CODEOWNERS", "/reticket.yaml"];
  return {
    [ci === "github" ? ".github/CODEOWNERS" : ".gitlab/CODEOWNERS"]:
      `# Who must review a change to what decides where tickets go, and what runs with the secrets: the jobs, the package that
# they install, the config with its policy, and this file. Add the files that the config names: mail templates, a
# certificate. It counts only where the branch is protected with a review by code owners.
${paths.map((path) => `${path} ${owner}`).join("\n")}
`,
  };
}

/** @throws ReticketError USAGE where no host takes it for an owner */
export function ownerOf(owner: string | undefined): string {
  if (owner === undefined) return UNNAMED_OWNER;
  if (/^(@[\w./-]+|[^\s@#]+@[^\s@#]+)$/.test(owner)) return owner;
  throw new ReticketError("USAGE", `\`--owner\` can't be ${escapeText(owner)}`, {
    hint: "write a user, a team or an e-mail as the host knows it: `@acme/identity`",
  });
}

/** A host reads one file of code owners: where there is one, ours would hide it or be hidden by it. */
export async function keepOwners(
  folder: string,
  ci: "github" | "gitlab" | "none",
  files: Record<string, unknown>,
  out: Output,
): Promise<void> {
  if (ci === "none") return;
  for (const path of CODE_OWNERS[ci]) {
    if (!(await isThere(join(folder, path)))) continue;
    const ours = Object.keys(files).find((name) => name.endsWith("CODEOWNERS"))!;
    delete files[ours];
    const wanted = ci === "github" ? "/.github/" : "/.gitlab/, /.gitlab-ci.yml";
    out.line(`  left   ${path}: it is there already; have it name owners of ${wanted} and /reticket.yaml`);
    return;
  }
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
