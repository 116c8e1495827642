import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import type { Sandbox } from "../sandbox/sandbox.js";
import { shellWords } from "./output/shell.js";

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

  /** Lines to paste into a shell. @throws ReticketError FILE_FAILED */
  async lines(): Promise<string[]> {
    const { url, clientId, clientSecret } = this.sandbox;
    const lines = [`export AUTH0_DOMAIN=${url}`, `export AUTH0_CLIENT_ID=${shellWords([clientId])}`];
    const secret = clientSecret.reveal();
    if (this.file !== undefined) {
      const text = [...lines, `export AUTH0_CLIENT_SECRET=${shellWords([secret])}`, ""].join("\n");
      await writePrivately(this.file, text);
      const path = this.file.includes("/") ? this.file : `./${this.file}`;
      return [`. ${shellWords([path])}`];
    }
    if (this.env["AUTH0_CLIENT_SECRET"]) return lines;
    this.#folder = await mkdtemp(join(tmpdir(), "reticket-sandbox-"));
    const path = join(this.#folder, "client-secret");
    await writePrivately(path, `${secret}\n`);
    return [...lines, `export AUTH0_CLIENT_SECRET="$(cat ${shellWords([path])})"`];
  }

  /** Takes the file with the secret away, unless it was asked for by name. */
  async dispose(): Promise<void> {
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Makes the file anew: one that was there, or a link, is replaced and never written through. */
async function writePrivately(path: string, text: string): Promise<void> {
  try {
    await rm(path, { force: true });
    const file = await open(path, "wx", 0o600);
    await file.writeFile(text).finally(() => file.close());
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ReticketError("FILE_FAILED", `${escapeText(path)} can't be written: ${code}`, { cause });
  }
}
