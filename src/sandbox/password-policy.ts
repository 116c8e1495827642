/** The strength that a database connection demands, in Auth0's words. */
export type PasswordPolicy = "none" | "low" | "fair" | "good" | "excellent";

/** A password that is refused: the name of Auth0's error, and why. */
export interface WeakPassword {
  name: "PasswordStrengthError" | "PasswordNoUserInfoError";
  message: string;
}

/** What bcrypt takes. */
const MAX_PASSWORD_BYTES = 72;
const LOWER = /[a-z]/;
const UPPER = /[A-Z]/;
const DIGIT = /[0-9]/;
const SPECIAL = /[!@#$%^&*]/;
const ALL_CLASSES = [LOWER, UPPER, DIGIT, SPECIAL];

interface PolicyRules {
  length: number;
  /** How many of these classes a password must have. */
  classes?: { of: readonly RegExp[]; least: number };
  /** No character three times in a row. */
  refusesRepeats?: boolean;
}

/** Source: Auth0's page on password strength. */
const POLICIES: Readonly<Record<PasswordPolicy, PolicyRules>> = {
  none: { length: 1 },
  low: { length: 6 },
  fair: { length: 8, classes: { of: [LOWER, UPPER, DIGIT], least: 3 } },
  good: { length: 8, classes: { of: ALL_CLASSES, least: 3 } },
  excellent: { length: 10, classes: { of: ALL_CLASSES, least: 3 }, refusesRepeats: true },
};

/**
 * Why a policy refuses a password; undefined if it does not.
 * @param personal the user's data, which no part of the password may be
 */
export function weaknessOf(
  password: unknown,
  policy: PasswordPolicy,
  personal: readonly string[],
): WeakPassword | undefined {
  const strength = (message: string): WeakPassword => ({ name: "PasswordStrengthError", message });
  const { length, classes, refusesRepeats } = POLICIES[policy];
  if (typeof password !== "string" || password === "") return strength("Password is missing");
  if ([...password].length < length) return strength("Password is too short");
  if (Buffer.byteLength(password) > MAX_PASSWORD_BYTES) return strength("Password is too long");
  if (classes !== undefined && classes.of.filter((each) => each.test(password)).length < classes.least) {
    return strength("Password is too weak");
  }
  if (refusesRepeats === true && /(.)\1\1/.test(password)) {
    return strength("Password has identical characters in a row");
  }
  const lower = password.toLowerCase();
  if (policy !== "none" && personal.some((part) => part.length > 3 && lower.includes(part.toLowerCase()))) {
    return { name: "PasswordNoUserInfoError", message: "Password contains user information" };
  }
  return undefined;
}
