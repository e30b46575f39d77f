/** What a feed tells of one time that something is: nothing of what it is. */
export interface FeedItem {
  /** The same for the same thing each time the feed is fetched, and opaque. */
  readonly key: string;
  readonly version: number;
  readonly cancelled: boolean;
  /** An instant, or a day; the end of a whole day is the day after. */
  readonly starts: string;
  readonly ends: string;
}

const LINE_END = "\r\n";
const MOST_OCTETS = 75;

/**
 * Law: hol § 12-1: a calendar outside the room is told that somebody is busy, and neither with whom, where nor why: every title is "Avtale".
 * Choice: iCalendar by RFC 5545, instants in UTC, so that summer time is right without a table of time zones. SAM-42.
 */
export function icalendarOf(items: readonly FeedItem[], madeAt: string): string {
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Samordna//Kalender//NO", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"];
  const lines = [...head, ...items.flatMap((it) => eventOf(it, madeAt)), "END:VCALENDAR"];
  return lines.map((it) => folded(it) + LINE_END).join("");
}

function eventOf({ key, version, cancelled, starts, ends }: FeedItem, madeAt: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${key}@samordna`,
    `DTSTAMP:${stamp(madeAt)}`,
    `SEQUENCE:${version}`,
    `DTSTART${valueOf(starts)}`,
    `DTEND${valueOf(ends)}`,
    "SUMMARY:Avtale",
    "CLASS:PRIVATE",
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
  ];
}

/** A day stands as it is; an instant is in UTC, to the second. */
function valueOf(when: string): string {
  return when.length === 10 ? `;VALUE=DATE:${when.replaceAll("-", "")}` : `:${stamp(when)}`;
}

function stamp(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** A line is broken after 75 octets; what it holds here is all one octet each. */
function folded(line: string): string {
  const parts = [line.slice(0, MOST_OCTETS)];
  for (let at = MOST_OCTETS; at < line.length; at += MOST_OCTETS - 1) parts.push(` ${line.slice(at, at + MOST_OCTETS - 1)}`);
  return parts.join(LINE_END);
}
