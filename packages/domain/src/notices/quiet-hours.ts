import { addDays, atTime, dateOf, type Instant, toInstant, toMs } from '../time';

/** Wall clock as `HH:mm`, Beijing time. `from` later than `to` goes on past midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** The moment itself, or the end of the quiet hours it falls into. Their beginning is quiet, their end is not. */
export function afterQuiet(at: Instant, { from, to }: QuietHours): Instant {
  const instant = toInstant(toMs(at));
  const time = instant.slice(11, 16);
  const date = dateOf(instant);
  if (from <= to) return from <= time && time < to ? atTime(date, to) : instant;
  if (time >= from) return atTime(addDays(date, 1), to);
  return time < to ? atTime(date, to) : instant;
}
