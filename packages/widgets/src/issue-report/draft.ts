import { EMPTY_PERSON, type PersonDraft, personFields } from '../shared/form/person';

/** What a person has typed so far, as typed. */
export interface Draft extends PersonDraft {
  readonly title: string;
  readonly category: string;
  readonly details: string;
  readonly place: string;
}

export type FieldName = keyof Draft;

/** What of a report may have to be mended. */
export type Part = FieldName | 'files';

export const EMPTY_DRAFT: Draft = { title: '', category: '', details: '', place: '', ...EMPTY_PERSON };

/** The fields in the order of the page, less those that do not apply. */
export function fieldsOf(kind: Draft['kind']): FieldName[] {
  return ['title', 'category', 'details', 'place', ...personFields(kind)];
}

/** All parts in the order of the page. */
export function partsOf(kind: Draft['kind']): Part[] {
  return ['title', 'category', 'details', 'place', 'files', ...personFields(kind)];
}
