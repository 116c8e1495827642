import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cleanEnv } from "./cli.js";

const exec = promisify(execFile);
const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));
/** What does not belong to a checkout, or is not needed for a build. */
const LEFT_OUT = /^(node_modules|dist|coverage|reports|\.git|\.stryker-tmp)$/;

/** A file in a package, with its size in bytes. */
export interface PackedFile {
  path: string;
  size: number;
}

/** The package as `npm pack` makes it, installed by `npm install` in a folder that was empty. */
export class InstalledPackage {
  private constructor(
    /** In which it is installed. */
    readonly folder: string,
    readonly files: readonly PackedFile[],
  ) {}

  /** Packs a copy of the checkout, so that no build of a developer is touched. */
  static async install(): Promise<InstalledPackage> {
    const root = await realpath(await mkdtemp(join(tmpdir(), "reticket-packed-")));
    const [copy, folder] = [join(root, "checkout"), join(root, "empty")];
    await cp(REPOSITORY, copy, {
      recursive: true,
      filter: (path) => !LEFT_OUT.test(path.slice(REPOSITORY.length)) && !path.endsWith("/.demo"),
    });
    await symlink(join(REPOSITORY, "node_modules"), join(copy, "node_modules"));
    const env = cleanEnv();
    const { stdout } = await exec("npm", ["pack", "--json", "--silent"], { cwd: copy, env, maxBuffer: 1e8 });
    const told = JSON.parse(stdout.slice(stdout.search(/^[[{]/m)));
    const [pack] = Object.values(told) as { filename: string; files: PackedFile[] }[];
    await mkdir(folder);
    await writeFile(join(folder, "package.json"), '{"private":true}');
    const tarball = join(copy, pack!.filename);
    await exec("npm", ["install", "--offline", "--no-audit", "--no-fund", tarball], { cwd: folder, env });
    return new InstalledPackage(folder, pack!.files);
  }

  /** A file of the package. */
  path(name: string): string {
    return join(this.folder, "node_modules/reticket", name);
  }

  async remove(): Promise<void> {
    await rm(join(this.folder, ".."), { recursive: true, force: true });
  }
}
