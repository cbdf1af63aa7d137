import { invalid } from '@wuyou/domain';
import type { ListCursor } from '../store';

/** A place in the list, opaque to callers: no pages shift when new cases come in on top. */
export function writeCursor({ at, id }: ListCursor): string {
  return btoa(`${at} ${id}`).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** @throws {DomainError} `invalid` */
export function readCursor(cursor: string): ListCursor {
  const [at, id] = decode(cursor).split(' ');
  if (!at || !id || Number.isNaN(Date.parse(at))) {
    throw invalid('?cursor', 'format', { expected: 'next' });
  }
  return { at, id };
}

function decode(cursor: string): string {
  try {
    return atob(cursor.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return '';
  }
}
