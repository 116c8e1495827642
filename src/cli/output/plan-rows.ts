import { escapeText } from "../../escape.js";
import { addressWords, differsWords, punycodeDomain } from "../../plan/address-words.js";
import { type Differs, DiffersIn } from "../../plan/differs.js";
import {
  type Action,
  listedActions,
  type ManifestPlan,
  type PlannedAction,
  type Redirect,
  redirectAt,
} from "../../plan/plan.js";

/** One entry of a plan, with what a reviewer has to see. */
export interface PlanRow extends PlannedAction {
  /** The address that the manifest gives. */
  deliverTo: string | undefined;
  /** The language of the mail that the manifest gives, as written. */
  language: string | undefined;
  differs: Differs | undefined;
  redirect: Redirect | undefined;
}

/** A manifest's rows, notable ones first. */
export interface PlanRows {
  /** Notable: an own address, an own field, a redirect; then entries whose link stops working or that are stuck. */
  first: PlanRow[];
  rest: PlanRow[];
  /** The number of rows of each kind, kept or not; `own`: notable rows with their own address or fields. */
  counts: { first: number; rest: number; own: number };
  /** How many tickets go to each domain of addresses in the manifest, the rarest first. */
  domains: [domain: string, count: number][];
}

/** Actions by which a user may lose a link, and entries that are stuck. */
const GRAVE: readonly Action[] = ["replace", "reissue", "hold", "rejected"];
const ORDINARY: readonly Action[] = ["retry", "renew", "issue"];

/** Makes the rows of one manifest. */
export class RowMaker {
  readonly #differs: DiffersIn;

  constructor(private readonly plan: ManifestPlan) {
    this.#differs = new DiffersIn(plan.manifest);
  }

  of(planned: PlannedAction): PlanRow {
    const { index } = planned;
    const { entries } = this.plan.manifest;
    const [deliverTo, language] = [entries.deliverTo(index), entries.language(index)];
    const differs = this.#differs.at(index);
    return { ...planned, deliverTo, language, differs, redirect: redirectAt(this.plan, index) };
  }

  /**
   * Every row in the order of attention. Of the notable rows the rarest kind comes first, so that a single address in
   * another domain is at the top.
   * @param max how many rows of each kind are kept
   */
  inOrder(max: number): PlanRows {
    const kinds = new Map<string, { count: number; kept: PlannedAction[] }>();
    const byAction = new Map<Action, PlannedAction[]>([...GRAVE, ...ORDINARY].map((action) => [action, []]));
    const counts = { first: 0, rest: 0, own: 0 };
    const domains = new Map<string, number>();
    for (const planned of listedActions(this.plan)) {
      const kind = this.#kindOf(planned, domains);
      counts[kind !== undefined || GRAVE.includes(planned.action) ? "first" : "rest"]++;
      if (kind === undefined) keep(byAction.get(planned.action)!, planned, max);
      else {
        counts.own++;
        const alike = kinds.get(kind) ?? { count: 0, kept: [] };
        alike.count++;
        keep(alike.kept, planned, max);
        kinds.set(kind, alike);
      }
    }
    const rare = [...kinds.values()].sort((a, b) => a.count - b.count).flatMap(({ kept }) => kept);
    const of = (actions: readonly Action[]) => actions.flatMap((action) => byAction.get(action)!);
    // Build rows only for the kept entries: there may be a million entries.
    const rows = (planned: readonly PlannedAction[]) => planned.slice(0, max).map((each) => this.of(each));
    return {
      first: rows([...rare, ...of(GRAVE)]),
      rest: rows(of(ORDINARY)),
      counts,
      domains: [...domains].sort(([, a], [, b]) => a - b),
    };
  }

  /** Why a row is notable, as a key that rows of the same kind share; undefined: the row is ordinary. */
  #kindOf({ action, index }: PlannedAction, domains: Map<string, number>): string | undefined {
    const { entries } = this.plan.manifest;
    const deliverTo = entries.deliverTo(index);
    const differs = this.#differs.at(index);
    const domain = deliverTo === undefined ? undefined : domainOf(deliverTo);
    if (domain !== undefined) domains.set(domain, (domains.get(domain) ?? 0) + 1);
    const foreign = foreignDomain(this.plan, index);
    if (domain === undefined && differs === undefined && action !== "redirect" && foreign === undefined) {
      return undefined;
    }
    return `${action} ${domain ?? foreign ?? ""} ${differs === undefined ? "" : entries.profile(index)}`;
  }
}

function keep(list: PlannedAction[], planned: PlannedAction, max: number): void {
  if (list.length < max) list.push(planned);
}

function domainOf(address: string): string {
  return punycodeDomain(address) ?? address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/** The domain of the entry's own e-mail in punycode, if it is not ASCII and the manifest gives no other address. */
function foreignDomain({ manifest }: ManifestPlan, index: number): string | undefined {
  const target = manifest.entries.target(index);
  if (!("email" in target) || manifest.entries.deliverTo(index) !== undefined) return undefined;
  return punycodeDomain(target.email);
}

/** What is shown after a row's reason: its address and the fields that differ from the defaults. Each is escaped. */
export function detailsOf(plan: ManifestPlan, row: PlanRow): string[] {
  const { deliverTo, language, differs, redirect, index } = row;
  const foreign = foreignDomain(plan, index);
  return [
    ...(redirect === undefined
      ? deliverTo === undefined
        ? []
        : [`→ ${addressWords(deliverTo)}`]
      : [`${addressWords(redirect.from)} → ${addressWords(redirect.to)}`]),
    ...(foreign === undefined ? [] : [`domain ${escapeText(foreign)}`]),
    ...(language === undefined ? [] : [`language ${escapeText(language)}`]),
    ...differsWords(differs),
  ];
}
