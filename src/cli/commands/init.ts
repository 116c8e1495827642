import { join, resolve } from "node:path";
import { Command, Option } from "commander";
import { STARTER_LANGUAGES } from "../../deliver/mail/starter.js";
import { disk } from "../../disk.js";
import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import { checkRecipient } from "../../seal/seal.js";
import { parseAddress } from "../../tenant/address.js";
import { domainHint } from "../../tenant/provider.js";
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
import { starterLanguages } from "../init/languages.js";
import { ledgerFor } from "../init/ledger.js";
import { KEY_NOTE, nextSteps } from "../init/next-steps.js";
import { type Ci, linesFor, projectFiles } from "../init/project.js";
import { ask, canAsk } from "../init/question.js";
import { addLines, writeNew } from "../init/write.js";
import { repeated } from "../options.js";
import type { Output } from "../output/output.js";
import { PROVIDER } from "../tenant.js";

const HELP = `
Writes reticket.yaml with a strict policy, manifests/example.yaml, lines for .gitignore and .gitattributes, workflows that
plan pull requests, apply merges and report the status, a lock file that pins the packages they install, and CODEOWNERS.
Existing files are not overwritten. The key that opens the tickets is written outside of the repository; its public half
goes into reticket.yaml.

Examples:
  $ reticket init
  $ reticket init --yes --tenant acme.eu.auth0.com --ci github --owner @acme/identity
  $ reticket init --languages de,fr                      mails in German and French, as files to be changed
  $ reticket init --package reticket-1.2.3.tgz           the jobs install this tarball, made by \`npm pack\`
  $ reticket init --yes --tenant acme.eu.auth0.com --ci none --recipient age1…     with an existing key
${exitHelp([
  [EXIT.done, "all files exist now"],
  [EXIT.error, "error: no tenant was given, or a file could not be written"],
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
  languages: readonly string[];
}

export default function init(context: Context): Command {
  return new Command("init")
    .option("--tenant <domain>", `the ${PROVIDER.name} tenant: acme.eu.auth0.com`)
    .option("--yes", "do not ask questions")
    .addOption(
      new Option("--ci <system>", "the CI system to write workflows for").choices([
        "github",
        "gitlab",
        "none",
      ]),
    )
    .option("--dir <folder>", "the repository", ".")
    .option("--key <file>", "the file for the private key (default: ~/.config/reticket/TENANT.key)")
    .option("--recipient <age1…>", "seal to this recipient, and create no key; may be repeated", repeated)
    .option("--branch <name>", "the branch that changes are merged into (default: from git)")
    .option(
      "--owner <name>",
      "who must review changes to config and jobs (default: the e-mail in git's config)",
    )
    .option(
      "--package <spec>",
      "what the jobs install: a tarball from `npm pack`, or reticket@1.2.3 (default: this version)",
    )
    .option(
      "--languages <tags>",
      `write the starter mails in these languages into mail/: de,fr (${STARTER_LANGUAGES.join(", ")})`,
      starterLanguages,
      [],
    )
    .addHelpText("after", HELP)
    .action((options: Options) => initialize(options, context));
}

async function initialize(options: Options, context: Context): Promise<void> {
  const { notes, out } = context;
  const folder = resolve(options.dir);
  const asking = options.yes !== true && canAsk(notes);
  const path = join(folder, CONFIG_NAME);
  const existing = (await exists(path)) ? (await loadConfig(path, folder))?.config : undefined;
  const tenant = existing === undefined ? await tenantOf(options, context, asking) : (existing.tenant ?? "");
  const ci = options.ci ?? (await ciOf(folder, context, asking));
  const owner = ownerOf(options.owner ?? (await ownerKnownToGit(folder)));
  const pins = await pinsFor(folder, ci, options.package);
  const key = await keyOf(options, existing !== undefined, tenant, folder, context, asking);
  const files: Record<string, string | Uint8Array> = {
    ...projectFiles({
      tenant,
      domain: existing?.domain ?? tenant,
      ci,
      ledger: await ledgerFor(folder, ci !== "none"),
      recipients: existing?.recipients ?? key.recipients,
      branch: options.branch ?? (await mainBranch(folder)),
      owner,
      version: VERSION,
      languages: options.languages,
    }),
    ...pins.files,
  };
  await keepOwners(folder, ci, files, out);
  await writeFiles(folder, files, linesFor(existing), out);
  if (pins.note !== undefined) out.line(pins.note);
  if (key.file !== undefined) {
    out.line(`  ${key.made ? "wrote" : "kept "}  ${escapeText(key.file)}: the key that opens the tickets`);
    notes.say(KEY_NOTE);
  }
  for (const words of templatesNote(existing !== undefined, options)) notes.say(words);
  const unowned = ci !== "none" && owner === UNNAMED_OWNER;
  notes.say(nextSteps(options.dir, ci, { unpinned: pins.unpinned, unowned }));
}

async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  lines: ReturnType<typeof linesFor>,
  out: Output,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const left = LEFT[path] ?? "it exists already";
    out.line((await writeNew(folder, path, text)) ? `  wrote  ${path}` : `  left   ${path}: ${left}`);
  }
  for (const [path, wanted] of Object.entries(lines)) {
    const added = await addLines(folder, path, wanted);
    out.line(added > 0 ? `  wrote  ${path}: ${added} lines` : `  left   ${path}: it has these lines already`);
  }
}

interface Pins {
  /** By path. */
  files: Record<string, Uint8Array>;
  /** True: the jobs' packages are not pinned, and the jobs will fail. */
  unpinned: boolean;
  /** What to print about the lock file. */
  note: string | undefined;
}

/** The files that pin what the jobs install, unless there is a lock file already. */
async function pinsFor(folder: string, ci: Ci, spec: string | undefined): Promise<Pins> {
  if (ci === "none") return { files: {}, unpinned: false, note: undefined };
  const pinned = ci === "gitlab" ? GITLAB_INSTALL : GITHUB_INSTALL;
  const lock = `${pinned}/package-lock.json`;
  if (await exists(join(folder, lock))) {
    return { files: {}, unpinned: false, note: `  left   ${lock}: it exists already` };
  }
  const install = await pinInstall(spec);
  if (install === undefined) {
    const note = `  no     ${lock}: this reticket was not installed by npm from a package`;
    return { files: {}, unpinned: true, note };
  }
  const files = Object.fromEntries([...install].map(([name, bytes]) => [`${pinned}/${name}`, bytes]));
  return { files, unpinned: false, note: undefined };
}

function* templatesNote(configured: boolean, { languages }: Options): Generator<string> {
  if (configured && languages.length > 0) yield NAME_TEMPLATES;
}

const NAME_TEMPLATES =
  "reticket.yaml exists already: name the files of mail/ in `delivery.smtp.templates`, such as `de: { text: mail/de.txt, html: mail/de.html }`.";

const LEFT: Record<string, string> = {
  ".gitlab-ci.yml": "it exists already; add `include: [{ local: .gitlab/reticket.yml }]` to it",
};

async function tenantOf(options: Options, { env, notes }: Context, asking: boolean): Promise<string> {
  const given = options.tenant ?? (env[PROVIDER.domainVariable] || undefined);
  const answer = options.tenant ?? (asking ? await ask(`${PROVIDER.name} tenant`, given, notes) : given);
  if (answer === undefined || answer === "") {
    throw new ReticketError("TENANT_UNKNOWN", "no tenant was given", {
      hint: `give \`--tenant ${PROVIDER.exampleDomain}\``,
    });
  }
  const address = parseAddress(answer);
  if ("problem" in address) {
    throw new ReticketError("USAGE", `the tenant ${address.problem}`, {
      hint: domainHint(PROVIDER),
    });
  }
  return address.loopback ? address.origin : address.domain;
}

async function ciOf(folder: string, { notes }: Context, asking: boolean): Promise<Ci> {
  const likely = (await exists(join(folder, ".gitlab-ci.yml"))) ? "gitlab" : "github";
  if (!asking) return likely;
  const answer = await ask("CI: github, gitlab or none", likely, notes);
  if (answer === "github" || answer === "gitlab" || answer === "none") return answer;
  throw new ReticketError("USAGE", `unknown CI system ${escapeText(answer)}`, {
    hint: "answer github, gitlab or none, or give `--ci`",
  });
}

interface Key {
  recipients: readonly string[];
  /** undefined: no key was created or used. */
  file?: string;
  made?: boolean;
}

/** With an existing config no key is needed: it has its recipients. */
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
