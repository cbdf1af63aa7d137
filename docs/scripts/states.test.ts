import {
  APPLICATION_STATUSES,
  APPLICATION_TRANSITIONS,
  CASE_STATUSES,
  NODE_STATUSES,
  TRANSITIONS,
} from '@wuyou/domain';
import { describe, expect, test } from 'vitest';
import { stateDiagram } from './state-diagram';
import { APPLICATION, CASE, outcomeOf, roadOf, stepsOf } from './state-machines';
import { statesPage } from './states';

describe.each([
  ['a case', CASE],
  ['an application', APPLICATION],
])('%s', (_, machine) => {
  test('has a name and givers for each command, and says what decides where one may lead two ways', () => {
    for (const step of stepsOf(machine)) {
      const { from, command, to } = step;
      expect(machine.commands, command).toHaveProperty(command);
      expect(machine.givers, command).toHaveProperty(command);
      const ways = stepsOf(machine).filter((other) => other.from === from && other.command === command);
      if (ways.length > 1) expect(outcomeOf(machine, step), `${from} ${command} ${to}`).toBeDefined();
    }
  });

  test('is drawn with every status and one arrow for each pair, and brings no colours or ids of its own', async () => {
    const svg = await stateDiagram(machine, 'zh-CN');
    for (const name of Object.values(machine.statuses)) expect(svg).toContain(`>${name['zh-CN']}</text>`);
    const pairs = new Set(stepsOf(machine).flatMap(({ from, to }) => (from === to ? [] : [`${from} ${to}`])));
    expect(svg.match(/class="edge (main|again|aside)"/g)).toHaveLength(pairs.size);
    expect(svg).not.toMatch(/fill=|stroke=|\n\s*\n/);
    expect(svg.match(/ id="[^"]*"/g)).toEqual([` id="${machine.anchor}states-title"`]);
  });
});

test('the main road leads on to the end, and another round leads back to handling', () => {
  expect(roadOf(CASE, { from: 'assigned', to: 'handling' })).toBe('main');
  expect(roadOf(CASE, { from: 'closed', to: 'handling' })).toBe('again');
  expect(roadOf(CASE, { from: 'submitted', to: 'declined' })).toBe('aside');
  expect(roadOf(CASE, { from: 'awaiting-reporter', to: 'handling' })).toBe('aside');
  expect(roadOf(APPLICATION, { from: 'decided', to: 'delivered' })).toBe('main');
  expect(roadOf(APPLICATION, { from: 'correction', to: 'submitted' })).toBe('aside');
});

test('the page says in words what the drawings show', () => {
  const page = statesPage('en', { case: '<svg></svg>', application: '<svg></svg>' });
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && line.split(' | ').length === 3);
  const tables = rows.filter((row) => row.startsWith('| Command')).length;
  const commands = [...Object.values(TRANSITIONS), ...Object.values(APPLICATION_TRANSITIONS)];
  expect(rows).toHaveLength(commands.flatMap((given) => Object.keys(given)).length + 2 * tables);
  expect(page).toContain('Closed `closed` (top three levels); or In progress `handling` (last two levels)');
  expect(page).toContain('unchanged (others are left); or Decided `decided` (the last item)');
  for (const status of Object.keys(CASE_STATUSES)) expect(page).toContain(`{#${status}}`);
  for (const status of Object.keys(APPLICATION_STATUSES)) expect(page).toContain(`{#application-${status}}`);
  for (const status of Object.keys(NODE_STATUSES)) expect(page).toContain(`\`${status}\` | `);
});
