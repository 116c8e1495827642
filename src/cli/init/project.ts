import type { Config } from "../../generated/config.js";
import { codeOwners } from "./code-owners.js";
import { githubWorkflows } from "./github.js";
import { gitlabPipeline } from "./gitlab.js";
import { LEDGER } from "./ledger.js";

export type Ci = "github" | "gitlab" | "none";

/** What a new project is made of. */
export interface ProjectSettings {
  tenant: string;
  /** Where requests go. */
  domain: string;
  /** age1…: the public halves. */
  recipients: readonly string[];
  ci: Ci;
  /** The branch that changes are merged into. */
  branch: string;
  /** Who reviews changes to config and jobs, as the host names them. */
  owner: string;
  /** reticket's own version. */
  version: string;
}

/** The files of a new project, by path. Pure. */
export function projectFiles(project: ProjectSettings): Record<string, string> {
  const { ci } = project;
  return {
    "reticket.yaml": config(project),
    "manifests/example.yaml": exampleManifest(project),
    ...(ci === "none" ? {} : codeOwners(ci, project.owner)),
    ...(ci === "github" ? githubWorkflows(project) : ci === "gitlab" ? gitlabPipeline(project) : {}),
  };
}

/** Lines that a project's own files should have, by path; with the file that its config has tickets written into. */
export function linesFor(config: Config | undefined): Readonly<Record<string, readonly string[]>> {
  const path = config?.delivery?.file?.path.replace(/^\.\//, "");
  if (path === undefined || !/^[\w-][\w./-]*$/.test(path) || path.includes("..")) return LINES;
  return { ...LINES, ".gitignore": [...LINES[".gitignore"]!, `/${path}`] };
}

export const LINES: Readonly<Record<string, readonly string[]>> = {
  ".gitignore": [
    "# Keys, credentials, tickets, letters and saved plans belong into no repository.",
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
    "# Lists keep the bytes that their sha256 pins.",
    "manifests/**/*.csv -text",
    "manifests/**/*.ndjson -text",
    "# So do ledgers, where they are in a folder.",
    "ledger/**/*.ndjson -text",
    "ledger/**/*.head -text",
  ],
};

function schema(version: string, name: string): string {
  return `# yaml-language-server: $schema=https://unpkg.com/reticket@${version}/schemas/${name}.schema.json`;
}

function config({ tenant, recipients, version }: ProjectSettings): string {
  return `${schema(version, "config")}
tenant: ${tenant}

# What was done, on a branch of its own: pushed before each request leaves, so that a job that dies forgets nothing.
ledger: ${LEDGER}

# Tickets are sealed to these, in the ledger too: CI can issue them and can't read them.
recipients:
${recipients.map((recipient) => `  - ${recipient}`).join("\n")}

# What may be sent at all. A person who may change this file can lift a rule: a code owner must review that.
policy:
  deliver_to: account # never to an address that Auth0 does not have of the account; or { domains: [acme.example] }
  mail: config # no manifest writes its own mail
  require_plan: true # apply needs --plan or --reviewed
  require_reason: true
  max_tickets:
    per_manifest: 500
    per_run: 1000
  max_replace: 50 # people who may lose, in one run, a link that they have
  min_ttl_sec: 3600 # a ticket that runs out at once undoes a reset
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
  name: example # its ledger is found by this: keep it
  reason: "Why these people need a new password"
spec:
  defaults:
    ttl_sec: 86400 # a day
  # One entry a person, in place of the brackets:
  #   users:
  #     - user_id: auth0|5f7c8ec7c33c6c004bbafe82
  #     - email: ada@example.com
  #       connection_id: con_0000000000000001
  users: []
`;
}
