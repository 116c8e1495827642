import { stringify } from "yaml";
import { escapeText } from "../escape.js";
import type { ManifestDocument } from "../generated/manifest.js";
import { type Diagnostic, Diagnostics } from "./diagnostic.js";
import { type Candidate, discover, identityOf } from "./discover.js";
import { isManifest, readManifest } from "./document.js";
import { readTextFile } from "./file.js";
import type { Manifest } from "./manifest.js";
import { MAX_YAML_BYTES, readYaml, type YamlDocument } from "./yaml.js";

/** How many diagnostics are kept where nothing else is said. */
const MAX_DIAGNOSTICS = 50;

/** Manifests that were read, and what is wrong with them. */
export interface LoadedManifests {
  /** The valid manifests, in the order in which they were given. Don't use them if a diagnostic is an error. */
  manifests: Manifest[];
  /** Every mistake, in the order of the files and their lines. */
  diagnostics: Diagnostic[];
  /** How many more mistakes there were than `maxDiagnostics`. */
  omitted: number;
}

/** How much is reported. */
export interface LoadOptions {
  /** How many diagnostics are kept; absent: 50. */
  maxDiagnostics?: number | undefined;
}

/** What the text or the objects are called. */
export interface ParseOptions extends LoadOptions {
  /**
   * What diagnostics and positions call the source, and the file whose folder `users_from` is relative to; absent:
   * `manifest.yaml` in the current folder. The file need not exist.
   */
  file?: string | undefined;
}

/**
 * Loads every manifest of some files and folders, with the lists that they name. Bad input throws nothing: whatever is
 * wrong, an unreadable file too, is in `diagnostics`.
 * @param paths files, or folders in which every `*.yaml` and `*.yml` is looked at; documents of other kinds are passed over
 */
export async function loadManifests(
  paths: readonly string[],
  options: LoadOptions = {},
): Promise<LoadedManifests> {
  const loader = new Loader(options);
  for (const path of paths) await loader.load(path);
  return loader.loaded();
}

/**
 * Reads manifests from a YAML text, with the lists that they name. Invalid input throws nothing: what is wrong is in
 * `diagnostics`.
 * @param text one or several YAML documents; documents of other kinds are ignored
 */
export async function parseManifests(text: string, options: ParseOptions = {}): Promise<LoadedManifests> {
  const loader = new Loader(options);
  await loader.parse(text, options.file ?? "manifest.yaml");
  return loader.loaded();
}

/**
 * Reads manifests from objects, with the lists that they name. They are checked exactly as manifests in files are. Lines and
 * columns of diagnostics and positions refer to the objects written as YAML.
 * @param documents in the shape of `schemas/manifest.schema.json`
 */
export function manifestsFrom(
  documents: readonly ManifestDocument[],
  options: ParseOptions = {},
): Promise<LoadedManifests> {
  const text = documents.map((document) =>
    stringify(document, { lineWidth: 0, aliasDuplicateObjects: false }),
  );
  return parseManifests(text.join("---\n"), options);
}

class Loader {
  readonly manifests: Manifest[] = [];
  /** How many manifests each file held that was looked at, by its real path. */
  readonly #files = new Map<string, number>();
  readonly #names = new Map<string, Manifest>();

  private readonly report: Diagnostics;

  constructor({ maxDiagnostics = MAX_DIAGNOSTICS }: LoadOptions) {
    this.report = new Diagnostics(maxDiagnostics);
  }

  loaded(): LoadedManifests {
    const { manifests, report } = this;
    return { manifests, diagnostics: report.sorted(), omitted: report.omitted };
  }

  async load(path: string): Promise<void> {
    const before = this.report.errors;
    let count = 0;
    for (const candidate of await discover(path, this.report)) count += await this.#file(candidate);
    if (count === 0 && this.report.errors === before) this.#reportNone(path);
  }

  /** Takes the manifests of a text. @param file what the text is called */
  async parse(text: string, file: string): Promise<void> {
    const before = this.report.errors;
    const documents = readYaml(text.replace(/^\uFEFF/, ""), file, this.report).filter(isManifest);
    await this.#documents(documents, file);
    if (documents.length === 0 && this.report.errors === before) this.#reportNone(file);
  }

  #reportNone(path: string): void {
    this.report.add(path, {
      code: "NO_MANIFEST",
      message: "there is no manifest here",
      hint: "a manifest has `apiVersion: reticket/v1` and `kind: PasswordChangeTickets`",
    });
  }

  /** @returns how many manifests the file holds, sound or not */
  async #file({ file, named }: Candidate): Promise<number> {
    const identity = await identityOf(file);
    const known = this.#files.get(identity);
    if (known !== undefined) return known;
    let isOurs = named;
    const text = await readTextFile(file, MAX_YAML_BYTES, this.report, (bytes) => {
      isOurs ||= mentionsUs(bytes);
      return isOurs || mayBeOurs(bytes);
    });
    // A file that only may be a manifest need not even be YAML.
    const readable = text !== undefined && (isOurs || isYaml(text, file));
    const documents = readable ? readYaml(text, file, this.report).filter(isManifest) : [];
    this.#files.set(identity, documents.length);
    await this.#documents(documents, file);
    return documents.length;
  }

  async #documents(documents: readonly YamlDocument[], file: string): Promise<void> {
    for (const document of documents) {
      const manifest = await readManifest(document, file, this.report);
      if (manifest !== undefined) this.#add(manifest, document);
    }
  }

  #add(manifest: Manifest, document: YamlDocument): void {
    this.manifests.push(manifest);
    const first = this.#names.get(manifest.name);
    if (first === undefined) {
      this.#names.set(manifest.name, manifest);
      return;
    }
    const { file, line, column } = first.position;
    this.report.add(
      manifest.position.file,
      {
        code: "DUPLICATE_MANIFEST",
        message: `the name \`${manifest.name}\` is taken already, at ${escapeText(file)}:${line}:${column}`,
        hint: "give this manifest another name, or put both lists of users into one",
      },
      document.place(["metadata", "name"]),
    );
  }
}

/** Whether a file in a folder is about reticket. */
function mentionsUs(bytes: Buffer): boolean {
  return bytes.includes("reticket") || bytes.includes("PasswordChangeTickets");
}

/** Whether it may be a manifest whose `apiVersion` and `kind` are missing or misspelled. */
function mayBeOurs(bytes: Buffer): boolean {
  return ["user_id", "users_from", "connection_id"].some((key) => bytes.includes(key));
}

function isYaml(text: string, file: string): boolean {
  const trial = new Diagnostics(1);
  return !readYaml(text, file, trial).some(({ broken }) => broken) && trial.errors === 0;
}
