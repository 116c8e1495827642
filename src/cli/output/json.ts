// JSON.stringify does not escape these, but a terminal interprets them, or a CI system (`##[…` in a job's output).
const UNSAFE = /##\w*\[|[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** JSON in one line, with every character escaped that a terminal interprets. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (found) => {
    return `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}${found.slice(1)}`;
  });
}

/** A JSON array, one value per line, generated lazily. */
export function* jsonArray(values: Iterable<unknown>): Generator<string> {
  let first = true;
  yield "[";
  for (const value of values) {
    yield `${first ? "\n" : ",\n"}${toJson(value)}`;
    first = false;
  }
  yield first ? "]" : "\n]";
}
