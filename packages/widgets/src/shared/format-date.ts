import { type Instant, type LocalDate, type Locale, toInstant, toMs, weekday } from '@wuyou/domain/values';
import { COMMON } from '../strings/common/words';

type Part = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute';

/** Of weekdays, and of months that have names. */
export type Width = 'short' | 'long';

/**
 * The parts of a moment as Beijing's wall clock shows it, wherever the reader is. By hand, as Beijing is UTC+8 the whole
 * year: `Intl` takes some 30 ms for its first time zone, and a slow phone four times that.
 */
export function partsOf(instant: Instant, locale: Locale, width: Width = 'short'): Record<Part, string> {
  const [date = '', time = ''] = toInstant(toMs(instant)).split('T');
  const [year = '', month, day] = date.split('-');
  const [hour = '', minute = ''] = time.split(':');
  const words = COMMON[locale];
  return {
    year,
    month: words.month(Number(month), width),
    day: `${Number(day)}`,
    weekday: words.weekday(weekday(date), width),
    hour,
    minute,
  };
}

/** `14:32`. */
export function formatTime(instant: Instant, locale: Locale): string {
  const { hour, minute } = partsOf(instant, locale);
  return `${hour}:${minute}`;
}

/** `10月9日 16:05` · `9 Oct, 16:05`. The year is there when it is not the year of `since`. */
export function formatMoment(instant: Instant, locale: Locale, since = instant): string {
  const { hour, minute } = partsOf(instant, locale);
  return `${day(instant, locale, since)}${locale === 'en' ? ',' : ''} ${hour}:${minute}`;
}

/** `10月13日（周二）17:00` · `Tue 13 Oct, 17:00`. The year is there when it is not the year of `since`. */
export function formatDue(instant: Instant, locale: Locale, since = instant): string {
  const { weekday, hour, minute } = partsOf(instant, locale);
  const date = day(instant, locale, since);
  return locale === 'en' ? `${weekday} ${date}, ${hour}:${minute}` : `${date}（${weekday}）${hour}:${minute}`;
}

/** `10月10日（周六）` · `Sat 10 Oct`. */
export function formatDate(date: LocalDate, locale: Locale): string {
  const { weekday, month, day } = partsOf(noonOf(date), locale);
  return locale === 'en' ? `${weekday} ${day} ${month}` : `${month}月${day}日（${weekday}）`;
}

/** With its year always: `2031年10月7日` · `7 Oct 2031`. */
export function formatDay(date: LocalDate, locale: Locale): string {
  const { year, month, day } = partsOf(noonOf(date), locale);
  return locale === 'en' ? `${day} ${month} ${year}` : `${year}年${month}月${day}日`;
}

/** Neighbouring days: `10月1日—7日` · `1–7 Oct`. */
export function formatRange(from: LocalDate, to: LocalDate, locale: Locale): string {
  if (from === to) return formatDate(from, locale);
  const [a, b] = [partsOf(noonOf(from), locale), partsOf(noonOf(to), locale)];
  const sameMonth = a.month === b.month;
  if (locale === 'en') return `${a.day}${sameMonth ? '' : ` ${a.month}`}–${b.day} ${b.month}`;
  return `${a.month}月${a.day}日—${sameMonth ? '' : `${b.month}月`}${b.day}日`;
}

/** `周六` · `Sat`. */
export function formatWeekday(date: LocalDate, locale: Locale): string {
  return partsOf(noonOf(date), locale).weekday;
}

function noonOf(date: LocalDate): Instant {
  return `${date}T12:00:00+08:00`;
}

function day(instant: Instant, locale: Locale, since: Instant): string {
  const { year, month, day } = partsOf(instant, locale);
  const otherYear = year !== partsOf(since, locale).year;
  if (locale === 'en') return `${day} ${month}${otherYear ? ` ${year}` : ''}`;
  return `${otherYear ? `${year}年` : ''}${month}月${day}日`;
}
