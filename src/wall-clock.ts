const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export const MINUTES_A_DAY = 24 * 60;

/** `fri 18:00` as minutes since the start of Monday. */
export function minuteOfWeek(text: string): number {
  const [day = "", hour = "", minute = ""] = text.split(/[ :]/);
  return DAYS.indexOf(day) * MINUTES_A_DAY + Number(hour) * 60 + Number(minute);
}

/** Converts an instant to minutes since the start of Monday in a time zone; undefined: unknown zone. */
export function wallClock(timeZone: string): ((now: number) => number) | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  } catch {
    return undefined;
  }
  return (now) => {
    const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
    return minuteOfWeek(`${parts.get("weekday")?.toLowerCase()} ${parts.get("hour")}:${parts.get("minute")}`);
  };
}
