import { hash } from "node:crypto";
import type { SavedPlan } from "../generated/plan.js";

/** The actions of format 1, in the order of its checksum. */
const ACTIONS = ["issue", "replace", "retry", "reissue", "renew", "hold", "rejected", "none"] as const;

/** The checksum of a plan in format 1. It covers a fixed list of fields, without those of later formats. */
export function sumOfFormat1({ summary, manifests, sum: _, ...rest }: SavedPlan): string {
  const canonical = [
    Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
    ACTIONS.map((action) => summary[action]),
    manifests.map(({ name, digest, head, requests }) => [
      name,
      digest,
      head && [head.lineage, head.seq, head.sum],
      ...(requests === undefined
        ? []
        : [
            requests.new,
            requests.replacing,
            ...(requests.revoking === undefined ? [] : [requests.revoking]),
          ]),
    ]),
  ];
  return hash("sha256", JSON.stringify(canonical), "base64url");
}
