import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ManifestDocument } from "../../src/generated/manifest.js";
import { manifestsFrom, parseManifests } from "../../src/manifest/load.js";
import { renderDiagnostic } from "../../src/manifest/render.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reticket-parse-"));
});
afterAll(() => rm(folder, { recursive: true }));

function documentOf(spec: ManifestDocument["spec"], name = "m"): ManifestDocument {
  return {
    apiVersion: "reticket/v1",
    kind: "PasswordChangeTickets",
    metadata: { name, reason: 'INC-1: "quotes", colons: and\nlines' },
    spec,
  };
}

const TEXT = `apiVersion: reticket/v1
kind: PasswordChangeTickets
metadata: { name: m }
spec:
  users:
    - user_id: auth0|1
    - user_id: auth0|2
      ttl_sec: -1
`;

describe("parseManifests", () => {
  it("reads every manifest of a text, with positions", async () => {
    const { manifests, diagnostics } = await parseManifests(TEXT.replace("-1", "60"), {
      file: "in/memory.yaml",
    });
    expect(diagnostics).toEqual([]);
    expect(manifests).toHaveLength(1);
    const { entries } = manifests[0]!;
    expect(entries.body(1)).toEqual({ user_id: "auth0|2", ttl_sec: 60 });
    expect(entries.position(1)).toMatchObject({ file: "in/memory.yaml", line: 7 });
  });

  it("reports a mistake as in a file, and renders it without options", async () => {
    const { diagnostics } = await parseManifests(TEXT);
    expect(diagnostics).toHaveLength(1);
    const text = renderDiagnostic(diagnostics[0]!);
    expect(text).toMatch(/^manifest\.yaml:8:\d+ error \w+: users\[1\]: /);
    expect(text).not.toContain("\x1b");
  });

  it("reports a text without a manifest", async () => {
    const { manifests, diagnostics } = await parseManifests("kind: ConfigMap\n");
    expect(manifests).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "NO_MANIFEST", file: "manifest.yaml" }]);
  });

  it("reads lists beside the file that the text is called", async () => {
    await writeFile(join(folder, "list.csv"), "user_id\nauth0|9\n");
    const { manifests, diagnostics } = await manifestsFrom(
      [documentOf({ users_from: [{ file: "list.csv" }] })],
      {
        file: join(folder, "none.yaml"),
      },
    );
    expect(diagnostics).toEqual([]);
    expect(manifests[0]!.entries.target(0)).toEqual({ user_id: "auth0|9" });
  });
});

describe("manifestsFrom", () => {
  it("reads objects as a file with the same content", async () => {
    const users = [
      { user_id: "auth0|1", deliver_to: "ops@work.example", generation: 3 },
      { email: "Ada@Example.com", connection_id: "con_0000000000000001", ttl_sec: 60 },
      { user_id: "google-oauth2|7", identity: { user_id: "1", provider: "auth0" as const } },
    ];
    const { manifests, diagnostics } = await manifestsFrom([
      documentOf({ users, defaults: { client_id: "a: b # c" } }),
      documentOf({ users: [{ user_id: "0123" }], generation: 2 }, "n"),
    ]);
    expect(diagnostics).toEqual([]);
    expect(manifests.map(({ name, generation }) => [name, generation])).toEqual([
      ["m", 1],
      ["n", 2],
    ]);
    const { entries, reason } = manifests[0]!;
    expect(reason).toBe('INC-1: "quotes", colons: and\nlines');
    expect(entries.body(0)).toEqual({ user_id: "auth0|1", client_id: "a: b # c" });
    expect([entries.deliverTo(0), entries.generation(0)]).toEqual(["ops@work.example", 3]);
    expect(entries.body(1)).toMatchObject({ email: "Ada@Example.com", ttl_sec: 60 });
    expect(entries.body(2)).toMatchObject({ identity: { user_id: "1", provider: "auth0" } });
    expect(manifests[1]!.entries.target(0)).toEqual({ user_id: "0123" });
  });

  it("reports what is wrong with an object, and two manifests with one name", async () => {
    const wrong = { ...documentOf({ users: [{ user_id: 7 as unknown as string }] }), extra: 1 };
    const { diagnostics } = await manifestsFrom([wrong]);
    expect(diagnostics.map(({ entry }) => entry)).toEqual(expect.arrayContaining([undefined, "users[0]"]));
    const twice = await manifestsFrom([documentOf({ users: [] }), documentOf({ users: [] })]);
    expect(twice.diagnostics.map(({ code }) => code)).toContain("DUPLICATE_MANIFEST");
  });
});
