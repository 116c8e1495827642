import { Document } from "yaml";
import type { ContainedPart } from "../manifest/manifest.js";

/** What a manifest says of how its list was made. */
export interface Provenance {
  /** The command, without the folders of its files. */
  command: string;
  /** Each list with its sha256. */
  inputs: readonly { label: string; sha256: string }[];
  /** The export: its files, or the tenant and the time. */
  export: string;
  /** The summary in one line. */
  counts: string;
}

export interface ManifestTextOptions {
  name: string;
  reason: string;
  /** `spec.contain`; empty: it is left out. */
  contain: readonly ContainedPart[];
  /** The list's path, relative to the manifest. */
  list: string;
  /** The list's sha256, hex. */
  sha256: string;
  provenance: Provenance;
}

/** Every manifest that `select` wrote begins so: it may be replaced, one that was edited by hand may not. */
export const MANIFEST_HEAD = "# Written by `reticket select`.";

/** A manifest around a selected list, pinned by its content, that says where the list came from. */
export function manifestText(options: ManifestTextOptions): string {
  const { name, reason, contain, list, sha256, provenance } = options;
  const document = new Document({
    apiVersion: "reticket/v1",
    kind: "PasswordChangeTickets",
    metadata: { name, reason, annotations: annotationsOf(provenance) },
    spec: {
      ...(contain.length === 0 ? {} : { contain: [...contain] }),
      users_from: [{ file: list, sha256 }],
    },
  });
  return `${MANIFEST_HEAD} Change the list by selecting again, not by hand: its content is pinned.\n${document.toString({ lineWidth: 0 })}`;
}

function annotationsOf({ command, inputs, export: source, counts }: Provenance): Record<string, string> {
  const lists = inputs.map(({ label, sha256 }, index) => [
    `select/input-${index + 1}`,
    `${label} sha256:${sha256}`,
  ]);
  return {
    "select/command": command,
    ...Object.fromEntries(lists),
    "select/export": source,
    "select/counts": counts,
  };
}
