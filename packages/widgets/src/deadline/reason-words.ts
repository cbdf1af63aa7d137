import type { Locale } from '@wuyou/domain/values';
import { formatDate } from '../shared/format-date';
import { REASONS } from '../strings/reasons/words';
import { type Day, isHoliday, runsOf, sameRest } from './days';

/** What makes a date another than one would count: holidays, make-up days and pauses; ordinary days go without saying. */
export function reasonWords(days: readonly Day[], locale: Locale): string[] {
  const words = REASONS[locale];
  const stood = days.filter(({ kind }) => kind === 'paused').length;
  const reasons = runsOf(days, sameRest).flatMap((run) => {
    const [first] = run;
    if (first && isHoliday(first.kind)) return words.rest(first.name?.[locale] ?? words.closure, run.length);
    return first?.kind === 'make-up' ? words.makeUp(formatDate(first.date, locale)) : [];
  });
  return stood > 0 ? [...reasons, words.stood(stood)] : reasons;
}
