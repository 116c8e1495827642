// JSON.stringify leaves these as they are, and a terminal would obey them, or a CI system: `##[…` in what a job prints.
const UNSAFE = /##\w*\[|[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** JSON in one line, with every character that a terminal acts upon as an escape. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (found) => {
    return `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}${found.slice(1)}`;
  });
}

/** A JSON array, one item a line, made as it is read. */
export function* jsonArray(items: Iterable<unknown>): Generator<string> {
  let first = true;
  yield "[";
  for (const item of items) {
    yield `${first ? "\n" : ",\n"}${toJson(item)}`;
    first = false;
  }
  yield first ? "]" : "\n]";
}
