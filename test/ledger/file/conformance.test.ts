import { readFileSync, writeFileSync } from "node:fs";
import { FileLedgerHome } from "../../../src/ledger/file/home.js";
import { ledgerConformance } from "../conformance.js";
import { MANIFEST, TENANT, temporaryFolder } from "../support.js";

ledgerConformance("a file", {
  makeHome: () => new FileLedgerHome(temporaryFolder()),
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
