import { type Instant, toMs } from '@wuyou/domain/values';

interface CalendarEntry {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** The moment promised; the entry takes the hour before it. */
  readonly at: Instant;
  readonly madeAt: Instant;
}

const HOUR = 3_600_000;

/** An iCalendar file (RFC 5545) with one entry and a reminder a day before. */
export function calendarFile({ id, title, note, at, madeAt }: CalendarEntry): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//wuyou//receipt//ZH',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${utc(toMs(madeAt))}`,
    `DTSTART:${utc(toMs(at) - HOUR)}`,
    `DTEND:${utc(toMs(at))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(note)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

function utc(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** No line may be longer than 75 bytes; a Chinese character takes three. */
function folded(line: string): string {
  return [...line].reduce(
    ({ text, room }, symbol) => {
      const size = new TextEncoder().encode(symbol).length;
      return size > room
        ? { text: `${text}\r\n ${symbol}`, room: 74 - size }
        : { text: text + symbol, room: room - size };
    },
    { text: '', room: 75 },
  ).text;
}
