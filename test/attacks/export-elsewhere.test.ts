import { describe, expect, it } from "vitest";
import { downloadExport } from "../../src/auth0/users-export.js";
import { Secret } from "../../src/secret.js";
import { httpServer } from "../auth0/servers.js";

/** A tenant, or what stands before it, says that its export of users lies on another server. */
async function download(location: string): Promise<unknown[]> {
  const users = [];
  for await (const user of downloadExport(new Secret(location))) users.push(user);
  return users;
}

describe("an export's address", () => {
  it.each([
    "http://evil.example/file?signature=sesame",
    "https://user@evil.example/file?signature=sesame",
    "https://evil.example\\@auth0.com/file?signature=sesame",
    "file:///etc/passwd?signature=sesame",
    "javascript:alert('sesame')",
    "//evil.example/sesame",
    "sesame",
  ])("%s is refused before it is called, and not repeated", async (location) => {
    const error = await download(location).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "EXPORT_FAILED" });
    expect(JSON.stringify([String(error), error])).not.toContain("sesame");
  });

  it("on another server is called without the token, and what that redirects to is not", async () => {
    const caught: string[] = [];
    const evil = await httpServer((request, response) => {
      caught.push(JSON.stringify(request.headers));
      response.writeHead(200).end('{"user_id":"auth0|1"}');
    });
    expect(await download(`${evil.origin}/file`)).toEqual([{ user_id: "auth0|1" }]);
    expect(caught.join("")).not.toMatch(/authorization|cookie/i);
    const redirecting = await httpServer((_, response) => {
      response.writeHead(302, { location: `${evil.origin}/again` }).end();
    });
    await expect(download(`${redirecting.origin}/file`)).rejects.toThrow("its file answers 302");
    expect(caught).toHaveLength(1);
  });
});
