import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { generatedUserId } from "../../src/sandbox/generated-users.js";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { sdkFor } from "../conformance/sdk.js";
import { resetPassword } from "../support/reset.js";
import { Thief } from "../support/thief.js";

const IDS = [0, 1, 2].map(generatedUserId);

let sandbox: Sandbox;
let thief: Thief;
beforeEach(async () => {
  sandbox = await startSandbox({ generate: 3, domain: "acme.eu.auth0.com", revokeMs: 1 });
  thief = await Thief.start(sandbox, IDS);
});
afterEach(async () => {
  await thief.stop();
  await sandbox.close();
});

const sdk = () => sdkFor(sandbox, { clientSecret: sandbox.clientSecret.reveal() });
const kinds = async () => [...new Set((await thief.worksNow()).map(({ kind }) => kind))].sort();

describe("the thief", () => {
  it("logs in with leaked passwords and goes on with refresh tokens", async () => {
    expect(thief.thefts.filter(({ kind }) => kind === "password").map(({ userId }) => userId)).toEqual(
      expect.arrayContaining(IDS),
    );
    expect(await kinds()).toEqual(["password", "refresh_token"]);
  });

  it("keeps its refresh tokens when a password is replaced, and when its owner resets", async () => {
    for (const id of IDS) {
      await sdk().users.update(id, {
        password: "aB1!aB1!aB1!",
        connection: "Username-Password-Authentication",
      });
    }
    expect(await kinds()).toEqual(["refresh_token"]);
    for (const id of IDS) {
      await sdk().tickets.changePassword({ user_id: id });
      await resetPassword(sandbox, { user_id: id });
    }
    expect(await kinds()).toEqual(["refresh_token"]);
  });

  it("has nothing left when passwords are replaced and access is revoked after that", async () => {
    for (const id of IDS) {
      await sdk().users.update(id, {
        password: "aB1!aB1!aB1!",
        connection: "Username-Password-Authentication",
      });
      await sdk().users.revokeAccess(id);
    }
    expect(await kinds()).toEqual([]);
  });

  it("keeps what it got in between when access is revoked before the password is replaced", async () => {
    const id = IDS[0]!;
    await sdk().users.revokeAccess(id);
    await thief.worksNow();
    await sdk().users.update(id, {
      password: "aB1!aB1!aB1!",
      connection: "Username-Password-Authentication",
    });
    const left = (await thief.worksNow()).filter(({ userId }) => userId === id);
    expect(left).toMatchObject([{ kind: "refresh_token" }]);
  });
});
