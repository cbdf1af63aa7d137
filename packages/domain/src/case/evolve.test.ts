import { describe, expect, test } from 'vitest';
import { createCalendar } from '../calendar';
import { readNotices } from '../holidays';
import { EXAMPLES } from '../testing/examples';
import { accept, after, assign, context, given, reported, resolve, type Step, sign } from '../testing/given';
import { decide } from './decide';
import { evolve, fold } from './evolve';
import { tasksOf } from './state';

const handling = [accept, assign, sign];
const ask = EXAMPLES['request-info'];

describe('a promise that is corrected', () => {
  const name = { 'zh-CN': '防汛停工', en: 'Flood closure' };
  const notices = readNotices({ holidays: { '2026-10-01': 'National Day,国庆节,3' }, workdays: {} });
  const calendar = createCalendar(notices, [{ date: '2026-09-10', kind: 'closure', name }]);
  const corrected = (...steps: Parameters<typeof given>) => {
    const state = fold(given(...steps));
    const at = { ...context({ by: { role: 'desk' } }, 'correct'), calendar };
    return decide(state, EXAMPLES['correct-deadline'], at).reduce(evolve, state);
  };

  test('before it is shared out is the case’s alone', () => {
    const state = corrected(accept);
    expect(state).toMatchObject({
      status: 'accepted',
      facts: { resolveBy: { dueAt: '2026-09-15T17:00:00+08:00' } },
    });
    expect(state).not.toHaveProperty('tasks');
  });

  test.each([
    ['assigned', [accept, assign]],
    ['handling', handling],
    ['awaiting-reporter', [...handling, ask]],
  ])('while %s is that of its tasks too', (status, steps) => {
    expect(corrected(...steps)).toMatchObject({
      status,
      facts: { resolveBy: { dueAt: '2026-09-15T17:00:00+08:00' } },
      tasks: [{ id: 't1', dueBy: { dueAt: '2026-09-15T17:00:00+08:00' } }],
    });
  });
});

describe('a case that was withdrawn', () => {
  test('knows why, if the reporter said so', () => {
    expect(after(given(), { type: 'withdraw', reason: '已自行解决' })).toMatchObject({
      reason: '已自行解决',
    });
    expect(after(given(), { type: 'withdraw' })).not.toHaveProperty('reason');
  });

  test('knows who had been at work on it', () => {
    expect(tasksOf(after(given(...handling), { type: 'withdraw' }))).toMatchObject([{ id: 't1' }]);
    expect(tasksOf(after(given(accept), { type: 'withdraw' }))).toEqual([]);
  });
});

describe('the first contact', () => {
  const spoke = (day: string): Step => ({
    command: { ...EXAMPLES.progress, contacted: true },
    at: `2026-09-${day}T10:00:00+08:00`,
  });

  test('stands, whatever contact follows', () => {
    const state = fold(given(...handling, spoke('08'), spoke('09')));
    expect(state.facts.contactedAt).toBe('2026-09-08T10:00:00+08:00');
  });

  test('is none where progress was made without it, or a call-back reached nobody', () => {
    expect(fold(given(...handling, EXAMPLES.progress)).facts).not.toHaveProperty('contactedAt');
    const missed = given(...handling, resolve, { type: 'follow-up', outcome: 'unreached' });
    expect(fold(missed).facts).not.toHaveProperty('contactedAt');
  });

  test('is a call-back, where nobody spoke before', () => {
    const called = {
      command: { type: 'follow-up', outcome: 'solved' },
      at: '2026-09-09T10:00:00+08:00',
    } as const;
    expect(fold(given(...handling, resolve, called)).facts.contactedAt).toBe('2026-09-09T10:00:00+08:00');
  });
});

describe('the commands already carried out', () => {
  test('begin with the report, and name one once that gave two events', () => {
    expect(fold(reported()).facts.handled).toEqual(['report']);
    const log = given(accept, EXAMPLES['form-task-force']);
    expect(log).toHaveLength(4);
    expect(fold(log).facts.handled).toEqual(['report', 'given-0', 'given-1']);
  });
});

test('a case was last changed by its latest event', () => {
  const later = '2026-09-08T10:00:00+08:00';
  expect(fold(reported()).facts.updatedAt).toBe(fold(reported()).facts.submittedAt);
  expect(fold(given(accept, { command: assign, at: later })).facts).toMatchObject({
    submittedAt: fold(reported()).facts.submittedAt,
    updatedAt: later,
  });
});

describe('a log that no case can have', () => {
  const [first, second] = given(accept);
  if (!first || !second) throw new Error('two events expected');

  test('does not begin with its first version', () => {
    expect(() => fold([{ ...first, version: 2 }])).toThrow(
      "Corrupt log: 'reported' with version 2 cannot follow no case.",
    );
  });

  test('does not begin with a report', () => {
    expect(() => fold([{ ...second, version: 1 }])).toThrow(
      "Corrupt log: 'accepted' with version 1 cannot follow no case.",
    );
  });

  test('is reported twice', () => {
    expect(() => fold([first, first])).toThrow(
      "Corrupt log: 'reported' with version 1 cannot follow submitted, version 1.",
    );
  });
});
