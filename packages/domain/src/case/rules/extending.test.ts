import data from 'chinese-days/dist/chinese-days.json';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../calendar';
import { chineseCalendar, readNotices } from '../../holidays';
import { EXAMPLES } from '../../testing/examples';
import {
  accept,
  after,
  context,
  given,
  reported,
  resolve,
  said,
  sign,
  tenant,
  thrown,
  when,
} from '../../testing/given';
import { decide } from '../decide';
import { evolve, fold } from '../evolve';
import { tasksOf } from '../state';
import { awaitsCalendar } from '../timer';

const handling = [accept, EXAMPLES.assign, sign];
const requested = [...handling, EXAMPLES['request-extension']];
const offered = [...requested, EXAMPLES['grant-extension']];
const resolveBy = (...steps: Parameters<typeof given>) => fold(given(...steps)).facts.resolveBy.dueAt;

describe('more time', () => {
  test('is asked for, offered by the desk, and granted when the reporter agrees: +5 working days', () => {
    expect(fold(given(...requested)).facts.extension).toMatchObject({ stage: 'requested', days: 5 });
    expect(fold(given(...offered)).facts.extension?.stage).toBe('offered');
    expect(resolveBy(...offered), 'nothing moves without consent').toBe('2026-09-14T17:00:00+08:00');
    const agreed = after(given(...offered), EXAMPLES['answer-extension']);
    expect(agreed.facts.resolveBy).toMatchObject({
      dueAt: '2026-09-20T17:00:00+08:00',
      extension: { days: 5, reason: '需要现场测绘' },
    });
    expect(
      tasksOf(agreed).map(({ dueBy }) => dueBy.dueAt),
      'a task with fewer days keeps them',
    ).toEqual(['2026-09-20T17:00:00+08:00', '2026-09-09T17:00:00+08:00']);
    expect(agreed.facts.extension).toBeUndefined();
  });

  test('is not given when the desk refuses or the reporter does not agree, and may be asked for again', () => {
    for (const steps of [
      [...requested, EXAMPLES['refuse-extension']],
      [...offered, { ...EXAMPLES['answer-extension'], agree: false }],
    ]) {
      expect(fold(given(...steps)).facts.extension).toBeUndefined();
      expect(resolveBy(...steps)).toBe('2026-09-14T17:00:00+08:00');
      expect(said(when(given(...steps), EXAMPLES['request-extension']))).toHaveLength(1);
    }
  });

  test('needs no consent where the policy says so', () => {
    const policy = { ...tenant.policy, extension: { ...tenant.policy.extension, consent: false } };
    const at = { ...context({ by: { role: 'desk' } }, 'grant'), tenant: { ...tenant, policy } };
    const state = fold(given(...requested));
    const [granted] = decide(state, EXAMPLES['grant-extension'], at);
    expect(granted && evolve(state, granted).facts.resolveBy.dueAt).toBe('2026-09-20T17:00:00+08:00');
  });

  test('is had once a case, one request at a time, and not out of the blue', () => {
    const agreed = [...offered, EXAMPLES['answer-extension']];
    const stage = (steps: Parameters<typeof given>, command: (typeof EXAMPLES)[keyof typeof EXAMPLES]) =>
      thrown(() => when(given(...steps), command));
    const refused = (stage: string) => ({ code: 'extension_refused', details: { stage } });
    expect(stage(agreed, EXAMPLES['request-extension'])).toMatchObject(refused('spent'));
    expect(stage(requested, EXAMPLES['request-extension'])).toMatchObject(refused('requested'));
    expect(stage(handling, EXAMPLES['grant-extension'])).toMatchObject(refused('none'));
    expect(stage(requested, EXAMPLES['answer-extension'])).toMatchObject(refused('requested'));
    expect(stage(offered, EXAMPLES['refuse-extension'])).toMatchObject(refused('offered'));
  });

  test('is for the lead to ask for, and lapses with the answer', () => {
    const support = { role: 'department', department: 'hc' } as const;
    const log = given(...handling, { command: sign, by: support });
    expect(thrown(() => when(log, { command: EXAMPLES['request-extension'], by: support }))).toMatchObject({
      code: 'not_your_task',
    });
    const done = { command: EXAMPLES['finish-task'], by: support };
    const answered = after(
      given(...handling, { command: sign, by: support }, done, EXAMPLES['request-extension']),
      resolve,
    );
    expect(answered.facts.extension).toBeUndefined();
  });
});

describe('a correction', () => {
  const flood = { 'zh-CN': '防汛停工', en: 'Flood closure' };
  const notices = readNotices({ holidays: { '2026-10-01': 'National Day,国庆节,3' }, workdays: {} });
  const closed = createCalendar(notices, [{ date: '2026-09-10', kind: 'closure', name: flood }]);
  const correct = (calendar: typeof closed) =>
    decide(fold(given(...handling)), EXAMPLES['correct-deadline'], {
      ...context({ by: { role: 'desk' } }, 'correct'),
      calendar,
    });

  test('moves every promise by the calendar as it is now, as an event with its reason', () => {
    const [event, ...none] = correct(closed);
    expect(none).toEqual([]);
    expect(event).toMatchObject({
      type: 'deadline-corrected',
      reason: '放假安排调整',
      clocks: {
        resolveBy: { dueAt: '2026-09-15T17:00:00+08:00' },
        tasks: { t2: { dueAt: '2026-09-09T17:00:00+08:00' } },
      },
    });
  });

  test('is no event where nothing would change', () => {
    expect(correct(chineseCalendar)).toEqual([]);
    expect(correct({ ...chineseCalendar, version: 'cn-2026-b' })).toEqual([]);
  });
});

describe('a provisional promise', () => {
  const december = '2026-12-28T09:00:00+08:00';
  const log = reported(december);
  const accepted = [...log, ...when(log, { command: accept, at: december })];
  const settle = (calendar: typeof chineseCalendar) =>
    decide(
      fold(accepted),
      { type: 'settle' },
      { ...context({ by: { role: 'system' } }, 'settle'), calendar },
    );

  test('waits for the calendar to reach its day', () => {
    expect(fold(accepted).facts.resolveBy).toMatchObject({
      provisional: true,
      dueAt: '2027-01-05T17:00:00+08:00',
    });
    expect(awaitsCalendar(fold(accepted))).toBe('2027-01-05');
    expect(awaitsCalendar(fold(given(accept)))).toBeUndefined();
    expect(settle(chineseCalendar)).toEqual([]);
  });

  test('is settled once that year is published, and says by which calendar', () => {
    const holidays = {
      ...data.holidays,
      '2027-01-01': "New Year's Day,元旦,3",
      '2027-01-04': "New Year's Day,元旦,3",
      '2027-10-01': 'National Day,国庆节,3',
    };
    const [settled, ...none] = settle(createCalendar(readNotices({ holidays, workdays: data.workdays })));
    expect(none).toEqual([]);
    expect(settled).toMatchObject({
      type: 'deadline-corrected',
      clocks: {
        resolveBy: { provisional: false, calendar: 'cn-2027', dueAt: '2027-01-06T17:00:00+08:00' },
      },
    });
    expect(settled && awaitsCalendar(evolve(fold(accepted), settled))).toBeUndefined();
  });
});
