import type { LocalDate, Locale } from '@wuyou/domain/values';
import type { DeadlineView } from '@wuyou/sdk';
import { counts, currentDay, type Day, runsOf, sameRest } from '../../deadline/days';
import { formatDate, formatDue, formatRange, formatTime } from '../../shared/format-date';
import { COMMON } from '../../strings/common/words';
import { DUE } from '../../strings/due/words';
import { REASONS } from '../../strings/reasons/words';

/** A line of the count: a day, or neighbouring days off of one name. */
export interface DayLine {
  readonly date: string;
  readonly text: string;
}

/**
 * The count day by day, so that anyone can count along.
 * @param today by the reader's clock, in Beijing
 */
export function dayLines(deadline: DeadlineView, locale: Locale, today: LocalDate): DayLine[] {
  const words = DUE[locale];
  const now = deadline.paused ? undefined : currentDay(deadline, today);
  let n = 0;
  return runsOf(deadline.days, sameRest).map((run) => {
    const [first, last] = [run[0] as Day, run[run.length - 1] as Day];
    if (counts(first)) n += 1;
    const said = [dayWords(first, n, deadline, locale)];
    if (first.kind === 'due') said.push(words.dueAt(formatTime(deadline.dueAt, locale)));
    if (run.some(({ date }) => date === now)) said.push(words.isToday);
    return { date: formatRange(first.date, last.date, locale), text: said.join(COMMON[locale].comma) };
  });
}

function dayWords({ kind, name }: Day, n: number, { limit }: DeadlineView, locale: Locale): string {
  const words = DUE[locale];
  const inDays = 'days' in limit;
  switch (kind) {
    case 'start':
      return inDays ? words.startDay : words.startMinutes;
    case 'weekend':
      return words.restDay(words.weekend);
    case 'holiday':
    case 'closure':
      return words.restDay(name?.[locale] ?? REASONS[locale].closure);
    case 'paused':
      return words.pausedDay;
    case 'make-up':
      return inDays ? words.nthMakeUp(n, name?.[locale] ?? '') : words.open;
    case 'counted':
    case 'due':
      return inDays ? words.nth(n) : words.open;
  }
}

/** On what the date rests besides its days: rule, calendar, what moved it and what still may. */
export function groundLines(
  { basis, calendar, dueAt, from, provisional, extension, paused, reckonedNow }: DeadlineView,
  locale: Locale,
): string[] {
  const words = DUE[locale];
  return [
    REASONS[locale].basis(basis),
    ...(extension
      ? [words.extended(extension.days, formatDate(extension.at.slice(0, 10), locale), extension.reason)]
      : []),
    ...(paused ? [words.pausedNow] : []),
    ...(reckonedNow ? [words.reckonedNow(formatDue(reckonedNow, locale, from))] : []),
    ...(provisional ? [words.provisional(dueAt.slice(0, 4))] : []),
    words.calendar(calendar),
  ];
}
