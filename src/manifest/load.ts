import { escapeText } from "../escape.js";
import { type Diagnostic, Report } from "./diagnostic.js";
import { type Candidate, discover, identityOf } from "./discover.js";
import { isManifest, readManifest } from "./document.js";
import { readTextFile } from "./file.js";
import type { Manifest } from "./manifest.js";
import { MAX_YAML_BYTES, readYaml, type YamlDocument } from "./yaml.js";

/** How many diagnostics are kept where nothing else is said. */
const MAX_DIAGNOSTICS = 50;

export interface Loaded {
  /** The sound manifests, in the order of the paths. Not to be used while there are errors. */
  manifests: Manifest[];
  /** Every mistake, in the order of the files and their lines. */
  diagnostics: Diagnostic[];
  /** How many more mistakes there were than `maxDiagnostics`. */
  omitted: number;
}

/**
 * Loads every manifest of some files and folders, with the lists that they name. Bad input throws nothing: whatever is
 * wrong, an unreadable file too, is in `diagnostics`.
 * @param paths files, or folders in which every `*.yaml` and `*.yml` is looked at; documents of other kinds are passed over
 */
export async function loadManifests(
  paths: readonly string[],
  options: { maxDiagnostics?: number } = {},
): Promise<Loaded> {
  const report = new Report(options.maxDiagnostics ?? MAX_DIAGNOSTICS);
  const loader = new Loader(report);
  for (const path of paths) await loader.load(path);
  return { manifests: loader.manifests, diagnostics: report.sorted(), omitted: report.omitted };
}

class Loader {
  readonly manifests: Manifest[] = [];
  /** How many manifests each file held that was looked at, by its real path. */
  readonly #files = new Map<string, number>();
  readonly #names = new Map<string, Manifest>();

  constructor(private readonly report: Report) {}

  async load(path: string): Promise<void> {
    const before = this.report.errors;
    let count = 0;
    for (const candidate of await discover(path, this.report)) count += await this.#file(candidate);
    if (count > 0 || this.report.errors > before) return;
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
    const text = await readTextFile(file, MAX_YAML_BYTES, this.report, (bytes) => named || mentionsUs(bytes));
    const documents = text === undefined ? [] : readYaml(text, file, this.report).filter(isManifest);
    this.#files.set(identity, documents.length);
    for (const document of documents) {
      const manifest = await readManifest(document, file, this.report);
      if (manifest !== undefined) this.#add(manifest, document);
    }
    return documents.length;
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

/** Whether a file may hold a manifest at all; what else lies in a folder need not even be YAML. */
function mentionsUs(bytes: Buffer): boolean {
  return bytes.includes("reticket") || bytes.includes("PasswordChangeTickets");
}
