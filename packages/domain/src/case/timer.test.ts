import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../testing/examples';
import { accept, assign, elapse, given, rate, reported, resolve, sign, when } from '../testing/given';
import type { CaseCommandInput } from './command';
import { fold } from './evolve';
import { awaitsCalendar, nextTimer } from './timer';

const handling = [accept, assign, sign];
const solved = { type: 'follow-up', outcome: 'solved' } as const;

describe('the calendar of a year that is not published yet', () => {
  /** A case whose every step is taken at this moment. */
  const allAt = (at: string, ...commands: CaseCommandInput[]) => {
    const log = reported(at);
    commands.forEach((command, i) => {
      log.push(...when(log, { command, at }, `step-${i}`));
    });
    return fold(log);
  };
  const lastDay = '2026-12-31T10:00:00+08:00';

  test('is not waited for by the short clocks before acceptance and after the answer', () => {
    const submitted = allAt(lastDay);
    expect(submitted).toMatchObject({ status: 'submitted', acceptBy: { provisional: true } });
    expect(awaitsCalendar(submitted)).toBeUndefined();
    const resolved = allAt(lastDay, ...handling, resolve);
    expect(resolved).toMatchObject({ status: 'resolved', followUpBy: { provisional: true } });
    expect(awaitsCalendar(resolved)).toBeUndefined();
    expect(awaitsCalendar(allAt(lastDay, ...handling, resolve, EXAMPLES['follow-up']))).toBeUndefined();
  });

  test.each([
    ['accepted', [accept]],
    ['assigned', [accept, assign]],
    ['handling', handling],
    ['awaiting-reporter', [...handling, EXAMPLES['request-info']]],
  ])('is waited for by the promise of a case that is %s', (status, commands) => {
    const state = allAt(lastDay, ...commands);
    expect(state.status).toBe(status);
    expect(awaitsCalendar(state)).toBe(state.facts.resolveBy.dueAt.slice(0, 10));
  });

  test('must reach the earliest day that is in doubt', () => {
    const state = allAt(lastDay, accept, EXAMPLES.assign);
    const days = 'tasks' in state ? state.tasks.map(({ dueBy }) => dueBy.dueAt.slice(0, 10)) : [];
    expect(awaitsCalendar(state)).toBe(days[1]);
    expect(days[1] ?? '').not.toBe(days[0]);
  });
});

describe('the next timer', () => {
  test('is the earliest of all that are set', () => {
    expect(nextTimer(fold(given(accept, EXAMPLES.assign, sign)))).toEqual({
      at: '2026-09-09T00:00:00+08:00',
      command: { type: 'remind', of: 't2' },
    });
    const reminded = elapse(given(...handling), '2026-09-11T00:00:00+08:00');
    expect(nextTimer(fold(reminded))).toEqual({
      at: '2026-09-14T17:00:01+08:00',
      command: { type: 'escalate' },
    });
  });

  test('while the reporter is asked is the end of the question', () => {
    expect(nextTimer(fold(given(...handling, EXAMPLES['request-info'])))).toEqual({
      at: '2026-09-20T17:00:01+08:00',
      command: { type: 'expire' },
    });
  });

  test('closes a loop that may close when the call-back is due', () => {
    const log = elapse(given(...handling, resolve, solved), '2026-09-09T12:00:00+08:00');
    expect(nextTimer(fold(log))).toEqual({
      at: '2026-09-10T17:00:00+08:00',
      command: { type: 'close' },
    });
  });

  test('is none once the case has ended', () => {
    expect(nextTimer(fold(given(...handling, resolve, rate('satisfied'))))).toBeUndefined();
    expect(nextTimer(fold(given(EXAMPLES.withdraw)))).toBeUndefined();
  });
});
