import { DomainError } from '@wuyou/domain';

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
    throw new DomainError('invalid', { issues: [{ pointer: 'If-Match', code: 'format' }] });
  }
  return Number(version);
}

/** Whether a reader already has this version. */
export function isUnchanged(headers: Headers, version: number): boolean {
  const tags = (headers.get('If-None-Match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etagOf(version)) || tags.includes('*');
}
