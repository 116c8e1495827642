import { stringify } from "yaml";
import { escapeText } from "../escape.js";
import type { ManifestDocument } from "../generated/manifest.js";
import { type Diagnostic, Diagnostics } from "./diagnostic.js";
import { type Candidate, discover, identityOf } from "./discover.js";
import { isManifest, readManifest } from "./document.js";
import { readTextFile } from "./file.js";
import type { Manifest } from "./manifest.js";
import { MAX_YAML_BYTES, readYaml, type YamlDocument } from "./yaml.js";

/** Default for the number of kept diagnostics. */
const MAX_DIAGNOSTICS = 50;

/** Loaded manifests, and their diagnostics. */
export interface LoadedManifests {
  /** The valid manifests, in the order in which they were given. Don't use them if a diagnostic is an error. */
  manifests: Manifest[];
  /** Every mistake, in the order of the files and their lines. */
  diagnostics: Diagnostic[];
  /** The number of mistakes beyond `maxDiagnostics`. */
  omitted: number;
}

/** How much is reported. */
export interface LoadOptions {
  /** The number of diagnostics to keep; default: 50. */
  maxDiagnostics?: number | undefined;
}

/** The name of the text or of the objects. */
export interface ParseOptions extends LoadOptions {
  /**
   * What diagnostics and positions call the source, and the file whose folder `users_from` is relative to; absent:
   * `manifest.yaml` in the current folder. The file need not exist.
   */
  file?: string | undefined;
}

/**
 * Loads all manifests in files and folders, with their lists. Invalid input does not throw: all mistakes, including unreadable
 * files, are in `diagnostics`.
 * @param paths files, or folders in which every `*.yaml` and `*.yml` is read; documents of other kinds are ignored
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
 * Reads manifests from a YAML text, with the lists that they name. Invalid input does not throw: mistakes are in
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
  /** The number of manifests in each file that was read, by its identity. */
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

  /** Adds the manifests in a text. @param file the text's name */
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

  /** @returns the number of manifests in the file, valid or not */
  async #file({ file, named }: Candidate): Promise<number> {
    const identity = await identityOf(file);
    const known = this.#files.get(identity);
    if (known !== undefined) return known;
    let isOurs = named;
    const text = await readTextFile(file, MAX_YAML_BYTES, this.report, (bytes) => {
      isOurs ||= mentionsUs(bytes);
      return isOurs || mayBeOurs(bytes);
    });
    // A file that only might be a manifest may contain anything.
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
    const names = [manifest.name, manifest.newName ?? manifest.name];
    const taken = names.find((name) => this.#names.has(name));
    for (const name of names) if (!this.#names.has(name)) this.#names.set(name, manifest);
    if (taken === undefined) return;
    const { file, line, column } = this.#names.get(taken)!.position;
    this.report.add(
      manifest.position.file,
      {
        code: "DUPLICATE_MANIFEST",
        message: `the name \`${taken}\` is already used at ${escapeText(file)}:${line}:${column}`,
        hint:
          manifest.newName === undefined
            ? "give this manifest another name, or put both lists of users into one"
            : "only one manifest can continue a ledger, and its old name is not used again: correct `moved_from`",
      },
      document.place(["metadata", taken === manifest.newName ? "name" : placeOfName(manifest)]),
    );
  }
}

/** The field that has the ledger's name. */
function placeOfName({ newName }: Manifest): "name" | "moved_from" {
  return newName === undefined ? "name" : "moved_from";
}

/** Whether a file in a folder mentions reticket. */
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
