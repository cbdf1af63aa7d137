import type { Instant, Locale } from '@wuyou/domain/values';

type Style = 'time' | 'day' | 'moment' | 'stamp' | 'clock';

const STYLES: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  time: { hour: '2-digit', minute: '2-digit' },
  day: { month: 'short', day: 'numeric' },
  moment: { month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit' },
  stamp: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  clock: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment in Beijing time, as the page's language writes it: `10月13日（周二）17:00`, `Tue, 13 Oct, 17:00`. */
export function formatInstant(instant: Instant, style: Style, locale: Locale): string {
  const key = `${locale} ${style}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      ...STYLES[style],
      timeZone: 'Asia/Shanghai',
      hourCycle: 'h23',
    });
  formats.set(key, format);
  return format.format(new Date(instant)).replace(/(周.) ?/, '（$1）');
}
