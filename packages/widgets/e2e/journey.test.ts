import { expect, test } from 'vitest';
import { rate, reportAndTrack } from './support/journey';
import { useVisits } from './support/visit';

const visits = useVisits();

const FILES = [
  'plain',
  'gbk',
  'quirks',
  'small-root',
  'large-root',
  'reset',
  'filter',
  'right-to-left',
] as const;

test.each(FILES)('report, receipt, live progress and rating on the page %s', async (name) => {
  const visited = await visits.open(`${name}.html`);
  await reportAndTrack(visited);
  await rate(visited);
  expect(visited.said).toContain('heard wuyou-rated by 0.0.0');
});
