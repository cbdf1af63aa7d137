import { APPLICATION_STATUSES, type Locale, RATING_LEVELS } from '@wuyou/domain/values';
import type { ApplicationView } from '@wuyou/sdk';
import { formatDue } from '../shared/format-date';
import { APPLICATION } from '../strings/application/words';
import type { Entry } from './steps';

type Told = Pick<ApplicationView, 'lanes' | 'startedAt' | 'deliveredBy'>;

/** Who acted: the office whose item it is, by name; people never. */
export function entryActor({ role, item }: Entry, { lanes }: Told, locale: Locale): string {
  const lane = role === 'department' && lanes.find(({ id }) => id === item);
  return lane ? lane.department.name[locale] : APPLICATION[locale].roles[role];
}

/** What happened, in a sentence. */
export function entryWords(entry: Entry, { lanes, startedAt, deliveredBy }: Told, locale: Locale): string {
  const words = APPLICATION[locale];
  const { type, text = '', dueAt, number = '', materials = 0, deemed = false, level } = entry;
  const name = lanes.find(({ id }) => id === entry.item)?.name[locale];
  return words.said[type]({
    text,
    due: dueAt === undefined ? '' : formatDue(dueAt, locale, startedAt),
    item: name === undefined ? '' : words.quoted(name),
    number,
    materials,
    deemed,
    delivery: deliveredBy ? words.deliveries[deliveredBy] : '',
    level: level ? RATING_LEVELS[level][locale] : '',
  });
}

/** Only what is new since a version, for a live region: `审查中：「用水报装」已通过`. Empty if nothing is. */
export function newsSince(version: number, view: ApplicationView, locale: Locale): string {
  const said = view.timeline
    .filter((entry) => entry.version > version)
    .map((entry) => entryWords(entry, view, locale))
    .filter((text) => text !== '');
  if (said.length === 0) return '';
  const status = APPLICATION_STATUSES[view.status][locale];
  return APPLICATION[locale].news(status, said.join(locale === 'en' ? '; ' : '；'));
}
