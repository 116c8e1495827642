import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from "yaml";
import { escapeText } from "../../escape.js";
import type { Mistake } from "../diagnostic.js";
import { MAX_DEPTH } from "./parse.js";

/** The maximum number of values in a document, with aliases expanded. */
const MAX_VALUES = 5_000_000;
const PLAIN_TAGS = /^(!|tag:yaml\.org,2002:(str|int|float|bool|null|seq|map))$/;

/** The value of a node, and its size with all aliases expanded. */
interface Read {
  data: unknown;
  values: number;
  depth: number;
}

const NOTHING: Read = { data: null, values: 1, depth: 0 };

/** Stops reading a document, after the mistake was reported. */
class Refused extends Error {}

/**
 * Converts nodes to plain data. Resolves anchors, aliases and merge keys. Refuses duplicate keys, unknown tags, keys that are not
 * text, and aliases that expand without limit.
 */
export class DataReader {
  /** The node of each alias. */
  readonly aliases = new Map<Alias, Node>();
  readonly #anchors = new Map<string, { node: Node; read: Read }>();

  constructor(private readonly tell: (offset: number, mistake: Mistake) => void) {}

  read(contents: Node | null): unknown {
    try {
      return this.#node(contents).data;
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }

  #node(node: Node | null): Read {
    if (node === null) return NOTHING;
    if (isAlias(node)) return this.#alias(node);
    if (node.tag !== undefined && !PLAIN_TAGS.test(node.tag)) {
      this.#tell(node, {
        code: "TAG_FORBIDDEN",
        message: `the tag \`${escapeText(node.tag.slice(0, 80))}\` is not plain data`,
        hint: "write the value without a tag",
      });
      return NOTHING;
    }
    const read = isMap(node)
      ? this.#map(node)
      : isSeq(node)
        ? this.#list(node.items as Node[])
        : this.#scalar(node);
    if (read.depth > MAX_DEPTH) {
      this.#refuse(node, { code: "TOO_DEEP", message: `this is nested deeper than ${MAX_DEPTH} levels` });
    }
    if (read.values > MAX_VALUES) {
      this.#refuse(node, {
        code: "ALIAS_BOMB",
        message: `the aliases here expand to more than ${MAX_VALUES} values`,
        hint: "write the values out, or put the users into a list file (`users_from`)",
      });
    }
    if ("anchor" in node && node.anchor !== undefined) this.#anchors.set(node.anchor, { node, read });
    return read;
  }

  #alias(node: Alias): Read {
    const anchored = this.#anchors.get(node.source);
    if (anchored === undefined) {
      this.#tell(node, {
        code: "YAML_SYNTAX",
        message: `the alias \`*${escapeText(node.source.slice(0, 80))}\` has no anchor before it`,
        hint: `name the value with \`&${escapeText(node.source.slice(0, 80))}\` at its first occurrence`,
      });
      return NOTHING;
    }
    this.aliases.set(node, anchored.node);
    return anchored.read;
  }

  #scalar(node: Node): Read {
    const value = isScalar(node) ? node.value : null;
    return { data: value, values: 1, depth: 0 };
  }

  #list(items: readonly (Node | null)[]): Read {
    const data: unknown[] = [];
    let [values, depth] = [1, 0];
    for (const item of items) {
      const read = this.#node(item);
      data.push(read.data);
      values += read.values;
      depth = Math.max(depth, read.depth);
    }
    return { data, values, depth: depth + 1 };
  }

  #map(node: YAMLMap): Read {
    const data: Record<string, unknown> = {};
    const merges: object[] = [];
    let [values, depth] = [1, 0];
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const key = this.#key(pair.key);
      const read = this.#node(pair.value);
      values += read.values + 1;
      depth = Math.max(depth, read.depth);
      if (key === undefined) continue;
      if (isMergeKey(pair.key)) merges.push(...this.#merged(pair.value ?? pair.key, read.data));
      else if (Object.hasOwn(data, key)) {
        this.#tell(pair.key, {
          code: "DUPLICATE_KEY",
          message: `the key \`${escapeText(key.slice(0, 80))}\` appears twice in this mapping`,
          hint: "remove one of the two",
        });
      } else data[key] = read.data;
    }
    for (const source of merges) {
      for (const [key, value] of Object.entries(source)) if (!Object.hasOwn(data, key)) data[key] = value;
    }
    return { data, values, depth: depth + 1 };
  }

  #key(node: Node): string | undefined {
    if (isScalar(node) && node.value !== "__proto__") {
      if (typeof node.value === "string") return node.value;
      if (node.source) return node.source;
    }
    this.#tell(node, {
      code: "FORBIDDEN_KEY",
      message:
        isScalar(node) && node.value === "__proto__"
          ? "`__proto__` can't be a key"
          : "a key must be plain text",
      hint: "remove it",
    });
    return undefined;
  }

  #merged(at: Node, data: unknown): object[] {
    const sources = Array.isArray(data) ? data : [data];
    const maps = sources.filter(
      (source) => typeof source === "object" && source !== null && !Array.isArray(source),
    );
    if (maps.length < sources.length) {
      this.#tell(at, {
        code: "WRONG_TYPE",
        message: "`<<` merges a mapping, or a list of mappings",
        hint: "give it an alias of a mapping: `<<: *name`",
      });
    }
    return maps;
  }

  #refuse(node: Node, mistake: Mistake): never {
    this.#tell(node, mistake);
    throw new Refused();
  }

  #tell(node: Node, mistake: Mistake): void {
    this.tell(node.range?.[0] ?? 0, mistake);
  }
}

/** `<<`, as written without quotes. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === "<<" && (key as Scalar).type === "PLAIN";
}
