import { LEDGER } from "./ledger.js";
import { pins } from "./pins.js";

interface ProjectSettings {
  tenant: string;
  domain: string;
  recipients: readonly string[];
}

/** Where what the jobs install is pinned. */
export const GITLAB_INSTALL = ".gitlab/reticket";

const INCLUDED = ".gitlab/reticket.yml";

/** The pipeline of GitLab CI, by path: one file of its own, and one that includes it. */
export function gitlabPipeline(project: ProjectSettings): Record<string, string> {
  return {
    [INCLUDED]: pipeline(project),
    ".gitlab-ci.yml": `include:\n  - local: ${INCLUDED}\n`,
  };
}

function pipeline(project: ProjectSettings): string {
  return `# Plans every merge request, applies what was merged, and tells the status on a schedule. From \`reticket init\`; yours
# from here on.
#
# The plan has no secret, and of the merge request it runs nothing: reticket is installed as the target branch pins it,
# outside of the checkout, and what is checked out is only read. It shows in the merge request as "reticket plan".
#
# The apply makes the plan again, on the merged commit and today's ledger, and refuses what the reviewed one does not
# say. It finds that by the merge request that the commit's message names ("See merge request group/project!12": the
# default for merge commits; put %{reference} into the template for squash commits). Jobs wait for each other.
#
# Variables, protected and masked: AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET. Better than a client secret is
# private_key_jwt: fetch the key from your vault with an ID token, and name its file in AUTH0_CLIENT_SIGNING_KEY_PATH.
# The job pushes the ledger's branch with the job token ("Allow Git push requests to the repository", in the CI/CD
# settings), or with RETICKET_PUSH_TOKEN, where that is set.

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
        echo "No plan was reviewed for this commit: its message names no merge request." >&2
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
