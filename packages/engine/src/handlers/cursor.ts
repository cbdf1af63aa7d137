import { invalid } from '@wuyou/domain';
import type { ListCursor } from '../store';

/** A place in the list, opaque to callers: no pages shift when new cases come in on top. */
export function writeCursor({ submittedAt, id }: ListCursor): string {
  return btoa(`${submittedAt} ${id}`).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** @throws {DomainError} `invalid` */
export function readCursor(cursor: string): ListCursor {
  const [submittedAt, id] = decode(cursor).split(' ');
  if (!submittedAt || !id || Number.isNaN(Date.parse(submittedAt))) {
    throw invalid('?cursor', 'format', { expected: 'next' });
  }
  return { submittedAt, id };
}

function decode(cursor: string): string {
  try {
    return atob(cursor.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return '';
  }
}
