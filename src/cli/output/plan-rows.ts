import { escapeText } from "../../escape.js";
import { addressWords, asciiDomain, differsWords } from "../../plan/address-words.js";
import { type Differs, DiffersIn } from "../../plan/differs.js";
import {
  type Action,
  listedActions,
  type ManifestPlan,
  type PlannedAction,
  type Redirect,
  redirectAt,
} from "../../plan/plan.js";

/** One entry of a plan, with what a reviewer has to see of it. */
export interface PlanRow extends PlannedAction {
  /** The address that the manifest gives. */
  deliverTo: string | undefined;
  differs: Differs | undefined;
  redirect: Redirect | undefined;
}

/** A manifest's rows, those first that are out of the ordinary. */
export interface PlanRows {
  /** Out of the ordinary: an address, a field of its own, a redirect; then those whose link dies or that are stuck. */
  first: PlanRow[];
  rest: PlanRow[];
  /** How many there are of each, shown or not; `own`: of the first, those with an address or fields of their own. */
  counts: { first: number; rest: number; own: number };
  /** How many tickets go to addresses that the manifest gives, by domain: the rarest first. */
  domains: [domain: string, count: number][];
}

/** Actions that somebody may lose a link by, or that are stuck. */
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
    const deliverTo = this.plan.manifest.entries.deliverTo(index);
    const differs = this.#differs.at(index);
    return { ...planned, deliverTo, differs, redirect: redirectAt(this.plan, index) };
  }

  /**
   * Every row, in the order in which it deserves to be read: of what is out of the ordinary, the rarest kind first, so that
   * one address among thousands of another domain stands at the top.
   * @param most rows of each kind that are kept
   */
  inOrder(most: number): PlanRows {
    const kinds = new Map<string, { count: number; kept: PlannedAction[] }>();
    const byAction = new Map<Action, PlannedAction[]>([...GRAVE, ...ORDINARY].map((action) => [action, []]));
    const counts = { first: 0, rest: 0, own: 0 };
    const domains = new Map<string, number>();
    for (const planned of listedActions(this.plan)) {
      const kind = this.#kindOf(planned, domains);
      counts[kind !== undefined || GRAVE.includes(planned.action) ? "first" : "rest"]++;
      if (kind === undefined) keep(byAction.get(planned.action)!, planned, most);
      else {
        counts.own++;
        const alike = kinds.get(kind) ?? { count: 0, kept: [] };
        alike.count++;
        keep(alike.kept, planned, most);
        kinds.set(kind, alike);
      }
    }
    const rare = [...kinds.values()].sort((a, b) => a.count - b.count).flatMap(({ kept }) => kept);
    const of = (actions: readonly Action[]) => actions.flatMap((action) => byAction.get(action)!);
    // Rows are made of what is kept: there may be a million of them.
    const rows = (planned: readonly PlannedAction[]) => planned.slice(0, most).map((each) => this.of(each));
    return {
      first: rows([...rare, ...of(GRAVE)]),
      rest: rows(of(ORDINARY)),
      counts,
      domains: [...domains].sort(([, a], [, b]) => a - b),
    };
  }

  /** What makes a row out of the ordinary, as a name that rows of a kind share; undefined: nothing does. */
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

function keep(list: PlannedAction[], planned: PlannedAction, most: number): void {
  if (list.length < most) list.push(planned);
}

function domainOf(address: string): string {
  return asciiDomain(address) ?? address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/** The domain of the entry's own e-mail in punycode, where it is not ASCII and no other address is given. */
function foreignDomain({ manifest }: ManifestPlan, index: number): string | undefined {
  const target = manifest.entries.target(index);
  if (!("email" in target) || manifest.entries.deliverTo(index) !== undefined) return undefined;
  return asciiDomain(target.email);
}

/** What stands behind a row's reason: where the ticket goes, and what the defaults do not say. Escaped, each by itself. */
export function detailsOf(plan: ManifestPlan, row: PlanRow): string[] {
  const { deliverTo, differs, redirect, index } = row;
  const foreign = foreignDomain(plan, index);
  return [
    ...(redirect === undefined
      ? deliverTo === undefined
        ? []
        : [`→ ${addressWords(deliverTo)}`]
      : [`${addressWords(redirect.from)} → ${addressWords(redirect.to)}`]),
    ...(foreign === undefined ? [] : [`domain ${escapeText(foreign)}`]),
    ...differsWords(differs),
  ];
}
