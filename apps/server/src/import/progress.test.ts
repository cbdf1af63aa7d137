import { expect, test } from 'vitest';
import { createProgress, summaryLines } from './progress';

const none = { added: 0, there: 0, changed: 0, refused: 0 };

test('where nobody watches, a line is written every ten thousand rows', () => {
  const written: string[] = [];
  const progress = createProgress({ write: (text: string) => written.push(text) > 0 });
  for (const added of [50, 9_999, 10_000, 10_050, 20_000]) progress.show({ ...none, added });
  progress.end();
  expect(written).toEqual(['10,000 rows so far\n', '20,000 rows so far\n']);
});

test('the summary says what became of every row, and what to do next', () => {
  const counts = { added: 1_200, there: 3, changed: 25, refused: 2 };
  const summary = { ...counts, changedRows: [5, 9], interrupted: true, dryRun: true, errors: 'e.csv' };
  expect(summaryLines(summary)).toEqual([
    '1,200 would be added',
    '3 there already',
    '25 say other than their case, which stays as it is: row 5, 9 …',
    '2 refused. See why in e.csv.',
    'Ended before the last row. The same command goes on from here.',
    'Nothing was written.',
  ]);
  expect(summaryLines({ ...none, changedRows: [], interrupted: false, dryRun: false })).toEqual([
    '0 added',
    '0 there already',
  ]);
});
