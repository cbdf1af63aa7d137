import {
  type CaseCommandType,
  isBad,
  type Locale,
  RATING_LEVELS,
  RATING_TAGS,
  type RatingLevel,
  tagsFor,
} from '@wuyou/domain/values';
import type { DeskCaseView, SiteView } from '@wuyou/sdk';
import { wordsIn } from '../words';
import type { Draft, Field } from './form-fields';

export interface Choice {
  readonly value: string;
  readonly name: string;
}

interface ChoiceContext {
  /** The values beside the field: tags must fit the level. */
  readonly siblings: Draft;
  readonly site: SiteView | undefined;
  readonly command: CaseCommandType;
  readonly view: DeskCaseView;
  readonly locale: Locale;
}

/** What a choice offers, in words. */
export function choicesOf(
  field: Extract<Field, { kind: 'choice' | 'choices' }>,
  { siblings, site, command, view, locale }: ChoiceContext,
): readonly Choice[] {
  if (field.choices === 'site') {
    if (field.name === 'department')
      return (site?.departments ?? []).map(({ id, name }) => ({ value: id, name: name[locale] }));
    return (site?.categories ?? []).map(({ path, name }) => ({ value: path, name: name[locale] }));
  }
  if (field.choices === 'case') return ofTheCase(field.name, { command, view, locale });
  const { level } = siblings;
  const fitting: readonly string[] =
    field.name === 'tags' ? (level ? tagsFor(level as RatingLevel) : []) : field.choices;
  return fitting.map((value) => ({ value, name: nameOf(value, locale) }));
}

/** Open tasks, sub-problems not solved yet, or the rounds whose rating the command is about. */
function ofTheCase(
  name: string,
  { command, view, locale }: Pick<ChoiceContext, 'command' | 'view' | 'locale'>,
): Choice[] {
  const words = wordsIn(locale);
  switch (name) {
    case 'task':
      return view.tasks
        .filter(({ state }) => state !== 'finished')
        .map(({ id, title, department, state }) => ({
          value: id,
          name: `${title} — ${department.name[locale]} · ${words.kase.states[state]}`,
        }));
    case 'solved':
      return (view.taskForce?.problems ?? [])
        .filter(({ solvedAt }) => solvedAt === undefined)
        .map(({ id, title, department }) => ({ value: id, name: `${title} — ${department.name[locale]}` }));
    default:
      return view.ratings
        .filter(({ level, round }) => {
          const appeal = view.appeals.find((one) => one.round === round);
          return command === 'decide-appeal' ? appeal?.state === 'pending' : isBad(level) && !appeal;
        })
        .map(({ round, level }) => ({
          value: String(round),
          name: words.ratingRound(round, RATING_LEVELS[level][locale]),
        }));
  }
}

function nameOf(value: string, locale: Locale): string {
  const { kase, outcomes, findings } = wordsIn(locale);
  const known: Readonly<Record<string, string>> = {
    ...kase.roles,
    ...outcomes,
    ...findings,
    ...inLanguage(RATING_LEVELS, locale),
    ...Object.fromEntries(Object.entries(RATING_TAGS).map(([tag, { name }]) => [tag, name[locale]])),
  };
  return known[value] ?? value;
}

function inLanguage(names: Readonly<Record<string, Readonly<Record<Locale, string>>>>, locale: Locale) {
  return Object.fromEntries(Object.entries(names).map(([value, name]) => [value, name[locale]]));
}
