import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A manifest as a file has it. */
export function manifestText(
  name: string,
  users: readonly object[],
  spec: object = {},
  metadata: object = {},
): string {
  const document = {
    apiVersion: "reticket/v1",
    kind: "PasswordChangeTickets",
    metadata: { name, ...metadata },
    spec: { ...spec, users },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

export function write(folder: string, name: string, text: string): Promise<void> {
  return writeFile(join(folder, name), text);
}
