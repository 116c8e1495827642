import { LEDGER } from "./ledger.js";
import { pins } from "./pins.js";

const CHECKOUT = "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2";
const SETUP_NODE = "actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0";
const UPLOAD = "actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2";

/** The file of the workflow that plans: the one that applies looks its runs up by this name. */
const PLAN_FILE = "reticket-plan.yml";

interface ProjectSettings {
  /** The branch that changes are merged into. */
  branch: string;
  tenant: string;
  domain: string;
  recipients: readonly string[];
}

/** Where what the jobs install is pinned. */
export const GITHUB_INSTALL = ".github/reticket";

/** The workflows of GitHub Actions, by path. */
export function githubWorkflows(project: ProjectSettings): Record<string, string> {
  return {
    [`.github/workflows/${PLAN_FILE}`]: planWorkflow(project),
    ".github/workflows/reticket-apply.yml": applyWorkflow(project),
    ".github/workflows/reticket-status.yml": statusWorkflow(),
  };
}

/**
 * Installs what the lock file pins, outside of the checkout, where no \`.npmrc\` of the repository is read. Nothing that it
 * installs runs a script.
 */
const INSTALL = `      - name: Install reticket, pinned by its content
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

/** The checkout of the branch that the job belongs to, and the install that this branch pins. */
const PREPARE = `${NODE}
      - uses: ${CHECKOUT}
        id: checkout
${INSTALL}`;

function planWorkflow({ branch }: ProjectSettings): string {
  return `# Plans every pull request, and shows the plan in one comment. From \`reticket init\`; yours from here on.
#
# It has no secret, and of the pull request it runs nothing: reticket is installed as the base branch pins it, and what
# the pull request brings is only read. So it may run for forks too; GitHub gives those a token that can't comment, and
# the plan then stands in the run's summary. Never change \`pull_request\` into \`pull_request_target\`, and give this
# workflow no secret: a pull request may change the workflow itself.
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
      - name: Check the base branch out
        uses: ${CHECKOUT}
        with:
          ref: \${{ github.event.pull_request.base.sha }}
${INSTALL}
      - name: Check the pull request out
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
      - name: Keep the plan, for the job that applies it
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
            printf '%s\\n' '<!-- reticket:plan: -->' '### reticket: there is no plan: the annotations of this change say why.' > "$comment"
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
  return `# Applies what was merged, as far as the reviewed plan says it. From \`reticket init\`; yours from here on.
#
# The plan is made again, on the merged commit and today's ledger: what the plan of the pull request does not say is
# refused (exit 4), and so is what policy forbids (exit 5). Runs wait for each other. GitHub lets only one wait, and
# cancels what waited before: run that again by hand ("Re-run jobs"). A run that is repeated sends nothing twice, and one
# that died goes on where it stopped: the ledger, on its own branch, was pushed before each request left.
#
# Credentials: an application with the scope create:user_tickets (and read:users where addresses are looked up,
# delete:sessions and delete:refresh_tokens for \`revoke_sessions\`), as secrets of the environment \`auth0\`, which only
# \`${project.branch}\` must be allowed to use. Better than a client secret is private_key_jwt: have a step fetch the key from
# your vault by OIDC, into a file outside the checkout, and name that in AUTH0_CLIENT_SIGNING_KEY_PATH.
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
          # The pull request that this very commit merged, and a plan of its own: another pull request may have the same
          # head and another base. (For a fork's, GitHub does not say which pull request a run was for.)
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
            echo "::error::No plan was reviewed for this commit: it came by no pull request, or its plan did not succeed."
            exit 1
          fi
      - name: Apply
        env:
${pins(project, "          ")}
          AUTH0_CLIENT_ID: \${{ secrets.AUTH0_CLIENT_ID }}
          AUTH0_CLIENT_SECRET: \${{ secrets.AUTH0_CLIENT_SECRET }}
          # For \`delivery\`, where reticket.yaml has it; a secret that does not exist is empty.
          RETICKET_SMTP_PASSWORD: \${{ secrets.RETICKET_SMTP_PASSWORD }}
          RETICKET_WEBHOOK_SECRET: \${{ secrets.RETICKET_WEBHOOK_SECRET }}
        # exec: GitHub signals this shell alone, so reticket has to take its place to stop in good order when the job is cancelled.
        run: exec reticket apply --ledger ${LEDGER} --reviewed "$RUNNER_TEMP/reviewed/plan.json" --time-budget 5h --lock-timeout 20m manifests
`;
}

function statusWorkflow(): string {
  return `# Checks the ledger, and says where every entry stands. From \`reticket init\`; yours from here on.
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
