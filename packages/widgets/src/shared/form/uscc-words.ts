import { parseUscc } from '@wuyou/domain/values';
import type { FormWords } from '../../strings/form/words';

/** What is wrong with a unified social credit code, in words; `undefined` if nothing is. */
export function usccWords(text: string, words: FormWords): string | undefined {
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
  words: FormWords,
): { readonly right: boolean; readonly words: string } | undefined {
  const parsed = parseUscc(text);
  if (parsed.ok) return { right: true, words: words.usccRight };
  const { problem } = parsed;
  if (problem.code === 'length' && problem.actual < problem.expected) return undefined;
  return { right: false, words: usccWords(text, words) ?? '' };
}
