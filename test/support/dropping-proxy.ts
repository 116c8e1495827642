import { connect, createServer, type Server, type Socket } from "node:net";

/** Stands between a client and a server, and loses answers on demand. */
export class DroppingProxy {
  readonly #sockets = new Set<Socket>();
  /** What a message must hold for it, or for its answer, to be lost. */
  #doomed: { text: string; what: "message" | "answer" } | undefined;
  lost = 0;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async before(port: number): Promise<DroppingProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const proxy = new DroppingProxy(
      server,
      typeof address === "object" && address !== null ? address.port : 0,
    );
    server.on("connection", (client) => proxy.#join(client, connect(port, "127.0.0.1")));
    return proxy;
  }

  /** The next message that holds the text is lost, or the answer to it; and its connection with it. */
  lose(what: "message" | "answer", text: string): void {
    this.#doomed = { what, text };
  }

  #join(client: Socket, server: Socket): void {
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        client.destroy();
        server.destroy();
      });
    }
    let doomed = false;
    client.on("data", (data) => {
      const lost =
        this.#doomed !== undefined && data.includes(this.#doomed.text) ? this.#doomed.what : undefined;
      if (lost !== undefined) this.#doomed = undefined;
      if (lost === "answer") doomed = true;
      if (lost !== "message") return server.write(data);
      this.lost++;
      client.destroy();
      return server.destroy();
    });
    server.on("data", (data) => {
      if (!doomed) return client.write(data);
      this.lost++;
      client.destroy();
      return server.destroy();
    });
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
