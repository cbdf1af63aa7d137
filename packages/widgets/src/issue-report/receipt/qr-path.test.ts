import { expect, test } from 'vitest';
import { qrPath } from './qr-path';

test('each run of dark modules is one bar', () => {
  const rows = ['##.#', '....', '.###', '#...'];
  const path = qrPath({ size: 4, get: (x, y) => rows[y]?.[x] === '#' });
  expect(path).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3zM0 3h1v1h-1z');
});
