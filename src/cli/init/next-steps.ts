import { shellWords } from "../output/shell.js";
import { UNNAMED_OWNER } from "./code-owners.js";
import type { Ci } from "./project.js";

export const KEY_WORDS = `
Put a copy of the key where only those reach it who bring the links to people: a password manager, a vault. Whoever has
it can take over every account that has a ticket; without it, the sealed tickets can't be opened. CI needs only its
public half, which is in reticket.yaml.`;

/** What is left to do once `init` has written its files. */
export function nextSteps(
  dir: string,
  ci: Ci,
  { unpinned, unowned }: { unpinned: boolean; unowned: boolean },
): string {
  const inside = dir === "." ? "" : `${shellWords(["cd", dir])} && `;
  const secrets: Record<Ci, string> = {
    github:
      "In the environment `auth0` of the repository, set the secrets AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET.",
    gitlab:
      "In the project's CI/CD settings, set AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET: protected, masked.",
    none: "Set AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET where `reticket apply` runs.",
  };
  const steps = [
    ...(unpinned
      ? [
          "Pin what the jobs install, without which they fail: `reticket init --package reticket-VERSION.tgz`, with the tarball that `npm pack` makes.",
        ]
      : []),
    ...(unowned ? [`In CODEOWNERS, put who reviews changes in the place of ${UNNAMED_OWNER}.`] : []),
    ...(ci === "none" ? [] : ["Protect the branch: pull requests only, with a review by code owners."]),
    secrets[ci],
    `${inside}reticket validate manifests`,
    "Commit it, and open a pull request with somebody's id in manifests/example.yaml.",
  ];
  return `\nNext:\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join("\n")}`;
}
