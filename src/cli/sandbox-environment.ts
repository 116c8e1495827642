import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sandbox } from "../sandbox/sandbox.js";
import { shellWords } from "./output/shell.js";
import { writePrivateFile } from "./private-file.js";

/** The environment variables for a sandbox, without printing its client secret. */
export class SandboxEnvironment {
  #folder: string | undefined;

  /**
   * @param env if it has the client secret, no line is made for it
   * @param file gets all variables (0600), including the secret
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

  /** Removes the file with the secret, unless the user named one. */
  async dispose(): Promise<void> {
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true });
  }
}
