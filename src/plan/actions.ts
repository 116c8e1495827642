/** The actions. `ManifestPlan.actions` has their indices in this list. */
export const ACTIONS = [
  "issue",
  "replace",
  "retry",
  "reissue",
  "renew",
  "redirect",
  "invalidate",
  "hold",
  "rejected",
  "none",
] as const;
/**
 * What a plan does with an entry; `ACTION_EFFECTS` says what each action causes. `invalidate` is the action of a link, whose
 * target may have no entry: no entry has it in `ManifestPlan.actions`.
 */
export type Action = (typeof ACTIONS)[number];
/** How many entries have each action. */
export type Summary = Record<Action, number>;

/**
 * `new`: the user gets a link. `replacing`: gets a link and may lose one. `redirecting`: a link goes to another address.
 * `invalidating`: the user loses a link.
 */
export type EffectKind = "new" | "replacing" | "redirecting" | "invalidating";

/** What each action does. `sends`: a request for a ticket that is kept; `kills`: an existing link stops working; `kind`: undefined for no effect. */
export const ACTION_EFFECTS: Readonly<
  Record<Action, { sends: boolean; kills: boolean; kind: EffectKind | undefined }>
> = {
  issue: { sends: true, kills: false, kind: "new" },
  replace: { sends: true, kills: true, kind: "replacing" },
  retry: { sends: true, kills: false, kind: "new" },
  reissue: { sends: true, kills: true, kind: "replacing" },
  renew: { sends: true, kills: false, kind: "new" },
  redirect: { sends: false, kills: false, kind: "redirecting" },
  invalidate: { sends: false, kills: true, kind: "invalidating" },
  hold: { sends: false, kills: false, kind: undefined },
  rejected: { sends: false, kills: false, kind: undefined },
  none: { sends: false, kills: false, kind: undefined },
};

/** Actions that send a request for a ticket that is delivered or sealed. */
export const SENDING: ReadonlySet<Action> = new Set(ACTIONS.filter((action) => ACTION_EFFECTS[action].sends));

/** Actions that have an effect: a request, or a redirect, which is only recorded. */
export const CHANGING: ReadonlySet<Action> = new Set(
  ACTIONS.filter((action) => ACTION_EFFECTS[action].kind !== undefined),
);

export function emptySummary(): Summary {
  return Object.fromEntries(ACTIONS.map((action) => [action, 0])) as Summary;
}

/** How many requests for tickets the plan would send, without those that are thrown away. */
export function sendCount(summary: Summary): number {
  return ACTIONS.reduce((sum, action) => (ACTION_EFFECTS[action].sends ? sum + summary[action] : sum), 0);
}

/** How many entries and links the plan has an effect for: a request, a redirect or an invalidation. */
export function changeCount(summary: Summary): number {
  return sendCount(summary) + summary.redirect + summary.invalidate;
}
