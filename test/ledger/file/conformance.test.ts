import { FileLedgerHome } from "../../../src/ledger/file/home.js";
import { ledgerConformance } from "../conformance.js";
import { temporaryFolder } from "../support.js";

ledgerConformance("a file", () => new FileLedgerHome(temporaryFolder()));
