import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { loadManifests } from "../../src/manifest/load.js";
import type { Manifest } from "../../src/manifest/manifest.js";

/** A folder with these files in it, for the length of one test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "reticket-manifest-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A manifest of this name around a `spec`. */
export function manifestText(spec: string, name = "inc-2041"): string {
  return `apiVersion: reticket/v1\nkind: PasswordChangeTickets\nmetadata:\n  name: ${name}\nspec:\n${spec}`;
}

/** Loads one sound manifest, with the lists that lie beside it. */
export async function load(text: string, lists: Readonly<Record<string, string>> = {}): Promise<Manifest> {
  const folder = mkdtempSync(join(tmpdir(), "reticket-manifest-"));
  try {
    for (const [name, content] of Object.entries({ "m.yaml": text, ...lists }))
      writeFileSync(join(folder, name), content);
    const { manifests, diagnostics } = await loadManifests([join(folder, "m.yaml")]);
    expect(diagnostics).toEqual([]);
    return manifests[0]!;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
