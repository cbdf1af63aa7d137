import type { ReportInput } from '@wuyou/sdk';
import { EMPTY_PERSON, type PersonDraft, personFieldAt, personFields, personOf } from '../shared/form/person';

/** What a person has typed so far, as typed. */
export interface Draft extends PersonDraft {
  readonly title: string;
  readonly category: string;
  readonly details: string;
  readonly place: string;
}

export type FieldName = keyof Draft;

export const EMPTY_DRAFT: Draft = { title: '', category: '', details: '', place: '', ...EMPTY_PERSON };

/** The fields in the order of the page, less those that do not apply. */
export function fieldsOf(kind: Draft['kind']): FieldName[] {
  return ['title', 'category', 'details', 'place', ...personFields(kind)];
}

/** A checked draft as the service takes it. */
export function toInput(draft: Draft): ReportInput {
  const [details, place] = [draft.details.trim(), draft.place.trim()];
  return {
    channel: 'portal',
    category: draft.category,
    title: draft.title.trim(),
    ...(details !== '' && { details }),
    ...(place !== '' && { place }),
    reporter: personOf(draft),
  };
}

const POINTERS: Readonly<Record<string, FieldName>> = {
  '/title': 'title',
  '/category': 'category',
  '/details': 'details',
  '/place': 'place',
};

/** The field a JSON pointer of the service names; `undefined` for one that the form does not show. */
export function fieldAt(pointer: string): FieldName | undefined {
  if (pointer.startsWith('/reporter')) return personFieldAt(pointer.slice('/reporter'.length));
  return POINTERS[pointer];
}
