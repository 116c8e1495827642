import { join, resolve } from "node:path";
import { Command, Option } from "commander";
import { parseAddress } from "../../auth0/address.js";
import { disk } from "../../disk.js";
import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import { checkRecipient } from "../../seal/seal.js";
import { VERSION } from "../../version.js";
import { CONFIG_NAME, loadConfig } from "../config.js";
import type { Context } from "../context.js";
import { EXIT, exitHelp } from "../exit.js";
import { mainBranch, ownerKnownToGit } from "../init/branch.js";
import { keepOwners, ownerOf, UNNAMED_OWNER } from "../init/code-owners.js";
import { GITHUB_INSTALL } from "../init/github.js";
import { GITLAB_INSTALL } from "../init/gitlab.js";
import { pinInstall } from "../init/install.js";
import { defaultKeyPath, provideKey } from "../init/key.js";
import { KEY_WORDS, nextSteps } from "../init/next-steps.js";
import { type Ci, linesFor, projectFiles } from "../init/project.js";
import { ask, canAsk } from "../init/question.js";
import { addLines, writeNew } from "../init/write.js";
import { repeated } from "../options.js";

const HELP = `
Writes reticket.yaml with a strict policy, manifests/example.yaml, lines for .gitignore and .gitattributes, workflows that
plan a pull request, apply what is merged and tell the status, a lock file that pins what they install by its content, and
CODEOWNERS. Nothing that is there is overwritten. The key that opens the tickets is put outside of the repository; its
public half goes into reticket.yaml.

Examples:
  $ reticket init
  $ reticket init --yes --tenant acme.eu.auth0.com --ci github --owner @acme/identity
  $ reticket init --package reticket-1.2.3.tgz           the jobs install this one, which \`npm pack\` made
  $ reticket init --yes --tenant acme.eu.auth0.com --ci none --recipient age1…     with a key that is there already
${exitHelp([
  [EXIT.done, "everything is there now"],
  [EXIT.error, "error: no tenant was named, or a file could not be written"],
])}`;

interface Options {
  tenant?: string;
  yes?: boolean;
  ci?: Ci;
  dir: string;
  key?: string;
  recipient?: string[];
  branch?: string;
  owner?: string;
  package?: string;
}

export default function init(context: Context): Command {
  return new Command("init")
    .option("--tenant <domain>", "the Auth0 tenant: acme.eu.auth0.com")
    .option("--yes", "ask nothing")
    .addOption(new Option("--ci <system>", "whose workflows to write").choices(["github", "gitlab", "none"]))
    .option("--dir <folder>", "the repository", ".")
    .option("--key <file>", "where the private key goes (default: ~/.config/reticket/TENANT.key)")
    .option("--recipient <age1…>", "seal to this one, and make no key; may repeat", repeated)
    .option("--branch <name>", "the branch that changes are merged into (default: as git says)")
    .option(
      "--owner <name>",
      "who must review changes to config and jobs (default: the e-mail that git knows)",
    )
    .option(
      "--package <spec>",
      "what the jobs install: a tarball of `npm pack`, or reticket@1.2.3 (default: this reticket)",
    )
    .addHelpText("after", HELP)
    .action(async (options: Options) => {
      const { notes, out } = context;
      const folder = resolve(options.dir);
      const asking = options.yes !== true && canAsk(notes);
      const path = join(folder, CONFIG_NAME);
      const there = (await exists(path)) ? (await loadConfig(path, folder))?.config : undefined;
      const tenant = there === undefined ? await tenantOf(options, context, asking) : (there.tenant ?? "");
      const ci = options.ci ?? (await ciOf(folder, context, asking));
      const owner = ownerOf(options.owner ?? (await ownerKnownToGit(folder)));
      const pinned = ci === "gitlab" ? GITLAB_INSTALL : GITHUB_INSTALL;
      const lock = `${pinned}/package-lock.json`;
      const locked = ci === "none" || (await exists(join(folder, lock)));
      const install = locked ? undefined : await pinInstall(options.package);
      const key = await keyOf(options, there !== undefined, tenant, folder, context, asking);
      const files: Record<string, string | Uint8Array> = projectFiles({
        tenant,
        domain: there?.domain ?? tenant,
        ci,
        recipients: there?.recipients ?? key.recipients,
        branch: options.branch ?? (await mainBranch(folder)),
        owner,
        version: VERSION,
      });
      for (const [name, bytes] of install ?? []) files[`${pinned}/${name}`] = bytes;
      await keepOwners(folder, ci, files, out);
      for (const [path, text] of Object.entries(files)) {
        const left = LEFT[path] ?? "it is there already";
        out.line((await writeNew(folder, path, text)) ? `  wrote  ${path}` : `  left   ${path}: ${left}`);
      }
      for (const [path, lines] of Object.entries(linesFor(there))) {
        const added = await addLines(folder, path, lines);
        out.line(added > 0 ? `  wrote  ${path}: ${added} lines` : `  left   ${path}: it has all of it`);
      }
      const unpinned = !locked && install === undefined;
      if (locked && ci !== "none") out.line(`  left   ${lock}: it is there already`);
      if (unpinned) out.line(`  no     ${lock}: this reticket was not installed by npm from a package`);
      if (key.file !== undefined) {
        out.line(
          `  ${key.made ? "wrote" : "kept "}  ${escapeText(key.file)}: the key that opens the tickets`,
        );
        notes.say(KEY_WORDS);
      }
      notes.say(nextSteps(options.dir, ci, { unpinned, unowned: ci !== "none" && owner === UNNAMED_OWNER }));
    });
}

