import { type Locale, RATING_LEVELS, RATING_TAGS, type RatingLevel, tagsFor } from '@wuyou/domain/values';
import type { SiteView } from '@wuyou/sdk';
import { wordsIn } from '../words';
import type { Draft, Field } from './form-fields';
import type { Choice, Matter } from './matter';

interface ChoiceContext {
  /** The values beside the field: tags must fit the level. */
  readonly siblings: Draft;
  readonly site: SiteView | undefined;
  readonly command: string;
  readonly matter: Matter;
  readonly locale: Locale;
}

/** What a choice offers, in words. */
export function choicesOf(
  field: Extract<Field, { kind: 'choice' | 'choices' }>,
  { siblings, site, command, matter, locale }: ChoiceContext,
): readonly Choice[] {
  if (field.choices === 'site') {
    if (field.name === 'department')
      return (site?.departments ?? []).map(({ id, name }) => ({ value: id, name: name[locale] }));
    return (site?.categories ?? []).map(({ path, name }) => ({ value: path, name: name[locale] }));
  }
  if (field.choices === 'own') return matter.choicesOf(field.name, command);
  const { level } = siblings;
  const fitting: readonly string[] =
    field.name === 'tags' ? (level ? tagsFor(level as RatingLevel) : []) : field.choices;
  return fitting.map((value) => ({ value, name: nameOf(value, locale) }));
}

function nameOf(value: string, locale: Locale): string {
  const { kase, outcomes, findings, application } = wordsIn(locale);
  const known: Readonly<Record<string, string>> = {
    ...kase.roles,
    ...outcomes,
    ...findings,
    ...application.reviews,
    ...application.deliveries,
    ...inLanguage(RATING_LEVELS, locale),
    ...Object.fromEntries(Object.entries(RATING_TAGS).map(([tag, { name }]) => [tag, name[locale]])),
  };
  return known[value] ?? value;
}

function inLanguage(names: Readonly<Record<string, Readonly<Record<Locale, string>>>>, locale: Locale) {
  return Object.fromEntries(Object.entries(names).map(([value, name]) => [value, name[locale]]));
}
