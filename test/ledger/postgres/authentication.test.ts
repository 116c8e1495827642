import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  AUTH_METHODS,
  type AuthMethod,
  DEFAULT_AUTH,
  guardPassword,
  InsecureError,
} from "../../../src/ledger/postgres/authentication.js";
import { type Demand, StrangePostgres } from "../../support/strange-postgres.js";

const PASSWORD = "hunter2-of-the-ledger";

/** Connects to a server that asks so. @returns why that failed, and what was sent after the start-up */
async function answerTo(demand: Demand, allowed: readonly AuthMethod[], isPrivate: boolean) {
  const server = await StrangePostgres.start(demand);
  onTestFinished(() => server.close());
  const { port } = server;
  const client = new pg.Client({ host: "127.0.0.1", port, user: "ada", password: PASSWORD, database: "x" });
  const refused = guardPassword(client, allowed, isPrivate);
  client.on("error", () => {});
  const failure: unknown = await client
    .connect()
    .then(() => client.query("SELECT 1"))
    .then(
      () => undefined,
      (error: unknown) => error,
    );
  await client.end().catch(() => undefined);
  return { failure, refusal: refused(), answers: server.sent.filter((type) => type !== "X") };
}

describe("a server's demand for a password", () => {
  it.each(AUTH_METHODS)("is not answered where it is %s, and that is not allowed", async (method) => {
    const allowed = AUTH_METHODS.filter((each) => each !== method);
    const { failure, refusal, answers } = await answerTo(method, allowed, true);
    expect(answers).toEqual([]);
    expect(failure).toBeInstanceOf(Error);
    expect(refusal).toBeInstanceOf(InsecureError);
    expect(refusal).toMatchObject({
      message: expect.stringContaining("which is not allowed: nothing was sent"),
      hint: expect.stringContaining(`require_auth=${method}`),
    });
  });

  it.each(["password", "md5", "scram-sha-256"] as const)(
    "is answered where it is %s, and that is allowed",
    async (method) => {
      const { refusal, answers } = await answerTo(method, [method], true);
      expect(answers[0]).toBe("p");
      expect(refusal).toBeUndefined();
    },
  );

  it("in clear text is not answered on a connection that others may read, though it is allowed", async () => {
    const { refusal, answers } = await answerTo("password", AUTH_METHODS, false);
    expect(answers).toEqual([]);
    expect(refusal).toMatchObject({
      name: "InsecureError",
      message: expect.stringContaining("it was not sent"),
    });
  });

  it("may be none: who is asked nothing is let in where that is allowed", async () => {
    expect(await answerTo("none", ["none"], false)).toMatchObject({
      failure: undefined,
      refusal: undefined,
      answers: ["Q"],
    });
  });

  it("that was answered is not taken for none", async () => {
    expect(await answerTo("md5", ["md5"], false)).toMatchObject({
      failure: undefined,
      refusal: undefined,
      answers: ["p", "Q"],
    });
  });

  it("is by default answered with SCRAM alone", () => {
    expect(DEFAULT_AUTH).toEqual(["none", "scram-sha-256"]);
  });
});
