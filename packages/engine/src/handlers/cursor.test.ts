import { expect, test } from 'vitest';
import { readCursor, writeCursor } from './cursor';

test('a cursor is read as it was written, and travels in an address as it is', () => {
  const place = { at: '2026-09-07T09:12:00+08:00', id: '0199237c-0000-7000-8000-00000000ffff' };
  const cursor = writeCursor(place);
  expect(cursor).toBe(encodeURIComponent(cursor));
  expect(readCursor(cursor)).toEqual(place);
});

test.for(['', '!', 'abc', btoa('yesterday case-1'), btoa('2026-09-07T09:12:00+08:00')])(
  'a cursor %j that no page gave is refused',
  (cursor) => {
    expect(() => readCursor(cursor)).toThrow(expect.objectContaining({ code: 'invalid' }));
  },
);
