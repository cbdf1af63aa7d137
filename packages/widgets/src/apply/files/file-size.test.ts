import { expect, test } from 'vitest';
import { fileSize } from './file-size';

test('a size is said in the unit that fits it', () => {
  expect([3, 84_213, 999_499, 999_500, 100_000_000].map(fileSize)).toEqual([
    '3 B',
    '84 KB',
    '999 KB',
    '1.0 MB',
    '100.0 MB',
  ]);
});
