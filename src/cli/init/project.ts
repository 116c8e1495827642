import type { Config } from "../../generated/config.js";
import { codeOwners } from "./code-owners.js";
import { githubWorkflows } from "./github.js";
import { gitlabPipeline } from "./gitlab.js";
import { deliveryComment, MAIL_FOLDER, mailFiles } from "./languages.js";
import { LEDGER, LOCAL_LEDGER } from "./ledger.js";

export type Ci = "github" | "gitlab" | "none";

/** The settings of a new project. */
export interface ProjectSettings {
  tenant: string;
  /** Where requests go. */
  domain: string;
  /** age public keys, `age1…`. */
  recipients: readonly string[];
  ci: Ci;
  /** As `ledgerFor` says; absent: the jobs' branch. */
  ledger?: string;
  /** The branch that changes are merged into. */
  branch: string;
  /** Who reviews changes to config and jobs, in the host's spelling. */
  owner: string;
  /** reticket's own version. */
  version: string;
  /** Languages whose starter mails are written as files; canonical tags. */
  languages?: readonly string[];
}

/** The files of a new project, by path. Pure. */
export function projectFiles(project: ProjectSettings): Record<string, string> {
  const { ci, languages = [] } = project;
  return {
    "reticket.yaml": config(project),
    "manifests/example.yaml": exampleManifest(project),
    ...mailFiles(languages),
    ...(ci === "none" ? {} : codeOwners(ci, project.owner, languages.length > 0 ? [MAIL_FOLDER] : [])),
    ...(ci === "github" ? githubWorkflows(project) : ci === "gitlab" ? gitlabPipeline(project) : {}),
  };
}

/** Lines that existing files of a project need, by path. Includes the delivery file of its config. */
export function linesFor(config: Config | undefined): Readonly<Record<string, readonly string[]>> {
  const path = config?.delivery?.file?.path.replace(/^\.\//, "");
  if (path === undefined || !/^[\w-][\w./-]*$/.test(path) || path.includes("..")) return LINES;
  return { ...LINES, ".gitignore": [...LINES[".gitignore"]!, `/${path}`] };
}

export const LINES: Readonly<Record<string, readonly string[]>> = {
  ".gitignore": [
    "# Never commit keys, credentials, tickets, messages and saved plans.",
    "*.key",
    "*.env",
    ".env",
    "tickets*.ndjson",
    "tickets*.csv",
    "letters*.ndjson",
    "letters*.csv",
    "*.tmp",
    "/plan*.json",
  ],
  ".gitattributes": [
    "# Lists must keep the bytes that their sha256 pins.",
    "manifests/**/*.csv -text",
    "manifests/**/*.ndjson -text",
    "# So must ledgers that are in a folder.",
    "ledger/**/*.ndjson -text",
    "ledger/**/*.head -text",
  ],
};

function schema(version: string, name: string): string {
  return `# yaml-language-server: $schema=https://unpkg.com/reticket@${version}/schemas/${name}.schema.json`;
}

/** What a ledger is, for the config. */
const LEDGER_COMMENTS: Readonly<Record<string, string>> = {
  [LEDGER]:
    "The record of what was done, on its own branch. It is pushed before each request, so that a killed job loses nothing.",
  [LOCAL_LEDGER]: "The record of what was done. Keep this folder, and let no second copy of it be used.",
};

function config({ tenant, recipients, version, ledger = LEDGER, languages = [] }: ProjectSettings): string {
  return `${schema(version, "config")}
tenant: ${tenant}

# ${LEDGER_COMMENTS[ledger]}
ledger: ${ledger}

# Tickets are sealed to these recipients: CI can issue them but not open them.
recipients:
${recipients.map((recipient) => `  - ${recipient}`).join("\n")}
${deliveryComment(languages)}
# What may be sent. Anyone who can change this file can relax a rule, so a code owner must review changes.
policy:
  deliver_to: account # only to the account's own address in Auth0; or { domains: [acme.example] }
  mail: config # manifests cannot define their own mail
  contain: { required_for: "^INC-|incident|breach|leak" } # an old password must stop working before the mail goes out
  require_plan: true # apply needs --plan or --reviewed
  require_reason: true
  max_tickets:
    per_manifest: 500
    per_run: 1000
  max_replace: 50 # how many users may lose an existing link in one run
  min_ttl_sec: 3600 # a ticket that expires at once would make the reset impossible
  # max_ttl_sec: 432000
  # protected: # never reset: break-glass and service accounts
  #   - "auth0|break-glass-*"
  #   - "*@service.example.com"
  # freeze:
  #   - { from: "fri 18:00", to: "mon 08:00", time_zone: Europe/Paris }
`;
}

function exampleManifest({ version }: ProjectSettings): string {
  return `${schema(version, "manifest")}
apiVersion: reticket/v1
kind: PasswordChangeTickets
metadata:
  name: example # do not change it later: it identifies the ledger
  reason: "Why these users need a new password"
spec:
  defaults:
    ttl_sec: 86400 # a day
  # One entry per user, instead of the brackets:
  #   users:
  #     - user_id: auth0|5f7c8ec7c33c6c004bbafe82
  #     - email: ada@example.com
  #       connection_id: con_0000000000000001
  users: []
`;
}
