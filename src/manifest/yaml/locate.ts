import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import { isMergeKey } from "./data.js";

/** A way into a document: keys of mappings, places in lists. */
export type Path = readonly (string | number)[];

type Aliases = ReadonlyMap<Alias, Node>;

/**
 * Where the value at a path starts, or its key: an offset into the text. A value that came in by an alias or a merge
 * key is found where it is written. What is not there is looked for one level up.
 */
export function locate(contents: Node | null, path: Path, at: "key" | "value", aliases: Aliases): number {
  let node = contents;
  let offset = startOf(contents, 0);
  for (const [depth, step] of path.entries()) {
    const here: Node | null = isAlias(node) ? (aliases.get(node) ?? null) : node;
    if (isSeq(here)) {
      const item = here.items[Number(step)] as Node | null | undefined;
      if (item === undefined) return offset;
      offset = startOf(item, offset);
      node = item;
      continue;
    }
    const pair = isMap(here) ? findPair(here, String(step), aliases) : undefined;
    if (pair === undefined) return offset;
    const keyOffset = startOf(pair.key, offset);
    if (at === "key" && depth === path.length - 1) return keyOffset;
    offset = startOf(pair.value, keyOffset, keyOffset);
    node = pair.value;
  }
  return offset;
}

function startOf(node: Node | null, otherwise: number, whereEmpty?: number): number {
  if (whereEmpty !== undefined && isScalar(node) && node.source === "") return whereEmpty;
  return node?.range?.[0] ?? otherwise;
}

function findPair(map: YAMLMap, key: string, aliases: Aliases): Pair<Node, Node | null> | undefined {
  const pairs = map.items as Pair<Node, Node | null>[];
  const own = pairs.find(
    (pair) => isScalar(pair.key) && !isMergeKey(pair.key) && String(pair.key.value) === key,
  );
  if (own !== undefined) return own;
  for (const pair of pairs) {
    if (!isMergeKey(pair.key)) continue;
    const merged = isAlias(pair.value) ? aliases.get(pair.value) : pair.value;
    for (const source of isSeq(merged) ? merged.items : [merged]) {
      const found = isAlias(source) ? aliases.get(source) : source;
      const inherited = isMap(found) ? findPair(found, key, aliases) : undefined;
      if (inherited !== undefined) return inherited;
    }
  }
  return undefined;
}
