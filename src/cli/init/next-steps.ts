import { shellWords } from "../output/shell.js";
import { PROVIDER } from "../tenant.js";
import { UNNAMED_OWNER } from "./code-owners.js";
import type { Ci } from "./project.js";

export const KEY_NOTE = `
Store a copy of the key in a password manager or vault that only the people who deliver the links can open. The key gives
access to every account that has a ticket, and without it the sealed tickets cannot be opened. CI needs only its public
half, which is in reticket.yaml.`;

/** The next steps after `init`. */
export function nextSteps(
  dir: string,
  ci: Ci,
  { unpinned, unowned }: { unpinned: boolean; unowned: boolean },
): string {
  const inside = dir === "." ? "" : `${shellWords(["cd", dir])} && `;
  const credentials = PROVIDER.credentialVariables.join(" and ");
  const secrets: Record<Ci, string> = {
    github: `In the environment \`auth0\` of the repository, set the secrets ${credentials}.`,
    gitlab: `In the project's CI/CD settings, set ${credentials}: protected, masked.`,
    none: `Set ${credentials} where \`reticket apply\` runs.`,
  };
  const steps = [
    ...(unpinned
      ? [
          "Pin what the jobs install, or they fail: `reticket init --package reticket-VERSION.tgz`, with a tarball from `npm pack`.",
        ]
      : []),
    ...(unowned ? [`In CODEOWNERS, replace ${UNNAMED_OWNER} with the reviewers of changes.`] : []),
    ...(ci === "none" ? [] : ["Protect the branch: require pull requests and a review by code owners."]),
    secrets[ci],
    `${inside}reticket validate manifests`,
    "Commit the files, and open a pull request that adds a user id to manifests/example.yaml.",
  ];
  return `\nNext:\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join("\n")}`;
}