const LEFT: Record<string, string> = {
  ".gitlab-ci.yml": "it is there already; have it include `local: .gitlab/reticket.yml`",
};

async function tenantOf(options: Options, { env, notes }: Context, asking: boolean): Promise<string> {
  const given = options.tenant ?? (env.AUTH0_DOMAIN || undefined);
  const answer = options.tenant ?? (asking ? await ask("Auth0 tenant", given, notes) : given);
  if (answer === undefined || answer === "") {
    throw new ReticketError("TENANT_UNKNOWN", "it is not said which tenant this is for", {
      hint: "give `--tenant YOUR-TENANT.eu.auth0.com`",
    });
  }
  const address = parseAddress(answer);
  if ("problem" in address) {
    throw new ReticketError("USAGE", `the tenant ${address.problem}`, {
      hint: "write it as Auth0 shows it: `YOUR-TENANT.eu.auth0.com`",
    });
  }
  return address.loopback ? address.origin : address.domain;
}

async function ciOf(folder: string, { notes }: Context, asking: boolean): Promise<Ci> {
  const likely = (await exists(join(folder, ".gitlab-ci.yml"))) ? "gitlab" : "github";
  if (!asking) return likely;
  const answer = await ask("CI: github, gitlab or none", likely, notes);
  if (answer === "github" || answer === "gitlab" || answer === "none") return answer;
  throw new ReticketError("USAGE", `there are no workflows for ${escapeText(answer)}`, {
    hint: "answer github, gitlab or none, or give it as `--ci`",
  });
}

interface Key {
  recipients: readonly string[];
  /** undefined: no key was asked for. */
  file?: string;
  made?: boolean;
}

/** A config that is there names its recipients itself. */
async function keyOf(
  options: Options,
  configured: boolean,
  tenant: string,
  folder: string,
  { env, notes }: Context,
  asking: boolean,
): Promise<Key> {
  if (options.recipient !== undefined) {
    for (const recipient of options.recipient) checkRecipient(recipient);
    return { recipients: options.recipient };
  }
  if (configured) return { recipients: [] };
  const likely = options.key ?? defaultKeyPath(tenant, env);
  const file = asking && options.key === undefined ? await ask("The private key", likely, notes) : likely;
  return { file, ...(await provideKey(file, folder)) };
}

function exists(path: string): Promise<boolean> {
  return disk.readFile(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== "ENOENT",
  );
}
