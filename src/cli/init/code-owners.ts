import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import type { Output } from "../output/output.js";

/** Where a host looks for code owners. It reads only the first file that exists, so all these paths need an owner. */
const CODE_OWNERS = {
  github: [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"],
  gitlab: ["CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"],
} as const;

/** The placeholder if no owner was given. The host reports it as unknown. */
export const UNNAMED_OWNER = "@your-organization/your-team";

/** The file of code owners that a new project gets, by path. @param folders that the config names */
export function codeOwners(
  ci: "github" | "gitlab",
  owner: string,
  folders: readonly string[],
): Record<string, string> {
  const own = ci === "github" ? ["/.github/"] : ["/.gitlab/", "/.gitlab-ci.yml"];
  const paths = [
    ...own,
    "/CODEOWNERS",
    "/docs/CODEOWNERS",
    "/reticket.yaml",
    ...folders.map((name) => `/${name}/`),
  ];
  return {
    [ci === "github" ? ".github/CODEOWNERS" : ".gitlab/CODEOWNERS"]:
      `# Who must review changes to the files that decide where tickets go and what runs with the secrets: the jobs, the
# package that they install, the config with its policy, and this file. Add the files that the config names, such as mail
# templates and certificates. This only has an effect if the branch is protected and requires a review by code owners.
${paths.map((path) => `${path} ${owner}`).join("\n")}
`,
  };
}

/** Checks the owner's syntax. @throws ReticketError USAGE if it is not a valid owner */
export function ownerOf(owner: string | undefined): string {
  if (owner === undefined) return UNNAMED_OWNER;
  if (/^(@[\w./-]+|[^\s@#]+@[^\s@#]+)$/.test(owner)) return owner;
  throw new ReticketError("USAGE", `invalid --owner ${escapeText(owner)}`, {
    hint: "give a user, a team or an e-mail that the host knows: `@acme/identity`",
  });
}

/** Keeps an existing CODEOWNERS: a host reads only one of these files, so a second one would hide it or be hidden. */
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
    out.line(`  left   ${path}: it exists already; add owners of ${wanted} and /reticket.yaml to it`);
    return;
  }
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
