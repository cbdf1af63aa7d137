import { parseMobile } from '@wuyou/domain/values';
import type { ReportInput } from '@wuyou/sdk';
import type { FormWords } from '../../strings/form/words';
import { usccWords } from './uscc-words';

/** Who reports or applies, as typed. */
export interface PersonDraft {
  readonly kind: ReportInput['reporter']['kind'];
  readonly company: string;
  readonly uscc: string;
  readonly name: string;
  readonly mobile: string;
}

export const EMPTY_PERSON: PersonDraft = { kind: 'enterprise', company: '', uscc: '', name: '', mobile: '' };

/** The fields in the order of the page, less those that do not apply. */
export function personFields(kind: PersonDraft['kind']): (keyof PersonDraft)[] {
  switch (kind) {
    case 'enterprise':
      return ['kind', 'company', 'uscc', 'name', 'mobile'];
    case 'citizen':
      return ['kind', 'name', 'mobile'];
    case 'anonymous':
      return ['kind'];
  }
}

/** Characters as people count them. */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}

/** What is wrong with one field, in words. */
export function checkPerson(
  field: keyof PersonDraft,
  draft: PersonDraft,
  words: FormWords,
): string | undefined {
  const value = draft[field];
  const length = lengthOf(value);
  const when = (wrong: boolean) => (wrong ? words.wrong[field] : undefined);
  switch (field) {
    case 'kind':
      return when(value === '');
    case 'company':
      return when(length < 2 || length > 120);
    case 'uscc':
      return length === 0 ? undefined : usccWords(value, words);
    case 'name':
      return when(length < 1 || length > 60);
    case 'mobile':
      return when(parseMobile(value) === undefined);
  }
}
