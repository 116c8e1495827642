import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type CliResult, runCli } from "../support/cli.js";
import { type Asked, Middlebox } from "../support/middlebox.js";
import { manifestText, write } from "../support/project.js";
import { sandboxUserIds } from "../support/sandbox-users.js";
import { workFolder } from "../support/work-folder.js";

const USERS = 12;

let box: Middlebox;
let folder: string;
afterEach(async () => {
  await box.close();
  await rm(folder, { recursive: true, force: true });
});

/** Applies to the first users of a tenant behind a middlebox that answers like this. */
async function applied(answer: (asked: Asked) => unknown): Promise<CliResult> {
  box = await Middlebox.open(answer);
  folder = await workFolder("middlebox");
  await write(folder, "reticket.yaml", `tenant: ${box.tenant}\ndomain: ${box.url}\n`);
  return apply("first", 0, USERS);
}

/** Applies a manifest of some of the tenant's users. */
async function apply(name: string, from: number, to: number): Promise<CliResult> {
  await write(folder, `${name}.yaml`, manifestText(name, sandboxUserIds(box.sandbox, to).slice(from)));
  const args = ["apply", "--auto-approve", "--tickets-out", "t.ndjson", "--concurrency", "1", `${name}.yaml`];
  return runCli(args, { cwd: folder, env: box.env });
}

interface Written {
  target: { user_id: string };
  ticket: string;
}

/** Every ticket that was recorded is one that the tenant made for that user. @returns how many there are */
async function usersWithTheirOwnLink(): Promise<number> {
  const text = await readFile(join(folder, "t.ndjson"), "utf8").catch(() => "");
  const written: Written[] = text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  for (const { target, ticket } of written) {
    expect(box.linksOf(target.user_id)).toContain(ticket);
  }
  return written.length;
}

describe("a middlebox that answers one request twice", () => {
  it("at once is not believed: the entry is in doubt, and the run stops", async () => {
    const { code, stdout } = await applied(({ connection, ask }) => {
      void ask().then((answer) => connection.write(answer + answer));
    });
    expect(code).toBe(1);
    expect(stdout).toContain("the server went on after the end of its answer");
    expect(await usersWithTheirOwnLink()).toBe(0);
  });

  /** Gives its second answer on the connection of the first when the next request has come: where one is reused, before it. */
  function late(second: (asked: Asked, first: string) => Promise<string>) {
    const before: { asked: Asked; first: string }[] = [];
    return async (asked: Asked): Promise<void> => {
      for (const { asked: earlier, first } of before.splice(0)) {
        earlier.connection.write(await second(earlier, first));
      }
      const first = await asked.ask();
      before.push({ asked, first });
      asked.connection.write(first);
    };
  }

  it("later, during the next request, gives no user another user's link", async () => {
    const { code } = await applied(late(async (_, first) => first));
    expect(code).toBe(0);
    expect(await usersWithTheirOwnLink()).toBe(USERS);
  });

  it("because it repeated the request gives no user another user's link either", async () => {
    const { code } = await applied(late((earlier) => earlier.ask()));
    expect(code).toBe(0);
    expect(await usersWithTheirOwnLink()).toBe(USERS);
  });
});

describe("a middlebox that answers from a cache", () => {
  it("stops the run at the first ticket that was issued before, and names it", async () => {
    let cached: Promise<string> | undefined;
    const { code, stdout, stderr } = await applied(({ connection, ask }) => {
      cached ??= ask();
      void cached.then((answer) => connection.write(answer));
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /TICKET_REPEATED: the response for auth0\|\w+ holds a ticket that was issued before, earlier in this run/,
    );
    expect(stdout).toMatch(/Stopped: 1 issued, \d in doubt/);
    expect((await readFile(join(folder, "t.ndjson"), "utf8")).trim().split("\n")).toHaveLength(1);
  });

  it("of an earlier run stops the run too, and the error says whose ticket it is", async () => {
    let first: string | undefined;
    let answerFrom = (asked: Asked): void => {
      void asked.ask().then((answer) => {
        first ??= answer;
        asked.connection.write(answer);
      });
    };
    await applied((asked) => answerFrom(asked));
    answerFrom = ({ connection }) => void connection.write(first!);
    await rm(join(folder, "t.ndjson"));
    const { code, stderr } = await apply("more", USERS, USERS + 1);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /TICKET_REPEATED: the response for auth0\|\w+ holds a ticket that was issued before, to auth0\|\w+/,
    );
    expect(await usersWithTheirOwnLink()).toBe(0);
  });
});

describe("a middlebox that sends `100 Continue` unasked", () => {
  it("leaves no entry in doubt", async () => {
    const { code } = await applied(({ connection, ask }) => {
      connection.write("HTTP/1.1 100 Continue\r\n\r\n");
      void ask().then((answer) => connection.write(answer));
    });
    expect(code).toBe(0);
    expect(await usersWithTheirOwnLink()).toBe(USERS);
  });
});
