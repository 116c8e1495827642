/** The processes that work on one tenant at a time, on any machines. */
export interface Runners {
  /** How many there are, ourselves included. */
  readonly size: number;
  /** Requests a second that the others make. */
  readonly othersPace: number;
}

/** The same, as one of them knows it at any moment: it changes while they work. */
export interface TenantRunners extends Runners {
  /** Tells the others how many requests a second we make. */
  tellPace(perSecond: number): void;
}

/** The runners of a process that works alone. */
export const ALONE: TenantRunners = { size: 1, othersPace: 0, tellPace: () => undefined };

/** The runners of the tenant that all these ledgers belong to, in one backend: one object that all of them share. */
export function runnersOf(ledgers: Iterable<{ readonly runners: TenantRunners }>): TenantRunners {
  for (const { runners } of ledgers) return runners;
  return ALONE;
}
