import { PROVIDER } from "../tenant.js";
import { LEDGER } from "./ledger.js";
import { pins } from "./pins.js";

const CHECKOUT = "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2";
const SETUP_NODE = "actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0";
const UPLOAD = "actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2";

/** The file name of the plan workflow. The apply workflow finds its runs by this name. */
const PLAN_FILE = "reticket-plan.yml";

interface ProjectSettings {
  /** The branch that changes are merged into. */
  branch: string;
  tenant: string;
  domain: string;
  recipients: readonly string[];
}

/** The folder that pins what the jobs install. */
export const GITHUB_INSTALL = ".github/reticket";

/** The workflows of GitHub Actions, by path. */
export function githubWorkflows(project: ProjectSettings): Record<string, string> {
  return {
    [`.github/workflows/${PLAN_FILE}`]: planWorkflow(project),
    ".github/workflows/reticket-apply.yml": applyWorkflow(project),
    ".github/workflows/reticket-status.yml": statusWorkflow(),
  };
}

/** Installs what the lock file pins, without install scripts, and outside of the checkout so that no `.npmrc` in it is read. */
const INSTALL = `      - name: Install reticket as pinned
        run: |
          mkdir "$RUNNER_TEMP/reticket"
          cp ${GITHUB_INSTALL}/package.json ${GITHUB_INSTALL}/package-lock.json "$RUNNER_TEMP/reticket/"
          find ${GITHUB_INSTALL} -maxdepth 1 -type f -name '*.tgz' -exec cp {} "$RUNNER_TEMP/reticket/" ';'
          cd "$RUNNER_TEMP/reticket"
          npm ci --ignore-scripts --no-audit --no-fund
          echo "$RUNNER_TEMP/reticket/node_modules/.bin" >> "$GITHUB_PATH"`;

const NODE = `      - uses: ${SETUP_NODE}
        with:
          node-version: 22`;

/** Checks out the job's branch, and installs what this branch pins. */
const PREPARE = `${NODE}
      - uses: ${CHECKOUT}
        id: checkout
${INSTALL}`;

function planWorkflow({ branch }: ProjectSettings): string {
  return `# Plans every pull request, and shows the plan in one comment. Written by \`reticket init\`; edit it as you like.
#
# This workflow has no secrets and runs no code of the pull request: reticket is installed as pinned on the base branch,
# and the files of the pull request are only read. So it may also run for forks. Their token cannot comment; the plan is
# then in the run's summary. Never change \`pull_request\` to \`pull_request_target\`, and never give this workflow a
# secret: a pull request may change the workflow itself.
name: reticket plan

on:
  pull_request:
    branches: [${branch}]
    paths: ["manifests/**", reticket.yaml]

permissions:
  contents: read
  pull-requests: write

concurrency:
  group: reticket-plan-\${{ github.event.pull_request.number }}
  cancel-in-progress: true

jobs:
  plan:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
${NODE}
      - name: Check out the base branch
        uses: ${CHECKOUT}
        with:
          ref: \${{ github.event.pull_request.base.sha }}
${INSTALL}
      - name: Check out the pull request
        uses: ${CHECKOUT}
        id: checkout
      - name: Validate
        run: reticket validate --ledger ${LEDGER} --format github manifests
      - name: Plan
        if: \${{ !cancelled() && steps.checkout.outcome == 'success' }}
        run: |
          mkdir -p "$RUNNER_TEMP/plan"
          reticket plan --ledger ${LEDGER} --format markdown --out "$RUNNER_TEMP/plan/plan.json" manifests \\
            > "$RUNNER_TEMP/plan/comment.md"
      - name: Store the plan for the apply workflow
        uses: ${UPLOAD}
        with:
          name: reticket-plan-\${{ github.event.pull_request.number }}
          path: \${{ runner.temp }}/plan/
          retention-days: 90
      - name: Comment
        if: \${{ !cancelled() && steps.checkout.outcome == 'success' && github.event.pull_request.head.repo.full_name == github.repository }}
        env:
          GH_TOKEN: \${{ github.token }}
          PULL_REQUEST: \${{ github.event.pull_request.number }}
        run: |
          comment="$RUNNER_TEMP/plan/comment.md"
          if [ ! -s "$comment" ]; then
            printf '%s\\n' '<!-- reticket:plan: -->' '### reticket: no plan could be made. See the annotations on this change.' > "$comment"
          fi
          issue="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST"
          mine=$(gh api --paginate "$issue/comments" --jq \\
            '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- reticket:plan:"))) | .id')
          mine=$(echo "$mine" | head -n 1)
          if [ -n "$mine" ]; then
            gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$mine" --field "body=@$comment"
          else
            gh api --silent --method POST "$issue/comments" --field "body=@$comment"
          fi
`;
}

