import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadManifests } from "../../src/manifest/load.js";
import { folderOf, manifestText } from "./folder.js";

const ONE = "  users:\n    - user_id: auth0|1\n";

async function codesOf(...paths: string[]): Promise<string[]> {
  return (await loadManifests(paths)).diagnostics.map(({ code }) => code);
}

describe("loadManifests", () => {
  it("reads every manifest of a folder, sorted, and passes other documents over", async () => {
    const folder = folderOf({
      "b.yaml": manifestText(ONE, "b"),
      "a/x.yml": manifestText(ONE, "a"),
      "two.yaml": `${manifestText(ONE, "c")}---\napiVersion: v1\nkind: ConfigMap\n---\n${manifestText(ONE, "d")}`,
      "template.yaml": "{{ .Values.x }}: [\n",
      "stack.yaml": "Resources: !Ref reticket\n",
      ".git/x.yaml": manifestText(ONE, "hidden"),
      "node_modules/x/x.yaml": manifestText(ONE, "package"),
      "notes.txt": "reticket",
    });
    const { manifests, diagnostics } = await loadManifests([folder]);
    expect(diagnostics).toEqual([]);
    expect(manifests.map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
    expect(manifests[0]?.position).toEqual({ file: join(folder, "a/x.yml"), line: 4, column: 9 });
  });

  it("reads a file once, however often and by whatever name it is given", async () => {
    const folder = folderOf({ "a.yaml": manifestText(ONE) });
    const { manifests, diagnostics } = await loadManifests([
      folder,
      join(folder, "a.yaml"),
      join(folder, "./a.yaml"),
    ]);
    expect(diagnostics).toEqual([]);
    expect(manifests).toHaveLength(1);
  });

  it("tells what a manifest says, defaults merged in", async () => {
    const spec = `  generation: 3
  in_doubt: reissue
  defaults: { client_id: abc, ttl_sec: 60, mark_email_as_verified: true }
  users:
    - user_id: auth0|1
      ttl_sec: 0
    - email: Ada@Example.com
      connection_id: con_0000000000000001
      generation: 2
      mark_email_as_verified: false
`;
    const folder = folderOf({ "a.yaml": manifestText(spec) });
    const { manifests } = await loadManifests([folder]);
    const [{ inDoubt, reason, entries } = expect.fail()] = manifests;
    expect([inDoubt, reason, entries.length]).toEqual(["reissue", undefined, 2]);
    expect(entries.body(0)).toEqual({
      user_id: "auth0|1",
      client_id: "abc",
      ttl_sec: 0,
      mark_email_as_verified: true,
    });
    expect(entries.body(1)).toEqual({
      email: "Ada@Example.com",
      connection_id: "con_0000000000000001",
      client_id: "abc",
      ttl_sec: 60,
      mark_email_as_verified: false,
    });
    expect([entries.ttlSec(0), entries.ttlSec(1)]).toEqual([432_000, 60]);
    expect([entries.generation(0), entries.generation(1)]).toEqual([3, 4]);
    expect(entries.targetId(1)).toBe("e:ada@example.com\ncon_0000000000000001");
    expect(entries.position(1)).toEqual({ file: join(folder, "a.yaml"), line: 12, column: 7 });
    expect(() => entries.body(2)).toThrow(RangeError);
  });

  it("takes a manifest without users, a BOM, CRLF, anchors, merge keys and JSON", async () => {
    const anchored = `  users:
    - &ada { user_id: auth0|1, client_id: abc }
    - { <<: *ada, user_id: auth0|2 }
    - <<: [*ada, { ttl_sec: 5 }]
      user_id: auth0|3
`;
    const folder = folderOf({
      "a.yaml": manifestText("  users: []\n", "a"),
      "b.yaml": `\uFEFF${manifestText(ONE, "b").replaceAll("\n", "\r\n")}`,
      "c.yaml": manifestText(anchored, "c"),
      "d.yaml": JSON.stringify({
        apiVersion: "reticket/v1",
        kind: "PasswordChangeTickets",
        metadata: { name: "d" },
        spec: { users: [{ user_id: "auth0|1" }] },
      }),
    });
    const { manifests, diagnostics } = await loadManifests([folder]);
    expect(diagnostics).toEqual([]);
    expect(manifests.map(({ entries }) => entries.length)).toEqual([0, 1, 3, 1]);
    expect(manifests[2]?.entries.body(2)).toEqual({ user_id: "auth0|3", client_id: "abc", ttl_sec: 5 });
  });

  it("takes a thousand uses of one anchor for what they are", async () => {
    const uses = Array.from({ length: 1000 }, (_, index) => `    - { <<: *all, user_id: auth0|${index} }\n`);
    const spec = `  defaults: &all { ttl_sec: 60 }\n  users:\n${uses.join("")}`;
    const folder = folderOf({ "a.yaml": manifestText(spec) });
    const { manifests, diagnostics } = await loadManifests([folder]);
    expect(diagnostics).toEqual([]);
    expect(manifests[0]?.entries.length).toBe(1000);
  });

  it("refuses a path without a manifest, and says which of several it is", async () => {
    const folder = folderOf({ "a.yaml": manifestText(ONE), "other/b.yaml": "kind: x\n" });
    const { diagnostics } = await loadManifests([folder, join(folder, "other")]);
    expect(diagnostics).toMatchObject([{ code: "NO_MANIFEST", file: join(folder, "other") }]);
  });

  it("names both places of a name that is taken twice, across files", async () => {
    const folder = folderOf({ "a.yaml": manifestText(ONE), "b.yaml": manifestText(ONE) });
    const { diagnostics } = await loadManifests([folder]);
    expect(diagnostics).toMatchObject([
      { code: "DUPLICATE_MANIFEST", file: join(folder, "b.yaml"), line: 4 },
    ]);
    expect(diagnostics[0]?.message).toContain(`${join(folder, "a.yaml")}:4:9`);
  });

  it("names both places of a target that is there twice, in a list too", async () => {
    const spec = `${ONE}  users_from:\n    - file: l.csv\n`;
    const folder = folderOf({ "a.yaml": manifestText(spec), "l.csv": "user_id\nauth0|2\nauth0|1\n" });
    const { diagnostics } = await loadManifests([join(folder, "a.yaml")]);
    expect(diagnostics).toMatchObject([
      { code: "DUPLICATE_TARGET", file: join(folder, "l.csv"), line: 3, column: 1, entry: "row 3" },
    ]);
    expect(diagnostics[0]?.message).toContain(`${join(folder, "a.yaml")}:7:7`);
  });

  it("keeps as many mistakes as it is told to, and counts the rest", async () => {
    const rows = Array.from(
      { length: 30 },
      (_, index) => `    - user_id: auth0|${index}\n      colour: red\n`,
    );
    const folder = folderOf({ "a.yaml": manifestText(`  users:\n${rows.join("")}`) });
    const { diagnostics, omitted } = await loadManifests([folder], { maxDiagnostics: 10 });
    expect([diagnostics.length, omitted]).toEqual([10, 20]);
  });

  it("takes a near miss of its kind or version for a mistake, and another kind for another kind", async () => {
    const folder = folderOf({
      "kind.yaml": manifestText(ONE).replace("Tickets", "Ticket"),
      "version.yaml": manifestText(ONE).replace("v1", "v1beta1"),
      "other.yaml": "apiVersion: apps/v1\nkind: Deployment\n# reticket\n",
    });
    expect(await codesOf(folder)).toEqual(["WRONG_VALUE", "WRONG_VALUE"]);
  });

  it("reports a manifest in a folder whose kind and version are both missing or misspelled", async () => {
    const body = manifestText(ONE);
    const without = (line: RegExp, text = body) => text.replace(line, "");
    const folder = folderOf({
      "kind.yaml": without(/^apiVersion.*\n/).replace(/^kind: .*$/m, "kind: PaswordChangeTicket"),
      "neither.yaml": without(/^kind.*\n/m, without(/^apiVersion.*\n/)),
      "version.yaml": without(/^kind.*\n/m).replace("reticket/v1", "retiket/v1"),
    });
    const { diagnostics } = await loadManifests([folder]);
    expect(diagnostics.map(({ file, code }) => `${file.slice(folder.length + 1)} ${code}`)).toEqual([
      "kind.yaml MISSING_KEY",
      "kind.yaml WRONG_VALUE",
      "neither.yaml MISSING_KEY",
      "version.yaml MISSING_KEY",
      "version.yaml WRONG_VALUE",
    ]);
  });

  it("ignores other documents in a folder that speak of users, valid or not", async () => {
    const folder = folderOf({
      "a.yaml": manifestText(ONE),
      "deployment.yaml": "apiVersion: apps/v1\nkind: Deployment\nspec:\n  users:\n    - user_id: 7\n",
      "settings.yaml": "users:\n  - user_id: auth0|1\n",
      "template.yaml": "user_id: {{ .Values.user }\n  - : [\n",
    });
    const { manifests, diagnostics } = await loadManifests([folder]);
    expect([manifests.length, diagnostics]).toEqual([1, []]);
  });
});
