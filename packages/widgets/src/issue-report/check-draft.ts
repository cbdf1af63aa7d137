import { checkPerson, lengthOf } from '../shared/form/person';
import type { Problem } from '../shared/form/problem';
import type { Words } from '../strings/strings';
import { type Draft, type FieldName, fieldsOf } from './draft';

export const LIMITS = { title: 60, details: 4000, place: 200 } as const;

/** Every problem, in the order of the page. */
export function checkDraft(draft: Draft, words: Words<'report'>): Problem<FieldName>[] {
  return fieldsOf(draft.kind).flatMap((field) => {
    const found = checkField(field, draft, words);
    return found === undefined ? [] : [{ field, words: found }];
  });
}

/** What is wrong with one field, in words. */
export function checkField(field: FieldName, draft: Draft, words: Words<'report'>): string | undefined {
  const value = draft[field];
  const length = lengthOf(value);
  const when = (wrong: boolean) => (wrong ? words.wrong[field] : undefined);
  switch (field) {
    case 'title':
    case 'details':
    case 'place':
      if (length > LIMITS[field]) return words.tooLong(length - LIMITS[field]);
      return when(field === 'title' && length < 4);
    case 'category':
      return when(value === '');
    case 'kind':
    case 'company':
    case 'uscc':
    case 'name':
    case 'mobile':
      return checkPerson(field, draft, words);
  }
}
