import { CASE_STATUSES, type Locale, RATING_LEVELS } from '@wuyou/domain/values';
import type { CaseView } from '@wuyou/sdk';
import { COMMON, TRACKER } from '../../strings/strings';
import type { Step, TimelineEntry } from './steps';

/** What a step is called: by what is to come, by where the case stands, or by what is done. */
export function stepTitle({ id, state }: Step, { status }: Pick<CaseView, 'status'>, locale: Locale): string {
  const words = TRACKER[locale];
  if (state === 'todo') return words.todo[id];
  if (state === 'current') return CASE_STATUSES[status][locale];
  return words.done[id];
}

/** Who acted: offices by name, people never. */
export function entryActor({ type, role, departments }: TimelineEntry, locale: Locale): string {
  const named = type === 'assigned' ? [] : departments;
  return named[0]?.name[locale] ?? TRACKER[locale].roles[role];
}

/** What happened, in a sentence; empty where the step's name says it all. */
export function entryWords(
  entry: TimelineEntry,
  view: Pick<CaseView, 'lead' | 'supports'>,
  locale: Locale,
): string {
  const words = TRACKER[locale];
  if (entry.type === 'assigned' && view.lead) {
    const supports = view.supports.map(({ name }) => name[locale]).join(COMMON[locale].separator);
    return words.assigned(view.lead.name[locale], supports);
  }
  if (entry.level) return words.ratedAs(RATING_LEVELS[entry.level][locale], entry.text ?? '');
  return words.said[entry.type](entry.text ?? '');
}

/** Only what is new since a version, for a live region: `办理中：规划核实已补正`. Empty if nothing is. */
export function newsSince(version: number, view: CaseView, locale: Locale): string {
  const entries = view.timeline.filter((entry) => entry.version > version);
  if (entries.length === 0) return '';
  const said = entries.map((entry) => entryWords(entry, view, locale)).filter((text) => text !== '');
  return TRACKER[locale].news(CASE_STATUSES[view.status][locale], said.join(locale === 'en' ? '; ' : '；'));
}
