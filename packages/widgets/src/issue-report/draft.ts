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

/** A checked draft and its files as the service takes them. */
export function toInput(draft: Draft, files: readonly { readonly id: string }[] = []): ReportInput {
  const [details, place] = [draft.details.trim(), draft.place.trim()];
  return {
    channel: 'portal',
    category: draft.category,
    title: draft.title.trim(),
    ...(details !== '' && { details }),
    ...(place !== '' && { place }),
    ...(files.length > 0 && { files: files.map(({ id }) => id) }),
    reporter: personOf(draft),
  };
}

const POINTERS: Readonly<Record<string, FieldName>> = {
  '/title': 'title',
  '/category': 'category',
  '/details': 'details',
  '/place': 'place',
};

/** The part a JSON pointer of the service names; `undefined` for one that the form does not show. */
export function partAt(pointer: string): Part | undefined {
  if (pointer.startsWith('/files')) return 'files';
  if (pointer.startsWith('/reporter')) return personFieldAt(pointer.slice('/reporter'.length));
  return POINTERS[pointer];
}
