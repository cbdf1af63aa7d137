import { atTime, type Instant, type LocalDate, toInstant, toMs } from '@wuyou/domain';

/** A moment as people write it, in Beijing time. */
export interface WrittenTime {
  /** The day's beginning where no hour is written. */
  readonly at: Instant;
  readonly dayOnly: boolean;
}

const WRITTEN =
  /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?(?:[T\s]*(?<hour>\d{1,2})[:：时](?<minute>\d{1,2})(?:[:：分](?<second>\d{1,2})(?:\.\d+)?)?[分秒]?(?:\+08:?00)?)?$/;

/** `undefined` for what is no moment: 31 June, 25 o'clock, another time zone, a day without its year. */
export function parseBeijingTime(text: string): WrittenTime | undefined {
  const found = WRITTEN.exec(text.normalize('NFKC').trim());
  if (!found) return undefined;
  const { year = '', month = '', day = '', hour, minute = '0', second = '0' } = found.groups ?? {};
  const two = (part: string) => part.padStart(2, '0');
  const date: LocalDate = `${year}-${two(month)}-${two(day)}`;
  const at: Instant = `${atTime(date, `${two(hour ?? '0')}:${two(minute)}`).slice(0, 17)}${two(second)}+08:00`;
  const ms = toMs(at);
  // A day that does not exist becomes another one.
  if (Number.isNaN(ms) || toInstant(ms) !== at) return undefined;
  return { at, dayOnly: hour === undefined };
}
