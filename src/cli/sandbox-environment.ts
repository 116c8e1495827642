import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sandbox } from "../sandbox/sandbox.js";
import { shellWords } from "./output/shell.js";
import { writePrivateFile } from "./private-file.js";

/** How a shell is pointed at a sandbox, without its client secret being shown. */
export class SandboxEnvironment {
  #folder: string | undefined;

  /**
   * @param env where it names the client's secret, nothing is said of it
   * @param file where all of it is written (0600), the secret included
   */
  constructor(
    private readonly sandbox: Sandbox,
    private readonly env: NodeJS.ProcessEnv,
    private readonly file: string | undefined,
  ) {}

  /** Lines to paste into a shell. @throws ReticketError FILE_UNSAFE, FILE_FAILED */
  async lines(): Promise<string[]> {
    const { url, clientId, clientSecret } = this.sandbox;
    const lines = [`export AUTH0_DOMAIN=${url}`, `export AUTH0_CLIENT_ID=${shellWords([clientId])}`];
    const secret = clientSecret.reveal();
    if (this.file !== undefined) {
      const text = [...lines, `export AUTH0_CLIENT_SECRET=${shellWords([secret])}`, ""].join("\n");
      await writePrivateFile(this.file, [text]);
      const path = this.file.includes("/") ? this.file : `./${this.file}`;
      return [`. ${shellWords([path])}`];
    }
    if (this.env.AUTH0_CLIENT_SECRET) return lines;
    this.#folder = await mkdtemp(join(tmpdir(), "reticket-sandbox-"));
    const path = join(this.#folder, "client-secret");
    await writePrivateFile(path, [`${secret}\n`]);
    return [...lines, `export AUTH0_CLIENT_SECRET="$(cat ${shellWords([path])})"`];
  }

  /** Takes the file with the secret away, unless it was asked for by name. */
  async dispose(): Promise<void> {
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true });
  }
}
