import * as z from 'zod/mini';
import type { FieldIssueCode } from './errors';
import { parseMobile } from './mobile';
import { parseUscc } from './uscc';

/** A refinement that reports one of our own issue codes. */
export function rule<T>(holds: (value: T) => boolean, code: FieldIssueCode, params?: (value: T) => object) {
  return z.superRefine<T>((value, context) => {
    if (holds(value)) return;
    context.addIssue({ code: 'custom', params: { code, ...params?.(value) }, input: value });
  });
}

interface TextLimits {
  /** Characters, as people count them: one for 𠮷 too. */
  readonly min?: number;
  readonly max: number;
  /** A line break is kept; on a single line it becomes a space. */
  readonly lines?: boolean;
}

/** Control characters other than tab and line break, halves of characters, and what turns the writing direction. */
const UNSTORABLE = /[^\P{Cc}\t\n\r]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
/** What takes no ink: format characters, and letters that are blank. */
const INVISIBLE = /[\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** Trimmed text that can be stored and seen, with its length counted in characters. */
export function text({ min = 1, max, lines = false }: TextLimits) {
  const count = (value: string) => [...value].length;
  const seen = (value: string) => count(value.replace(INVISIBLE, '').trim());
  return z.string().check(
    z.trim(),
    z.overwrite((value) => (lines ? value : value.replace(/[\t\n\r]+/g, ' '))),
    rule<string>((value) => !UNSTORABLE.test(value), 'unstorable'),
    rule<string>(
      (value) => seen(value) >= min,
      'too_short',
      (value) => ({ min, actual: seen(value) }),
    ),
    rule<string>(
      (value) => count(value) <= max,
      'too_long',
      (value) => ({ max, over: count(value) - max }),
    ),
    z.meta({ minLength: min, maxLength: max }),
  );
}

/** Any usual way to write a mobile number in; 11 digits out. */
export const mobile = z.pipe(
  z.string().check(z.meta({ examples: ['13800000000'] })),
  z.transform((value: string, context) => {
    const parsed = parseMobile(value);
    if (parsed !== undefined) return parsed;
    context.issues.push({ code: 'custom', params: { code: 'mobile' }, input: value });
    return z.NEVER;
  }),
);

/** Any usual way to write a unified social credit code in; 18 characters out. */
export const uscc = z.pipe(
  z.string().check(z.meta({ examples: ['91430200MA4DEM010P'] })),
  z.transform((value: string, context) => {
    const parsed = parseUscc(value);
    if (parsed.ok) return parsed.uscc;
    const { code, ...params } = parsed.problem;
    context.issues.push({ code: 'custom', params: { code: `uscc_${code}`, ...params }, input: value });
    return z.NEVER;
  }),
);

/** A moment in a reply, see `Instant`. */
export const instant = z
  .string()
  .check(z.meta({ format: 'date-time', examples: ['2026-10-09T16:05:00+08:00'] }));
