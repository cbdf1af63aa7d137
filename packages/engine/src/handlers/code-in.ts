import { parseReceiptCode, parseReference } from '@wuyou/domain';

/**
 * A whole receipt code, or the half of it that staff see, in any usual writing. Nothing between: whoever could ask
 * for longer and longer beginnings would learn the code.
 */
export function codeIn(text: string): string | undefined {
  const parsed = parseReceiptCode(text);
  return parsed.ok ? parsed.code : parseReference(text);
}