function applyWorkflow(project: ProjectSettings): string {
  return `# Applies what was merged, up to the reviewed plan. Written by \`reticket init\`; edit it as you like.
#
# The plan is made again from the merged commit and the current ledger. Anything that the pull request's plan does not
# contain is refused (exit 4), and so is what the policy forbids (exit 5). Runs wait for each other. GitHub lets only one
# run wait and cancels the one before it: start that one again by hand ("Re-run jobs"). A repeated run sends nothing
# twice, and continues where a killed run stopped: the ledger, on its own branch, is pushed before each request.
#
# Credentials: an application with the scope create:user_tickets (and read:users if addresses are looked up,
# delete:sessions and delete:refresh_tokens for \`revoke_sessions\`), as secrets of the environment \`auth0\`, which only
# \`${project.branch}\` may use. private_key_jwt is better than a client secret: add a step that fetches the key from your
# vault with OIDC into a file outside the checkout, and set AUTH0_CLIENT_SIGNING_KEY_PATH to that file.
name: reticket apply

on:
  push:
    branches: [${project.branch}]
    paths: ["manifests/**", reticket.yaml]

permissions:
  contents: write # the ledger's branch
  actions: read # the reviewed plan
  pull-requests: read

concurrency:
  group: reticket-apply
  cancel-in-progress: false

jobs:
  apply:
    runs-on: ubuntu-latest
    timeout-minutes: 350
    environment: auth0
    steps:
${PREPARE}
      - name: Find the reviewed plan
        env:
          GH_TOKEN: \${{ github.token }}
        run: |
          # Take only the plan of the pull request that this commit merged: another pull request may have the same head
          # and another base. (For forks, GitHub does not say which pull request a run was for.)
          pull=$(gh api "repos/$GITHUB_REPOSITORY/commits/$GITHUB_SHA/pulls" \\
            --jq '.[] | select(.merged_at != null and .merge_commit_sha == "'"$GITHUB_SHA"'") | "\\(.number) \\(.head.sha)"')
          pull=$(echo "$pull" | head -n 1)
          number=\${pull% *}
          runs=
          if [ -n "$pull" ]; then
            runs=$(gh api "repos/$GITHUB_REPOSITORY/actions/workflows/${PLAN_FILE}/runs?event=pull_request&head_sha=\${pull#* }" \\
              --jq '.workflow_runs[] | select(.conclusion == "success")
                | select((.pull_requests | length) == 0 or any(.pull_requests[]; .number == '"$number"')) | .id')
          fi
          for run in $runs; do
            gh run download "$run" --repo "$GITHUB_REPOSITORY" --name "reticket-plan-$number" --dir "$RUNNER_TEMP/reviewed" || continue
            break
          done
          if [ ! -f "$RUNNER_TEMP/reviewed/plan.json" ]; then
            echo "::error::No reviewed plan for this commit: it was not merged from a pull request, or its plan failed."
            exit 1
          fi
      - name: Apply
        env:
${pins(project, "          ")}
${PROVIDER.credentialVariables.map((name) => `          ${name}: \${{ secrets.${name} }}`).join("\n")}
          # For \`delivery\` in reticket.yaml; a secret that does not exist is empty.
          RETICKET_SMTP_PASSWORD: \${{ secrets.RETICKET_SMTP_PASSWORD }}
          RETICKET_WEBHOOK_SECRET: \${{ secrets.RETICKET_WEBHOOK_SECRET }}
        # exec: GitHub signals this shell alone, so reticket has to take its place to stop in good order when the job is cancelled.
        run: exec reticket apply --ledger ${LEDGER} --reviewed "$RUNNER_TEMP/reviewed/plan.json" --time-budget 5h --lock-timeout 20m manifests
`;
}

function statusWorkflow(): string {
  return `# Verifies the ledger, and shows the state of every entry. Written by \`reticket init\`; edit it as you like.
name: reticket status

on:
  schedule:
    - cron: "17 6 * * *"
  workflow_dispatch:

permissions:
  contents: read

jobs:
  status:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
${PREPARE}
      - name: Verify the ledger
        run: reticket ledger verify --ledger ${LEDGER}
      - name: Status
        run: reticket status --ledger ${LEDGER} manifests
`;
}
