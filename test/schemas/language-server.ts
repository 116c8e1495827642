import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node.js";

const SERVER = join(
  dirname(createRequire(import.meta.url).resolve("yaml-language-server/package.json")),
  "bin/yaml-language-server",
);

export interface Diagnostic {
  message: string;
  /** Counted from 0. */
  range: { start: { line: number; character: number } };
}

export interface Completion {
  label: string;
  insertText?: string;
  textEdit?: { newText: string };
  documentation?: string | { value: string };
}

/** yaml-language-server, as editors run it: a process that speaks the Language Server Protocol on its standard streams. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #waiting = new Map<string, (diagnostics: Diagnostic[]) => void>();

  private constructor(process: ChildProcess, connection: MessageConnection) {
    this.#process = process;
    this.#connection = connection;
  }

  /** @param schemas the file patterns that each schema is for, by the schema's path: the setting `yaml.schemas` */
  static async start(schemas: Readonly<Record<string, readonly string[]>>): Promise<LanguageServer> {
    const child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const server = new LanguageServer(child, connection);
    connection.onNotification(
      "textDocument/publishDiagnostics",
      (told: { uri: string; diagnostics: Diagnostic[] }) => server.#waiting.get(told.uri)?.(told.diagnostics),
    );
    connection.onRequest("client/registerCapability", () => null);
    const urls = Object.entries(schemas).map(([path, patterns]) => [pathToFileURL(path).href, patterns]);
    const yaml = {
      validate: true,
      completion: true,
      schemas: Object.fromEntries(urls),
      schemaStore: { enable: false },
    };
    connection.onRequest("workspace/configuration", ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === "yaml" ? yaml : {})),
    );
    connection.listen();
    await connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true },
        textDocument: { completion: { completionItem: { snippetSupport: true } } },
      },
    });
    await connection.sendNotification("initialized", {});
    await connection.sendNotification("workspace/didChangeConfiguration", { settings: { yaml } });
    return server;
  }

  /** Opens a text as if it were the file at the path, and resolves to all that the server says of it. */
  async open(path: string, text: string): Promise<Diagnostic[]> {
    const uri = pathToFileURL(path).href;
    const told = new Promise<Diagnostic[]>((resolve) => this.#waiting.set(uri, resolve));
    await this.#connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text },
    });
    return told;
  }

  /** What the server offers at a place of an opened text, counted from 0. */
  async complete(path: string, line: number, character: number): Promise<Completion[]> {
    const answer: { items: Completion[] } = await this.#connection.sendRequest("textDocument/completion", {
      textDocument: { uri: pathToFileURL(path).href },
      position: { line, character },
    });
    return answer.items;
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest("shutdown");
    await this.#connection.sendNotification("exit");
    if (this.#process.exitCode === null) await once(this.#process, "exit");
    this.#connection.dispose();
  }
}
