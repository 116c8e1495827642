import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { LINES, projectFiles } from "../../src/cli/init/project.js";
import { runCli } from "../support/cli.js";

const EXAMPLE = fileURLToPath(new URL("../../examples/gitops/", import.meta.url));
const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

test("examples/gitops is what init writes: `node examples/gitops.mjs` regenerates it", () => {
  const config = readFileSync(join(EXAMPLE, "reticket.yaml"), "utf8");
  const recipients = config.match(/age1\w+/g)!;
  const files = projectFiles({
    tenant: "acme.eu.auth0.com",
    domain: "acme.eu.auth0.com",
    owner: "@acme/identity",
    recipients,
    ci: "github",
    branch: "main",
    version,
  });
  for (const [path, text] of Object.entries(files)) {
    expect(readFileSync(join(EXAMPLE, path), "utf8"), path).toBe(text);
  }
  const written = readdirSync(EXAMPLE, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(EXAMPLE, path)).isFile(),
  );
  const expected = [...Object.keys(files), ...Object.keys(LINES), "comment.md", "comment.png"];
  expect(written.sort()).toEqual(expected.sort());
});

test("examples/gitops is valid as it is", async () => {
  expect(await runCli(["validate", "manifests"], { cwd: EXAMPLE })).toMatchObject({ code: 0, stderr: "" });
});
