import { access } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { unknownDomain } from "../deliver/spread.js";
import { ReticketError } from "../errors.js";
import type { Config } from "../generated/config.js";
import { type Diagnostic, Diagnostics, type Mistake, makeDiagnostic } from "../manifest/diagnostic.js";
import { explain, type Rule } from "../manifest/mistakes.js";
import { renderDiagnostic } from "../manifest/render.js";
import { type Path, readYamlFile, reportYaml, type YamlDocument } from "../manifest/yaml.js";
import { checkNotify } from "../notify/notify-effects.js";
import { parseAddress } from "../tenant/address.js";
import { domainHint } from "../tenant/provider.js";
import { hideConfigLine, showConfigValue } from "./config-secrets.js";
import { PROVIDER } from "./tenant.js";

/** The file name of the config. */
export const CONFIG_NAME = "reticket.yaml";

export interface LoadedConfig {
  config: Config;
  /** The folder that holds it, absolute. Paths in the config are relative to it. */
  folder: string;
  /** The error for problems that are found after loading, each at the position of its path. */
  refuse(problems: readonly { path: Path; message: string }[]): ReticketError;
  /** Diagnostics for these paths, with their positions. */
  diagnose(found: readonly { path: Path; mistake: Mistake }[]): Diagnostic[];
}

const MAX_DIAGNOSTICS = 10;

/**
 * Reads the config: `file`, or else the nearest `reticket.yaml` from `cwd` upwards. undefined: no config was found.
 * @param file as the user typed it, relative to `cwd`
 * @throws ReticketError CONFIG_INVALID; its message shows every mistake, its context has the `diagnostics`
 */
export async function loadConfig(file: string | undefined, cwd: string): Promise<LoadedConfig | undefined> {
  const path = file === undefined ? await nearestConfig(cwd) : resolve(cwd, file);
  if (path === undefined) return undefined;
  const name = file ?? relative(cwd, path);
  const report = new Diagnostics(MAX_DIAGNOSTICS, hideConfigLine);
  const documents = await readYamlFile(path, report);
  const config = report.errors === 0 ? await readDocuments(documents, name, report) : {};
  if (report.errors > 0) throw invalid(path, name, report);
  const refuse: LoadedConfig["refuse"] = (problems) => {
    for (const { path: inside, message } of problems) {
      report.add(name, { code: "WRONG_VALUE", message }, documents[0]?.place(inside));
    }
    return invalid(path, name, report);
  };
  const diagnose: LoadedConfig["diagnose"] = (found) =>
    found.map(({ path: inside, mistake }) =>
      makeDiagnostic(name, mistake, documents[0]?.place(inside, "key"), hideConfigLine),
    );
  return { config, folder: dirname(path), refuse, diagnose };
}

function invalid(path: string, name: string, report: Diagnostics): ReticketError {
  const diagnostics = report.diagnostics.map((diagnostic) => ({ ...diagnostic, file: name }));
  const shown = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, { color: false }));
  const more = report.omitted > 0 ? [`… and ${report.omitted} more`] : [];
  return new ReticketError("CONFIG_INVALID", ["invalid config", ...shown, ...more].join("\n"), {
    context: { file: path, diagnostics },
  });
}

async function nearestConfig(from: string): Promise<string | undefined> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const path = join(folder, CONFIG_NAME);
    if (await exists(path)) return path;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Any error except ENOENT counts as "exists": an unreadable config must not be skipped in favor of another one. */
function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: unknown) => !(error instanceof Error && "code" in error && error.code === "ENOENT"),
  );
}

/** An empty file, or one with comments only, is an empty config. */
async function readDocuments(
  documents: readonly YamlDocument[],
  file: string,
  report: Diagnostics,
): Promise<Config> {
  const [document, second] = documents;
  if (document === undefined) return {};
  reportYaml(document, file, report);
  if (second !== undefined) {
    report.add(
      file,
      { code: "YAML_SYNTAX", message: "a config must be a single YAML document" },
      second.place([]),
    );
  }
  if (document.broken || document.data === null) return {};
  // As large as the rest of what `validate` loads.
  const { default: validate } = await import("../generated/config.validator.js");
  if (!validate(document.data)) {
    for (const { path, at, mistake } of explain(validate.errors ?? [], configRule, showConfigValue)) {
      report.add(file, mistake, document.place(path, at));
    }
    return {};
  }
  const config = document.data as Config;
  for (const { path, mistake } of [
    ...addressMistakes(config),
    ...spreadMistakes(config),
    ...notifyMistakes(config),
  ]) {
    report.add(file, mistake, document.place(path));
  }
  return config;
}

interface ConfigMistake {
  path: Path;
  mistake: Mistake;
}

function* addressMistakes(config: Config): Generator<ConfigMistake> {
  for (const key of ["tenant", "domain"] as const) {
    const address = parseAddress(config[key] ?? "localhost");
    if (!("problem" in address)) continue;
    const message = `\`${key}\` ${address.problem}`;
    const hint = domainHint(PROVIDER);
    yield { path: [key], mistake: { code: "WRONG_FORMAT", message, hint } };
  }
}

function* spreadMistakes({ delivery }: Config): Generator<ConfigMistake> {
  const { spread, smtp, webhook } = delivery ?? {};
  if (spread === undefined) return;
  const path = ["delivery", "spread"];
  if (smtp === undefined && webhook === undefined) {
    const message = "`delivery.spread` slows down `smtp` and `webhook`, and neither is set up";
    yield { path, mistake: { code: "WRONG_VALUE", message, hint: "set one of them up, or remove `spread`" } };
  }
  const index = unknownDomain(spread);
  if (index === undefined) return;
  const message = "`except` names something that is not a mail domain";
  const hint = "write what follows the @ of an address: `gmail.com`";
  yield { path: [...path, "except", index], mistake: { code: "WRONG_FORMAT", message, hint } };
}

function* notifyMistakes({ notify }: Config): Generator<ConfigMistake> {
  try {
    if (notify !== undefined) checkNotify(notify);
  } catch (error) {
    if (!(error instanceof ReticketError)) throw error;
    const { message, hint } = error;
    const mistake: Mistake = { code: "WRONG_FORMAT", message, ...(hint === undefined ? {} : { hint }) };
    yield { path: ["notify", "webhook", "url"], mistake };
  }
}

const configRule: Rule = (error) => {
  if (error.keyword !== "dependentRequired") return undefined;
  const message = "`domain` needs `tenant` beside it";
  const hint = `add the canonical domain: \`tenant: ${PROVIDER.exampleDomain}\``;
  return { path: ["domain"], at: "key", mistake: { code: "MISSING_KEY", message, hint } };
};
