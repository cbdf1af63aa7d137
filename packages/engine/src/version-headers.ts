import { invalid } from '@wuyou/domain';

/** The version of a case as an entity tag. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The version a writer has seen; `undefined` where it did not say. A proxy may have weakened the tag.
 * @throws {DomainError} `invalid`
 */
export function ifMatchOf(headers: Headers): number | undefined {
  const value = headers.get('If-Match')?.trim();
  if (value === undefined || value === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(value)?.[1];
  if (version === undefined) {
    throw invalid('If-Match', 'format', { expected: '"7"' });
  }
  return Number(version);
}
