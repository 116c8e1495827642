import { access } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { parseAddress } from "../auth0/address.js";
import { ReticketError } from "../errors.js";
import type { Config } from "../generated/config.js";
import validate from "../generated/config.validator.js";
import { type Diagnostic, type Mistake, makeDiagnostic, Report } from "../manifest/diagnostic.js";
import { explain, type Rule } from "../manifest/mistakes.js";
import { renderDiagnostic } from "../manifest/render.js";
import { type Path, readYamlFile, reportYaml, type YamlDocument } from "../manifest/yaml.js";
import { hideConfigLine, showConfigValue } from "./config-secrets.js";

/** The name under which a config is looked for. */
export const CONFIG_NAME = "reticket.yaml";

export interface LoadedConfig {
  config: Config;
  /** The folder it lies in, absolute: paths in the config are relative to it. */
  folder: string;
  /** The error that says what is wrong with it after all, at the places of these paths. */
  refuse(problems: readonly { path: Path; message: string }[]): ReticketError;
  /** What is to be said of it, at the places of these paths. */
  diagnose(found: readonly { path: Path; mistake: Mistake }[]): Diagnostic[];
}

const MOST_DIAGNOSTICS = 10;

/**
 * Reads the config: the file that was named, or else the nearest `reticket.yaml` from `cwd` upwards; undefined where
 * there is none.
 * @param file as it was typed, relative to `cwd`
 * @throws ReticketError CONFIG_INVALID, whose message shows every mistake and whose context holds the `diagnostics`
 */
export async function loadConfig(file: string | undefined, cwd: string): Promise<LoadedConfig | undefined> {
  const path = file === undefined ? await nearestConfig(cwd) : resolve(cwd, file);
  if (path === undefined) return undefined;
  const name = file ?? relative(cwd, path);
  const report = new Report(MOST_DIAGNOSTICS, hideConfigLine);
  const documents = await readYamlFile(path, report);
  const config = report.errors === 0 ? readDocuments(documents, name, report) : {};
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

function invalid(path: string, name: string, report: Report): ReticketError {
  const diagnostics = report.diagnostics.map((diagnostic) => ({ ...diagnostic, file: name }));
  const shown = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, { color: false }));
  const more = report.omitted > 0 ? [`… and ${report.omitted} more`] : [];
  return new ReticketError("CONFIG_INVALID", ["the config can't be used", ...shown, ...more].join("\n"), {
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

/** Whatever is in the way but absence counts as there: a config that can't be read must not be passed by for another. */
function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: unknown) => !(error instanceof Error && "code" in error && error.code === "ENOENT"),
  );
}

/** An empty file, or one of comments alone, is a config that says nothing. */
function readDocuments(documents: readonly YamlDocument[], file: string, report: Report): Config {
  const [document, second] = documents;
  if (document === undefined) return {};
  reportYaml(document, file, report);
  if (second !== undefined) {
    report.add(file, { code: "YAML_SYNTAX", message: "a config is one document" }, second.place([]));
  }
  if (document.broken || document.data === null) return {};
  if (!validate(document.data)) {
    for (const { path, at, mistake } of explain(validate.errors ?? [], configRule, showConfigValue)) {
      report.add(file, mistake, document.place(path, at));
    }
    return {};
  }
  const config = document.data as Config;
  for (const key of ["tenant", "domain"] as const) {
    const address = parseAddress(config[key] ?? "localhost");
    if (!("problem" in address)) continue;
    const mistake = { code: "WRONG_FORMAT", message: `\`${key}\` ${address.problem}` } as const;
    report.add(
      file,
      { ...mistake, hint: "write it as Auth0 shows it: `YOUR-TENANT.eu.auth0.com`" },
      document.place([key]),
    );
  }
  return config;
}

const configRule: Rule = (error) => {
  if (error.keyword !== "dependentRequired") return undefined;
  const message = "`domain` stands without the `tenant` that it is an address of";
  const hint = "add the canonical domain: `tenant: YOUR-TENANT.eu.auth0.com`";
  return { path: ["domain"], at: "key", mistake: { code: "MISSING_KEY", message, hint } };
};
