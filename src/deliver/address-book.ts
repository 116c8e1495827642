import { systemClocks } from "../clocks.js";
import { ReticketError } from "../errors.js";
import type { Pacer } from "../pacing/pacer.js";
import type { ProviderFacts } from "../tenant/provider.js";
import type { UserDirectory } from "../tenant/tenant.js";
import { fieldAt, type UserFields } from "../tenant/users.js";
import { mailAddress } from "./address.js";
import { type AskedLanguage, readLanguage } from "./mail/languages.js";
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
  tenant: UserDirectory;
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

  /**
   * @param lookUp undefined: Auth0 is not asked
   * @param languageFrom the field of the users' metadata that names their language, by manifest
   */
  constructor(
    private readonly lookUp: LookUp | undefined,
    private readonly languageFrom: (manifest: string) => string | undefined = () => undefined,
  ) {}

  /**
   * Never rejects; Auth0 is asked once a message, however many channels want to know.
   * @param stop aborted: nothing new is asked
   * @param options `needsLanguage`: the channel writes in the user's language
   */
  async find(
    message: TicketMessage,
    stop: AbortSignal,
    { needsLanguage = false } = {},
  ): Promise<FoundAddress> {
    const languageFrom = needsLanguage ? this.languageFrom(message.manifest) : undefined;
    if (!isAsked(message, languageFrom)) return check(givenAddress(message)!, undefined, false);
    let found = this.#found.get(message);
    if (found === undefined) {
      found = this.#find(message, stop);
      this.#found.set(message, found);
    }
    return found;
  }

  async #find(message: TicketMessage, stop: AbortSignal): Promise<FoundAddress> {
    const given = givenAddress(message);
    if (given !== undefined && this.lookUp === undefined) return check(given, undefined, false);
    if (this.lookUp === undefined || !("user_id" in message.target)) {
      return { type: "unknown", why: "no address is given", permanent: true };
    }
    return this.#ask(message, message.target.user_id, this.lookUp, stop);
  }

  async #ask(
    message: TicketMessage,
    userId: string,
    { tenant, pacer }: LookUp,
    stop: AbortSignal,
  ): Promise<FoundAddress> {
    const languageFrom = this.languageFrom(message.manifest);
    const fields = fieldsFor(languageFrom);
    let why = "";
    for (let tries = 1; tries <= TRIES; ) {
      if (this.refusal !== undefined || !(await pacer.acquire(stop, "read_users")))
        return { type: "unasked" };
      const sentAt = performance.now();
      const answer = await tenant.getUser(userId, fields, { signal: stop });
      if ("rate" in answer && answer.rate !== undefined) {
        pacer.observe(answer.rate, { sentAt, throttled: answer.type === "throttled", group: "read_users" });
      }
      switch (answer.type) {
        case "found":
          return profile(message, answer.user, languageFrom);
        case "absent":
          return { type: "unknown", why: "Auth0 knows no such user", permanent: true };
        case "throttled":
          continue;
        case "refused":
          if (answer.status !== 401 && answer.status !== 403) {
            return { type: "unknown", why: `Auth0 does not say (${answer.status})`, permanent: true };
          }
          this.refusal ??= refusal(answer.status, answer.message, tenant.provider);
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

function fieldsFor(languageFrom: string | undefined): readonly string[] {
  return languageFrom === undefined ? FIELDS : [...FIELDS, languageFrom.split(".", 1)[0]!];
}

/**
 * Whether Auth0 is asked about a message's user: for an address that the manifest does not give, or for a language.
 * @param languageFrom the field that names the language; undefined: no language is looked up
 */
export function isAsked(
  message: Pick<TicketMessage, "deliverTo" | "target" | "language">,
  languageFrom: string | undefined,
): boolean {
  if (givenAddress(message) === undefined) return true;
  const knowsLanguage = languageFrom === undefined || message.language !== undefined;
  return !knowsLanguage && "user_id" in message.target;
}

function profile(message: TicketMessage, user: UserFields, languageFrom: string | undefined): FoundAddress {
  const language = languageFrom === undefined ? undefined : readLanguage(fieldAt(user, languageFrom));
  const { email, email_verified, name, given_name } = user;
  const given = givenAddress(message);
  if (given !== undefined) return check(given, undefined, false, language);
  if (typeof email !== "string" || email === "") {
    return { type: "unknown", why: "Auth0 has no address of this user", permanent: true };
  }
  return check(email, personName(name) ?? personName(given_name), email_verified === false, language);
}

function check(
  text: string,
  name: string | undefined,
  unverified: boolean,
  language?: AskedLanguage,
): FoundAddress {
  const address = mailAddress(text);
  if (address === undefined) {
    return { type: "unknown", why: "the address is not one that mail is sent to", permanent: true };
  }
  return { type: "found", addressee: { address, name, unverified, language } };
}

function refusal(status: number, message: string, { permission }: ProviderFacts): ReticketError {
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
      hint: `${permission.read}, or write \`deliver_to\` into the entries (and \`language\`, if \`language_from\` is set); then \`reticket deliver\` delivers the rest`,
      context: { status },
    },
  );
}
