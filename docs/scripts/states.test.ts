import { CASE_STATUS_CODES, CASE_STATUSES, TRANSITIONS } from '@wuyou/domain';
import { expect, test } from 'vitest';
import { roadOf, stateDiagram } from './state-diagram';
import { statesPage, steps } from './states';
import { OUTCOMES } from './words';

test('a command that may lead two ways says what decides', () => {
  for (const { from, command, to } of steps()) {
    const ways = steps().filter((step) => step.from === from && step.command === command);
    if (ways.length > 1) expect(OUTCOMES, `${from} ${command} ${to}`).toHaveProperty(command);
  }
});

test('the main road leads from reported to closed, and another round leads back to handling', () => {
  expect(roadOf({ from: 'assigned', to: 'handling' })).toBe('main');
  expect(roadOf({ from: 'closed', to: 'handling' })).toBe('again');
  expect(roadOf({ from: 'submitted', to: 'declined' })).toBe('aside');
  expect(roadOf({ from: 'awaiting-reporter', to: 'handling' })).toBe('aside');
});

test('the drawing shows every status and one arrow for each pair, and brings no colours of its own', async () => {
  const svg = await stateDiagram('zh-CN');
  for (const status of CASE_STATUS_CODES) expect(svg).toContain(`>${CASE_STATUSES[status]['zh-CN']}</text>`);
  const pairs = new Set(steps().flatMap(({ from, to }) => (from === to ? [] : [`${from} ${to}`])));
  expect(svg.match(/class="edge (main|again|aside)"/g)).toHaveLength(pairs.size);
  expect(svg).not.toMatch(/fill=|stroke=|\n\s*\n/);
});

test('the page beside it says in words what the drawing shows', () => {
  const page = statesPage('en', '<svg></svg>');
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Command'));
  const commands = CASE_STATUS_CODES.flatMap((status) => Object.keys(TRANSITIONS[status]));
  expect(rows.filter((row) => !row.startsWith('| ---'))).toHaveLength(commands.length);
  expect(page).toContain('Closed `closed` (top three levels); or In progress `handling` (last two levels)');
});
