import type { DeadlineView } from '@wuyou/domain';
import { atTime, type Locale } from '@wuyou/domain/values';
import { wordsIn } from '../words';
import { formatInstant } from '../words/dates';

type Day = DeadlineView['days'][number];

/** Why the day is what it is: the starting day, holidays, make-up days and pauses; ordinary days go without saying. */
export function reasonOf({ days }: Pick<DeadlineView, 'days'>, locale: Locale): string {
  const paused = days.filter(({ kind }) => kind === 'paused').length;
  const said = runsOf(days)
    .map((run) => reasonOfRun(run, locale))
    .filter((reason) => reason !== '');
  if (paused > 0) said.push(wordsIn(locale).kase.pausedDays(paused));
  return said.join(locale === 'en' ? '; ' : '；');
}

function reasonOfRun([first, ...more]: readonly Day[], locale: Locale): string {
  if (!first) return '';
  const words = wordsIn(locale).kase;
  const dayOf = ({ date }: Day) => formatInstant(atTime(date, '12:00'), 'day', locale);
  const range = [first, ...more.slice(-1)].map(dayOf).join('–');
  switch (first.kind) {
    case 'start':
      return words.startDay(range);
    case 'holiday':
    case 'closure':
      return words.restDays(first.name?.[locale] ?? '', range);
    case 'make-up':
      return words.makeUpDay(range);
    case 'weekend':
    case 'counted':
    case 'paused':
    case 'due':
      return '';
  }
}

/** Neighbouring days of one kind and name. */
function runsOf(days: readonly Day[]): Day[][] {
  const runs: Day[][] = [];
  for (const day of days) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.kind === day.kind && last.name?.en === day.name?.en) runs.at(-1)?.push(day);
    else runs.push([day]);
  }
  return runs;
}
