import { createReadStream } from "node:fs";
import { readExportFile } from "../../../src/select/export-file.js";

/** Reads an export as `select` does, and does nothing with its users. */
const [path = ""] = process.argv.slice(2);
let users = 0;
await readExportFile({ name: path, chunks: createReadStream(path, { highWaterMark: 256 * 1024 }) }, () => {
  users++;
});
console.log(users);
