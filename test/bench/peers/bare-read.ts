import { hash } from "node:crypto";
import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";

/** A ledger's files, and no more than must be done with them: each line's sum is checked, and its JSON parsed. */
const folder = process.argv[2]!;
const files = readdirSync(folder).filter((name) => name.endsWith(".ndjson"));
const SUM_LENGTH = ',"sum":""}'.length + 43;
let sum = "";
let lines = 0;
for (const file of files.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(join(folder, file), { highWaterMark: 1 << 20 })) {
    const buffer: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = buffer.indexOf(10); end !== -1; end = buffer.indexOf(10, start)) {
      const text = buffer.toString("utf8", start, end);
      const found = hash("sha256", sum + text.slice(0, -SUM_LENGTH), "base64url");
      if (JSON.parse(text).sum !== found) throw new Error(`line ${lines + 1} of ${file} does not follow`);
      sum = found;
      lines++;
      start = end + 1;
    }
    rest = buffer.subarray(start);
  }
}
console.log(lines);
