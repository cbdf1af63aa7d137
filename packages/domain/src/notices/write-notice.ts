import type { Locale } from '../locale';
import { dateOf, type Instant, toInstant, toMs } from '../time';
import { NOTICES } from './catalogue';
import type { Filling, Notice } from './notice';

/** A notice in words. */
export interface WrittenNotice {
  /** Of a mail; a message to a mobile has none. */
  readonly subject?: string;
  readonly text: string;
  /** What the blanks were filled with, for a provider that has the text already. */
  readonly fillings: Readonly<Record<string, string>>;
}

export function writeNotice({ type, fillings }: Notice, locale: Locale): WrittenNotice {
  const definition = NOTICES[type];
  const written = Object.fromEntries(
    Object.entries<Filling>(fillings).map(([name, filling]) => [name, words(filling, locale)]),
  );
  const fill = (text: string) => text.replace(/{(\w+)}/g, (blank, name) => written[name] ?? blank);
  return {
    ...('subject' in definition && { subject: fill(definition.subject[locale]) }),
    text: fill(definition.text[locale]),
    fillings: written,
  };
}

function words(filling: Filling, locale: Locale): string {
  if (typeof filling !== 'object') return String(filling);
  return 'at' in filling ? moment(filling.at, locale) : filling[locale];
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `9月15日17:00`; `17:00 on 15 September`. In Beijing, whichever machine writes it. */
function moment(at: Instant, locale: Locale): string {
  const instant = toInstant(toMs(at));
  const [, month, day] = dateOf(instant).split('-').map(Number);
  const time = instant.slice(11, 16);
  return locale === 'en' ? `${time} on ${day} ${MONTHS[(month ?? 1) - 1]}` : `${month}月${day}日${time}`;
}
