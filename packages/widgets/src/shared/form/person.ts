import { parseMobile, parseUscc } from '@wuyou/domain/values';
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

/** A checked draft as the service takes it. */
export function personOf({ kind, company, uscc, name, mobile }: PersonDraft): ReportInput['reporter'] {
  const contact = { name: name.trim(), mobile: parseMobile(mobile) ?? mobile };
  switch (kind) {
    case 'enterprise': {
      const parsed = parseUscc(uscc);
      return { kind, name: company.trim(), ...(parsed.ok && { uscc: parsed.uscc }), contact };
    }
    case 'citizen':
      return { kind, contact };
    case 'anonymous':
      return { kind };
  }
}

const POINTERS: Readonly<Record<string, keyof PersonDraft>> = {
  '/kind': 'kind',
  '/name': 'company',
  '/uscc': 'uscc',
  '/contact/name': 'name',
  '/contact/mobile': 'mobile',
};

/** @param pointer JSON pointer of the service, from the person on */
export function personFieldAt(pointer: string): keyof PersonDraft | undefined {
  return POINTERS[pointer];
}
