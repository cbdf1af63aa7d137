import { CASE_STATUSES, type Locale, RATING_LEVELS } from '@wuyou/domain/values';
import type { CaseView } from '@wuyou/sdk';
import { formatDue } from '../../shared/format-date';
import { COMMON } from '../../strings/common/words';
import { TRACKER } from '../../strings/tracker/words';
import type { Step, TimelineEntry } from './steps';

type Told = Pick<CaseView, 'lead' | 'supports' | 'timeline' | 'submittedAt' | 'answer'>;

/** What a step is called: by what is to come, by where the case stands, or by what is done. */
export function stepTitle({ id, state }: Step, { status }: Pick<CaseView, 'status'>, locale: Locale): string {
  const words = TRACKER[locale];
  if (state === 'todo') return words.todo[id];
  if (state === 'stopped') return words.stopped;
  if (state === 'current') return CASE_STATUSES[status][locale];
  return words.done[id];
}

/** Who acted: offices by name, people never. */
export function entryActor({ role, departments }: TimelineEntry, locale: Locale): string {
  const [acting] = role === 'department' ? departments : [];
  return acting?.name[locale] ?? TRACKER[locale].roles[role];
}

/** What happened, in a sentence; empty where the step's name says it all. */
export function entryWords(entry: TimelineEntry, view: Told, locale: Locale): string {
  const words = TRACKER[locale];
  const { type, text = '', dueAt, number = '', departments } = entry;
  if (type === 'assigned' && view.lead) {
    const supports = view.supports.map(({ name }) => name[locale]).join(COMMON[locale].separator);
    return words.assigned(view.lead.name[locale], supports);
  }
  if (entry.level) return words.ratedAs(RATING_LEVELS[entry.level][locale], text);
  return words.said[type]({
    text: saidAlready(entry, view) ? '' : text,
    due: dueAt === undefined ? '' : formatDue(dueAt, locale, view.submittedAt),
    number,
    level: levelAt(entry, view.timeline),
    offices: departments.map(({ name }) => name[locale]).join(COMMON[locale].separator),
  });
}

/**
 * A timer's reason is a note for machines, the newest answer stands in full above the history, and what a bad rating
 * says is the reason for the next round, too.
 */
function saidAlready({ type, role, version, text }: TimelineEntry, { answer, timeline }: Told): boolean {
  if (role === 'system') return true;
  if (type === 'resolved')
    return answer !== undefined && !timeline.some((later) => later.type === type && later.version > version);
  return type === 'reopened' && timeline.some((entry) => entry.type === 'rated' && entry.text === text);
}

/** A supervision begins at level 1 and rises by one with every further entry. */
function levelAt({ version, number }: TimelineEntry, timeline: readonly TimelineEntry[]): number {
  return timeline.filter(
    (entry) => entry.type === 'supervised' && entry.number === number && entry.version <= version,
  ).length;
}

/** Only what is new since a version, for a live region: `办理中：规划核实已补正`. Empty if nothing is. */
export function newsSince(version: number, view: CaseView, locale: Locale): string {
  const entries = view.timeline.filter((entry) => entry.version > version);
  if (entries.length === 0) return '';
  if (entries.every(({ type }) => type === 'urged')) return TRACKER[locale].urged;
  const said = entries.map((entry) => newsOf(entry, view, locale)).filter((text) => text !== '');
  return TRACKER[locale].news(CASE_STATUSES[view.status][locale], said.join(locale === 'en' ? '; ' : '；'));
}

/** Two departments sign in the same words; alike, the second would not be announced. */
function newsOf(entry: TimelineEntry, view: CaseView, locale: Locale): string {
  if (entry.type === 'signed') return TRACKER[locale].signedBy(entryActor(entry, locale));
  return entryWords(entry, view, locale);
}
