import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { ulid } from "ulid";
import { type Disk, errno, disk as realDisk } from "../../disk.js";
import { ReticketError } from "../../errors.js";
import { folderName } from "../../folder-name.js";
import { checkManifestName, checkTenant, isManifestName } from "../names.js";
import { WITNESS_SUFFIX, WitnessFile, witnessIn, witnessPath } from "./file.js";
import type { FoundWitness, Witness } from "./witness.js";

/** A witness that was not written to for this long, and that a newer one replaces, is removed. */
const PRUNED_MS = 3_600_000;

/**
 * The witnesses that a machine keeps: `DIR/TENANT/MANIFEST/ULID.witness`, one a run, for their owner alone. Runs may work
 * side by side, so none writes another's.
 */
export class WitnessFolder {
  /** @param dir absolute */
  constructor(
    readonly dir: string,
    private readonly disk: Disk = realDisk,
  ) {}

  /**
   * What was seen of the ledgers of this name, of whatever backend.
   * @throws ReticketError WITNESS_INVALID where a file says nothing, FILE_FAILED: what it saw can't be known
   */
  async read(tenant: string, manifest: string): Promise<FoundWitness[]> {
    const folder = this.#folder(tenant, manifest);
    const found: FoundWitness[] = [];
    for (const name of (await this.#list(folder)).filter((file) => file.endsWith(WITNESS_SUFFIX))) {
      const path = join(folder, name);
      const text = await this.#text(path);
      if (text === undefined) continue;
      const witness = witnessIn(text);
      if (witness === undefined) throw garbled(path);
      found.push({ ...witness, source: path, named: false });
    }
    return found;
  }

  /** The manifests of the tenant that there may be witnesses of. */
  async manifests(tenant: string): Promise<string[]> {
    checkTenant(tenant);
    return (await this.#list(join(this.dir, folderName(tenant)))).filter(isManifestName);
  }

  /** Begins the witness of a run. */
  async begin(witness: Witness): Promise<WitnessFile> {
    const folder = this.#folder(witness.tenant, witness.manifest);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return WitnessFile.create(this.disk, witnessPath(folder, ulid()), witness);
  }

  /** Removes those that are no longer written to. A failure does not stop the run. */
  async prune(needless: readonly FoundWitness[]): Promise<void> {
    for (const { source, named } of needless) {
      if (named) continue;
      try {
        const { mtimeMs } = await this.disk.stat(source);
        if (Date.now() - mtimeMs > PRUNED_MS) await this.disk.unlink(source);
      } catch {
        // It is tried again with the next run.
      }
    }
  }

  #folder(tenant: string, manifest: string): string {
    checkTenant(tenant);
    checkManifestName(manifest);
    return join(this.dir, folderName(tenant), manifest);
  }

  /** A folder that is not there, or that this user can't reach, has no witness of this user's. */
  async #list(folder: string): Promise<string[]> {
    try {
      return (await this.disk.list(folder)).sort();
    } catch (error) {
      if (["ENOENT", "ENOTDIR", "EACCES"].includes(errno(error) ?? "")) return [];
      throw unreadable(folder, error);
    }
  }

  /** undefined: it was removed meanwhile. */
  async #text(path: string): Promise<string | undefined> {
    try {
      return (await this.disk.readFile(path)).toString("utf8");
    } catch (error) {
      if (errno(error) === "ENOENT") return undefined;
      throw unreadable(path, error);
    }
  }
}

function unreadable(path: string, cause: unknown): ReticketError {
  return new ReticketError(
    "FILE_FAILED",
    `${path}: witnesses can't be read: ${errno(cause) ?? String(cause)}`,
    {
      hint: "Fix the permissions or the disk, then run the same command again: what they saw of the ledger must be known.",
      cause,
      context: { path },
    },
  );
}

function garbled(path: string): ReticketError {
  return new ReticketError("WITNESS_INVALID", `${path}: no line of this witness is whole`, {
    hint: "What it saw of the ledger can't be known. Compare the ledger with your back-ups; once you are sure that it is the newest, remove this file.",
    context: { path },
  });
}
