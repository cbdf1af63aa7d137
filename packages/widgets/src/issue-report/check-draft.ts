import { parseMobile, parseUscc } from '@wuyou/domain/values';
import type { Words } from '../strings/strings';
import { type Draft, type FieldName, fieldsOf } from './draft';

/** A field that cannot be sent as it stands, and how to mend it. */
export interface Problem {
  readonly field: FieldName;
  readonly words: string;
}

export const LIMITS = { title: 60, details: 4000, place: 200 } as const;

/** Characters as people count them. */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}

/** Every problem, in the order of the page. */
export function checkDraft(draft: Draft, words: Words<'report'>): Problem[] {
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

/** What is wrong with a code, in words; `undefined` if nothing is. */
function usccWords(text: string, words: Words<'report'>): string | undefined {
  const parsed = parseUscc(text);
  if (parsed.ok) return undefined;
  const { problem } = parsed;
  switch (problem.code) {
    case 'length':
      return words.usccLength(problem.actual);
    case 'symbol':
      return words.usccSymbol(problem.position, problem.symbol);
    case 'check':
      return words.usccCheck(problem.position);
  }
}

/** What can be said while a code is still being typed: too short is not wrong yet. */
export function usccWhileTyping(
  text: string,
  words: Words<'report'>,
): { readonly right: boolean; readonly words: string } | undefined {
  const parsed = parseUscc(text);
  if (parsed.ok) return { right: true, words: words.usccRight };
  const { problem } = parsed;
  if (problem.code === 'length' && problem.actual < problem.expected) return undefined;
  return { right: false, words: usccWords(text, words) ?? '' };
}
