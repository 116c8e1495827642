/**
 * A moment as a person reads it: `Thursday 26 November 2026 at 14:02 UTC`.
 * @param locale BCP 47
 * @param timeZone as the tz database has it
 */
export function expiryWords(ms: number, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  }).format(ms);
}
