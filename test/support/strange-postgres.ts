import { createServer, type Server, type Socket } from "node:net";

const SSL_REQUEST = 80_877_103;

/** What it asks for before it lets a client in. */
export type Demand = "none" | "password" | "md5" | "scram-sha-256";

const CODES: Readonly<Record<Demand, number>> = { none: 0, password: 3, md5: 5, "scram-sha-256": 10 };

/** A server that speaks no TLS, asks for what it likes, and says that it is a standby. It keeps what it is sent. */
export class StrangePostgres {
  /** The types of the messages that followed a start-up; `p` is an answer to the demand. */
  readonly sent: string[] = [];
  /** Connections so far. */
  connections = 0;
  /** Those that asked for TLS. */
  tlsRequests = 0;
  readonly #sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
    private readonly demand: Demand,
  ) {}

  static async start(demand: Demand): Promise<StrangePostgres> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const strange = new StrangePostgres(server, port, demand);
    server.on("connection", (socket) => strange.#join(socket));
    return strange;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #join(socket: Socket): void {
    this.connections++;
    this.#sockets.add(socket);
    socket.on("error", () => {});
    let isStarted = false;
    socket.on("data", (data) => {
      if (data.length === 8 && data.readInt32BE(4) === SSL_REQUEST) {
        this.tlsRequests++;
        socket.write("N");
      } else if (isStarted) {
        socket.write(this.#answerTo(data.toString("latin1", 0, 1)));
      } else {
        isStarted = true;
        socket.write(Buffer.concat([this.#demanded(), ...(this.demand === "none" ? [READY] : [])]));
      }
    });
  }

  #answerTo(type: string): Buffer {
    this.sent.push(type);
    if (type === "p") return Buffer.concat([message("R", int32(0)), READY]);
    return type === "Q" ? Buffer.concat([...STANDBY, READY]) : Buffer.alloc(0);
  }

  #demanded(): Buffer {
    const extra = { none: "", password: "", md5: "salt", "scram-sha-256": "SCRAM-SHA-256\0\0" }[this.demand];
    return message("R", Buffer.concat([int32(CODES[this.demand]), Buffer.from(extra)]));
  }
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function message(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

const READY = message("Z", Buffer.from("I"));

/** One row with `standby` true. */
const STANDBY = [
  message(
    "T",
    Buffer.concat([
      Buffer.from([0, 1]),
      Buffer.from("standby\0"),
      ...[int32(0), Buffer.from([0, 0]), int32(16), Buffer.from([0, 1]), int32(-1), Buffer.from([0, 0])],
    ]),
  ),
  message("D", Buffer.concat([Buffer.from([0, 1]), int32(1), Buffer.from("t")])),
  message("C", Buffer.from("SELECT 1\0")),
];
