import { readFileSync, writeFileSync } from "node:fs";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import { ledgerConformance } from "../conformance.js";
import { pauseConformance } from "../pause/conformance.js";
import { MANIFEST, TENANT, temporaryFolder } from "../support.js";

ledgerConformance("a file", {
  makeHome: () => new FileBackend(temporaryFolder()),
  tamper: (home, edit) => {
    const path = home.open(TENANT, MANIFEST).location;
    const lines = readFileSync(path, "utf8").split("\n").slice(0, -1);
    writeFileSync(
      path,
      edit(lines)
        .map((line) => `${line}\n`)
        .join(""),
    );
  },
});

pauseConformance("a file", {
  makeHome: () => new FileBackend(temporaryFolder()),
  elsewhere: (home) => new FileBackend(home.folder!),
});
