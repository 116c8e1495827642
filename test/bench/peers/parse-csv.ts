import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";

/** Each record of a CSV file by csv-parse, and nothing else. */
const parser = parse();
let records = 0;
parser.on("data", () => records++);
await pipeline(createReadStream(process.argv[2]!), parser);
console.log(records);
