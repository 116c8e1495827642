import type { Caller } from "../auth0/answer.js";
import { getUser, type UserFields } from "../auth0/users.js";
import { systemClocks } from "../clocks.js";
import { ReticketError } from "../errors.js";
import type { Pacer } from "../pacing/pacer.js";
import { mailAddress } from "./address.js";
import { type Addressee, personName, type TicketMessage } from "./ticket-message.js";

/** What is known of a message's address. */
export type FoundAddress =
  | { type: "found"; addressee: Addressee }
  /** No address, or not one that mail can be sent to; `permanent`: asking again is useless. */
  | { type: "unknown"; why: string; permanent: boolean }
  /** The run stops, or Auth0 refuses to be asked: the address is not known. */
  | { type: "unasked" };

/** Asks Auth0, in turn with everything else that asks it. */
export interface LookUp {
  caller: Caller;
  pacer: Pick<Pacer, "acquire" | "observe">;
}

const FIELDS = ["email", "email_verified", "name", "given_name"];
/** How often a question without an answer is asked. */
const TRIES = 4;
const FIRST_BACK_OFF_MS = 500;

/**
 * Knows where messages go: to the entry's `deliver_to`, else to its `email`, else to the address that Auth0 has of the
 * user. Nothing else is ever an address.
 */
export class AddressBook {
  readonly #found = new WeakMap<TicketMessage, Promise<FoundAddress>>();
  /** Why Auth0 is not asked any more. */
  refusal: ReticketError | undefined;

  /** @param lookUp undefined: Auth0 is not asked */
  constructor(private readonly lookUp: LookUp | undefined) {}

  /** Never rejects; Auth0 is asked once a message, however many channels want to know. @param stop aborted: nothing new is asked */
  find(message: TicketMessage, stop: AbortSignal): Promise<FoundAddress> {
    let found = this.#found.get(message);
    if (found === undefined) {
      found = this.#find(message, stop);
      this.#found.set(message, found);
    }
    return found;
  }

  async #find(message: TicketMessage, stop: AbortSignal): Promise<FoundAddress> {
    const given = givenAddress(message);
    if (given !== undefined) return check(given, undefined, false);
    if (this.lookUp === undefined || !("user_id" in message.target)) {
      return { type: "unknown", why: "no address is given", permanent: true };
    }
    return this.#ask(message.target.user_id, this.lookUp, stop);
  }

  async #ask(userId: string, { caller, pacer }: LookUp, stop: AbortSignal): Promise<FoundAddress> {
    let why = "";
    for (let tries = 1; tries <= TRIES; ) {
      if (this.refusal !== undefined || !(await pacer.acquire(stop, "read_users")))
        return { type: "unasked" };
      const sentAt = performance.now();
      const answer = await getUser(caller, userId, FIELDS, { signal: stop });
      if ("rate" in answer && answer.rate !== undefined) {
        pacer.observe(answer.rate, { sentAt, throttled: answer.type === "throttled", group: "read_users" });
      }
      switch (answer.type) {
        case "found":
          return profile(answer.user);
        case "absent":
          return { type: "unknown", why: "Auth0 knows no such user", permanent: true };
        case "throttled":
          continue;
        case "refused":
          if (answer.status !== 401 && answer.status !== 403) {
            return { type: "unknown", why: `Auth0 does not say (${answer.status})`, permanent: true };
          }
          this.refusal ??= refusal(answer.status, answer.message);
          return { type: "unasked" };
        case "unsent":
        case "failed":
          why = answer.why;
      }
      await systemClocks.sleep(FIRST_BACK_OFF_MS * 2 ** (tries - 1), stop);
      if (stop.aborted) return { type: "unasked" };
      tries++;
    }
    return { type: "unknown", why: `Auth0 could not be asked for the address: ${why}`, permanent: false };
  }
}

/** The address that the manifest gives; undefined where Auth0 has to be asked. */
export function givenAddress({
  deliverTo,
  target,
}: Pick<TicketMessage, "deliverTo" | "target">): string | undefined {
  return deliverTo ?? ("email" in target ? target.email : undefined);
}

function profile({ email, email_verified, name, given_name }: UserFields): FoundAddress {
  if (typeof email !== "string" || email === "") {
    return { type: "unknown", why: "Auth0 has no address of this user", permanent: true };
  }
  return check(email, personName(name) ?? personName(given_name), email_verified === false);
}

function check(text: string, name: string | undefined, unverified: boolean): FoundAddress {
  const address = mailAddress(text);
  if (address === undefined) {
    return { type: "unknown", why: "the address is not one that mail is sent to", permanent: true };
  }
  return { type: "found", addressee: { address, name, unverified } };
}

function refusal(status: number, message: string): ReticketError {
  if (status === 401) {
    return new ReticketError(
      "CREDENTIALS_REFUSED",
      `the tenant refused to be asked for addresses (401): ${message}`,
      {
        hint: "check the credentials, then `reticket deliver` delivers the rest",
        context: { status },
      },
    );
  }
  return new ReticketError(
    "SCOPE_MISSING",
    `the tenant refused to be asked for addresses (403): ${message}`,
    {
      hint: "grant the client the scope `read:users` on the Auth0 Management API, or write `deliver_to` into the entries; then `reticket deliver` delivers the rest",
      context: { status },
    },
  );
}
