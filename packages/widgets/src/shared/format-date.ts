import type { Instant, LocalDate, Locale } from '@wuyou/domain/values';

type Part = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute';

/** Of weekdays, and of months that have names. */
type Width = 'short' | 'long';

/** Kept, as making one takes milliseconds, and a page shows many dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: Locale, width: Width): Intl.DateTimeFormat {
  const format =
    formats.get(locale + width) ??
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      timeZone: 'Asia/Shanghai',
      year: 'numeric',
      month: locale === 'en' ? width : 'numeric',
      day: 'numeric',
      weekday: width,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(locale + width, format);
  return format;
}

/** The parts of a moment as Beijing's wall clock shows it, wherever the reader is. */
export function partsOf(instant: Instant, locale: Locale, width: Width = 'short'): Record<Part, string> {
  const parts = formatOf(locale, width)
    .formatToParts(new Date(instant))
    .map(({ type, value }) => [type, value]);
  return Object.fromEntries(parts) as Record<Part, string>;
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
