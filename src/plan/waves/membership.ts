import type { RecordedWaves } from "../../ledger/waves.js";
import type { Keys } from "../../manifest/keys.js";
import type { Manifest } from "../../manifest/manifest.js";
import { amountOf, type Waves } from "../../manifest/waves/wave.js";

/** The number of an entry that needs no wave: its ticket was issued before the manifest had waves. */
export const BEFORE_WAVES = 0;
/** The number of an entry that was added after all waves were opened, and that none of them has room for. */
export const NO_ROOM = 255;

export interface MembershipInput {
  manifest: Pick<Manifest, "waves" | "generation"> & {
    entries: Pick<Manifest["entries"], "length" | "targetId">;
  };
  keys: Pick<Keys, "order">;
  recorded: RecordedWaves | undefined;
  /** Whether the entry has what it needs, so that nothing is to be sent for it. */
  isSettled: (index: number) => boolean;
}

/** The wave of each entry, one byte per entry. */
export interface WaveMembers {
  /** Its number. */
  members: Uint8Array;
  /** 1: the ledger does not record it yet. */
  isNew: Uint8Array;
}

/**
 * The wave of each entry. Members of opened waves stay in them. All others are in the order of their keys, which is a
 * random one that is the same on every machine, and fill the waves that are not open yet. Pure.
 */
export function waveMembers({ manifest, keys, recorded, isSettled }: MembershipInput): WaveMembers {
  const { waves, entries } = manifest;
  const opened = openedWaves(manifest, recorded);
  const members = new Uint8Array(entries.length);
  const isNew = new Uint8Array(entries.length);
  const highest = Math.max(0, ...opened.keys());
  const free: number[] = [];
  for (const index of keys.order()) {
    const wave = opened.size === 0 ? undefined : recorded?.waveOf(entries.targetId(index));
    if (wave !== undefined) members[index] = Math.min(wave, waves.length);
    else if (!isSettled(index)) {
      free.push(index);
      isNew[index] = 1;
    }
  }
  let next = 0;
  for (let wave = highest + 1; wave <= waves.length; wave++) {
    const { size } = waves[wave - 1]!;
    const room = size === "rest" ? free.length : amountOf(size, entries.length);
    for (const end = Math.min(free.length, next + room); next < end; next++) members[free[next]!] = wave;
  }
  const last = takesRest(waves) ? waves.length : NO_ROOM;
  for (; next < free.length; next++) members[free[next]!] = last;
  return { members, isNew };
}

/** The waves that were opened in the manifest's generation. */
export function openedWaves(
  { generation }: Pick<Manifest, "generation">,
  recorded: RecordedWaves | undefined,
): RecordedWaves["opened"] {
  return recorded === undefined || recorded.generation < generation ? new Map() : recorded.opened;
}

/** Whether the last wave gets all that the others leave: it says so, or all sizes are shares, which add up to 100 %. */
function takesRest(waves: Waves): boolean {
  return waves.at(-1)?.size === "rest" || waves.every(({ size }) => size !== "rest" && "share" in size);
}
