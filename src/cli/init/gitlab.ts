import { LEDGER } from "./ledger.js";
import { pins } from "./pins.js";

interface ProjectSettings {
  tenant: string;
  domain: string;
  recipients: readonly string[];
}

/** The folder that pins what the jobs install. */
export const GITLAB_INSTALL = ".gitlab/reticket";

const INCLUDED = ".gitlab/reticket.yml";

/** The GitLab CI pipeline, by path: a file with the jobs, and the one that includes it. */
export function gitlabPipeline(project: ProjectSettings): Record<string, string> {
  return {
    [INCLUDED]: pipeline(project),
    ".gitlab-ci.yml": `include:\n  - local: ${INCLUDED}\n`,
  };
}

function pipeline(project: ProjectSettings): string {
  return `# Plans every merge request, applies what was merged, and shows the status on a schedule. Written by \`reticket init\`;
# edit it as you like.
#
# The plan job has no secrets and runs no code of the merge request: reticket is installed as pinned on the target branch,
# outside of the checkout, and the checked-out files are only read. Its result is in the merge request as "reticket plan".
#
# The apply job makes the plan again from the merged commit and the current ledger, and refuses anything that the reviewed
# plan does not contain. It finds that plan by the merge request in the commit's message ("See merge request
# group/project!12", the default for merge commits; add %{reference} to the template for squash commits). Jobs wait for
# each other.
#
# Variables, protected and masked: AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET. private_key_jwt is better than a client
# secret: fetch the key from your vault with an ID token, and set AUTH0_CLIENT_SIGNING_KEY_PATH to its file. The job
# pushes the ledger's branch with the job token ("Allow Git push requests to the repository" in the CI/CD settings), or
# with RETICKET_PUSH_TOKEN if that is set.

.reticket:
  image: node:22
  before_script:
    - |
      git fetch --quiet --depth=1 origin "\${CI_MERGE_REQUEST_TARGET_BRANCH_NAME:-$CI_DEFAULT_BRANCH}"
      install=$(mktemp -d)
      for file in $(git ls-tree --name-only FETCH_HEAD ${GITLAB_INSTALL}/); do
        case "$file" in
          */package.json | */package-lock.json | *.tgz) git show "FETCH_HEAD:$file" > "$install/\${file##*/}" ;;
        esac
      done
      cd "$install" && npm ci --ignore-scripts --no-audit --no-fund
      export PATH="$install/node_modules/.bin:$PATH"
      cd "$CI_PROJECT_DIR"

reticket-plan:
  extends: .reticket
  timeout: 15 minutes
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      changes: [manifests/**/*, reticket.yaml]
  script:
    - |
      reticket plan --ledger ${LEDGER} --format markdown --out plan.json manifests > plan.md
    - reticket validate --ledger ${LEDGER} manifests
  artifacts:
    when: always
    expose_as: reticket plan
    paths: [plan.md, plan.json]
    expire_in: 90 days

reticket-apply:
  extends: .reticket
  timeout: 5 hours 50 minutes
  resource_group: reticket
  interruptible: false
  variables:
${pins(project, "    ")}
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE == "push"
      changes: [manifests/**/*, reticket.yaml]
  script:
    - |
      request=$(printf '%s' "$CI_COMMIT_MESSAGE" | sed -n 's/^See merge request .*!\\([0-9][0-9]*\\)$/\\1/p' | tail -n 1)
      if [ -z "$request" ]; then
        echo "No reviewed plan for this commit: its message names no merge request." >&2
        exit 1
      fi
      mkdir -p /tmp/reviewed
      curl --fail --silent --show-error --location --header "JOB-TOKEN: $CI_JOB_TOKEN" --output /tmp/reviewed/plan.json \\
        "$CI_API_V4_URL/projects/$CI_PROJECT_ID/jobs/artifacts/refs%2Fmerge-requests%2F$request%2Fhead/raw/plan.json?job=reticket-plan"
    - |
      git remote set-url --push origin \\
        "$CI_SERVER_PROTOCOL://reticket:\${RETICKET_PUSH_TOKEN:-$CI_JOB_TOKEN}@$CI_SERVER_HOST:$CI_SERVER_PORT/$CI_PROJECT_PATH.git"
    # exec: the signal that cancels the job reaches reticket, which then stops in good order.
    - exec reticket apply --ledger ${LEDGER} --reviewed /tmp/reviewed/plan.json --time-budget 5h --lock-timeout 20m manifests

reticket-status:
  extends: .reticket
  timeout: 15 minutes
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  script:
    - reticket ledger verify --ledger ${LEDGER}
    - reticket status --ledger ${LEDGER} manifests
`;
}
