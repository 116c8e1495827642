import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import { isMergeKey } from "./data.js";

/** A path in a document: keys of mappings and indices of lists. */
export type Path = readonly (string | number)[];

type Aliases = ReadonlyMap<Alias, Node>;

/**
 * The offset of the value at a path, or of its key, in the text. A value from an alias or a merge key is located where it is
 * written. If the path does not exist, the position of its longest existing part is returned.
 */
export function locate(contents: Node | null, path: Path, at: "key" | "value", aliases: Aliases): number {
  let node = contents;
  let offset = startOf(contents, 0);
  for (const [depth, step] of path.entries()) {
    const here: Node | null = isAlias(node) ? (aliases.get(node) ?? null) : node;
    const next = stepInto(here, step, offset, aliases);
    if (next === undefined) return offset;
    if (at === "key" && depth === path.length - 1) return next.keyOffset;
    offset = next.offset;
    node = next.node;
  }
  return offset;
}

interface Step {
  node: Node | null;
  offset: number;
  /** The offset of its key; for an item of a list, its own. */
  keyOffset: number;
}

function stepInto(
  here: Node | null,
  step: string | number,
  parent: number,
  aliases: Aliases,
): Step | undefined {
  if (isSeq(here)) {
    const item = here.items[Number(step)] as Node | null | undefined;
    if (item === undefined) return undefined;
    const offset = startOf(item, parent);
    return { node: item, offset, keyOffset: offset };
  }
  const pair = isMap(here) ? findPair(here, String(step), aliases) : undefined;
  if (pair === undefined) return undefined;
  const keyOffset = startOf(pair.key, parent);
  return { node: pair.value, offset: startOf(pair.value, keyOffset, keyOffset), keyOffset };
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
  for (const { key: mergeKey, value } of pairs) {
    const inherited = isMergeKey(mergeKey) ? findMerged(value, key, aliases) : undefined;
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

/** Finds the pair in the mappings that a merge key includes. */
function findMerged(value: Node | null, key: string, aliases: Aliases): Pair<Node, Node | null> | undefined {
  const merged = isAlias(value) ? aliases.get(value) : value;
  for (const source of isSeq(merged) ? merged.items : [merged]) {
    const found = isAlias(source) ? aliases.get(source) : source;
    const inherited = isMap(found) ? findPair(found, key, aliases) : undefined;
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}
