import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../testing/examples';
import {
  accept,
  after,
  assign,
  context,
  elapse,
  given,
  rate,
  resolve,
  said,
  sign,
  thrown,
  when,
} from '../../testing/given';
import type { TimerCommand } from '../command';
import { decide } from '../decide';
import { fold } from '../evolve';
import { runningSupervision } from '../supervision';

const handling = [accept, assign, sign];
const solved = { type: 'follow-up', outcome: 'solved' } as const;
const unreached = { type: 'follow-up', outcome: 'unreached' } as const;
const day = (n: number, time = '10:00') => `2026-09-${String(n).padStart(2, '0')}T${time}:00+08:00`;
const told = (log: ReturnType<typeof given>) =>
  log.filter(({ by }) => by.role === 'system').map((event) => [event.at.slice(5, 19), ...said([event])]);

describe('what is late is pursued by itself', () => {
  test('reminded at amber, supervised when overdue, raised after 2 and 5 working days, then a key case', () => {
    const log = elapse(given(...handling), day(30));
    expect(told(log)).toMatchObject([
      ['09-11T00:00:00', { type: 'reminded', of: 'case', dueAt: day(14, '17:00'), departments: ['nr'] }],
      ['09-11T00:00:00', { type: 'reminded', of: 't1' }],
      [
        '09-14T17:00:01',
        {
          type: 'supervised',
          number: '督〔2026〕0012',
          level: 1,
          basis: 'overdue',
          risesAt: day(16, '17:00'),
        },
      ],
      [
        '09-16T17:00:00',
        { type: 'supervised', number: '督〔2026〕0012', level: 2, risesAt: day(20, '17:00') },
      ],
      ['09-20T17:00:00', { type: 'supervised', number: '督〔2026〕0012', level: 3 }],
      ['09-20T17:00:00', { type: 'key-marked' }],
    ]);
    expect(fold(log).facts).toMatchObject({
      supervisions: [{ level: 3, since: day(14, '17:00').replace('00+', '01+') }],
    });
  });

  test('from the very first clock: a report nobody accepts', () => {
    expect(told(elapse(given(), day(8, '18:00')))).toMatchObject([
      ['09-08T00:00:00', { type: 'reminded', of: 'case', departments: [] }],
      ['09-08T17:00:01', { type: 'supervised', level: 1 }],
    ]);
  });

  test('by the task that is late first', () => {
    const log = elapse(given(accept, EXAMPLES.assign, sign), day(10));
    expect(told(log)).toMatchObject([
      ['09-09T00:00:00', { type: 'reminded', of: 't2', departments: ['hc'] }],
      ['09-09T17:00:01', { type: 'supervised', level: 1, risesAt: day(11, '17:00') }],
    ]);
  });

  test('not while its clock stands, and again after it goes on', () => {
    const asked = given(...handling, { command: EXAMPLES['request-info'], at: day(8) });
    expect(told(elapse(asked, day(20)))).toEqual([]);
    const going = [...asked, ...when(asked, { command: EXAMPLES['supply-info'], at: day(10) })];
    expect(told(elapse(going, day(14)))).toEqual([]);
    expect(told(elapse(going, day(15)))).toMatchObject([
      ['09-15T00:00:00', { type: 'reminded', dueAt: day(16, '17:00') }],
      ['09-15T00:00:00', { type: 'reminded', of: 't1' }],
    ]);
  });

  test('while a missed call-back keeps the loop open, but no further once it is closed', () => {
    const answered = given(...handling, resolve);
    expect(told(elapse(answered, day(11)))).toMatchObject([
      ['09-09T00:00:00', { type: 'reminded', dueAt: day(10, '17:00') }],
      ['09-10T17:00:01', { type: 'supervised', level: 1 }],
    ]);
    expect(told(elapse(given(...handling, resolve, rate('satisfied')), day(30)))).toEqual([]);
  });

  test('a loop that may close is closed when its time is up', () => {
    const log = elapse(given(...handling, resolve, solved), day(30));
    expect(told(log).at(-1)).toMatchObject(['09-10T17:00:00', { type: 'closed', basis: 'confirmed' }]);
  });

  test('a question nobody answers is given up after ten working days, and the clock goes on', () => {
    const log = elapse(given(...handling, EXAMPLES['request-info']), day(20, '17:00'));
    expect(told(log)).toEqual([]);
    const later = elapse(log, day(20, '18:00'));
    expect(told(later)).toMatchObject([['09-20T17:00:01', { type: 'info-expired' }]]);
    expect(fold(later)).toMatchObject({ status: 'handling' });
  });

  test('supervision that runs on rises when the next promise is missed too', () => {
    const late = elapse(given(...handling), day(15));
    const again = [...late, ...when(late, { command: resolve, at: day(15) }, 'answer')];
    const bad = [...again, ...when(again, { command: rate('dissatisfied'), at: day(15) }, 'rate')];
    const missed = elapse(bad, '2026-10-20T10:00:00+08:00');
    expect(
      told(missed)
        .filter(([, event]) => (event as { type: string }).type === 'supervised')
        .slice(1),
    ).toMatchObject([
      ['10-12T17:00:01', { level: 2, number: '督〔2026〕0012' }],
      ['10-19T17:00:00', { level: 3 }],
    ]);
  });
});

describe('a supervisor', () => {
  test('may begin supervision of an important case, one at a time', () => {
    const log = given(...handling, EXAMPLES.supervise);
    expect(runningSupervision(fold(log).facts.supervisions)).toMatchObject({
      number: '督〔2026〕0012',
      level: 1,
    });
    expect(thrown(() => when(log, EXAMPLES.supervise))).toMatchObject({
      code: 'supervision_state',
      details: { number: '督〔2026〕0012' },
    });
  });

  test('lifts it only after a good follow-up', () => {
    const supervised = [...handling, EXAMPLES.supervise, resolve];
    const lift = EXAMPLES['lift-supervision'];
    expect(thrown(() => when(given(...supervised, unreached), lift))).toMatchObject({
      code: 'follow_up_missing',
      details: { attempts: 1 },
    });
    for (const good of [solved, rate('satisfied')]) {
      const lifted = after(given(...supervised, good), lift);
      expect(runningSupervision(lifted.facts.supervisions)).toBeUndefined();
      expect(lifted.facts.supervisions).toHaveLength(1);
    }
    expect(thrown(() => when(given(...handling, resolve, solved), lift))).toMatchObject({
      code: 'supervision_state',
      details: {},
    });
  });

  test('marks a key case once, and forms a task force whose sub-problems hold the answer up', () => {
    expect(said(when(given(accept, EXAMPLES['mark-key']), EXAMPLES['mark-key']))).toEqual([]);
    const formed = given(...handling, EXAMPLES['form-task-force']);
    expect(fold(formed).facts).toMatchObject({
      key: { reason: '涉及多个部门' },
      taskForce: { lead: '副区长', departments: ['nr', 'hc'], problems: [{ id: 'p1' }, { id: 'p2' }] },
    });
    expect(thrown(() => when(formed, EXAMPLES['form-task-force']))).toMatchObject({
      code: 'task_force_exists',
    });
    expect(thrown(() => when(formed, resolve))).toMatchObject({
      code: 'tasks_unfinished',
      details: { tasks: ['p1', 'p2'] },
    });
    const half = [...formed, ...when(formed, { command: EXAMPLES.milestone, at: day(9) }, 'first')];
    expect(fold(half).facts.taskForce?.problems[0]?.solvedAt).toBe(day(9));
    expect(thrown(() => when(half, EXAMPLES.milestone))).toMatchObject({
      details: { issues: [{ pointer: '/solved', code: 'choice', params: { choices: ['p2'] } }] },
    });
    const whole = [...half, ...when(half, { ...EXAMPLES.milestone, solved: 'p2' }, 'second')];
    expect(after(whole, resolve).status).toBe('resolved');
  });

  test('names a department of a task force that does not exist', () => {
    const force = { ...EXAMPLES['form-task-force'], problems: [{ title: '登月', department: 'moon' }] };
    expect(thrown(() => when(given(accept), force))).toMatchObject({
      details: { issues: [{ pointer: '/problems/0/department', code: 'unknown_department' }] },
    });
  });
});

describe('a timer', () => {
  const fire = (log: ReturnType<typeof given>, command: TimerCommand, at: string) =>
    said(decide(fold(log), command, context({ at, by: { role: 'system' } }, 'timer')));
  const remind = (of: string) => ({ type: 'remind', of }) as const;
  const hc = { role: 'department', department: 'hc' } as const;
  const two = given(accept, EXAMPLES.assign, sign, { command: sign, by: hc });
  const done = given(
    accept,
    EXAMPLES.assign,
    sign,
    { command: sign, by: hc },
    { command: EXAMPLES['finish-task'], by: hc },
  );

  test('reminds everyone of the case, and of a task only the department that has it', () => {
    expect(fire(two, remind('case'), day(11))).toMatchObject([{ departments: ['nr', 'hc'] }]);
    expect(fire(two, remind('t2'), day(9))).toMatchObject([{ of: 't2', departments: ['hc'] }]);
  });

  test('leaves those alone who are finished', () => {
    expect(fire(done, remind('case'), day(11))).toMatchObject([{ departments: ['nr'] }]);
    expect(fire(done, remind('t2'), day(9))).toEqual([]);
  });

  test('reminds once of a due moment, and of no clock that is not there', () => {
    const log = elapse(two, day(11));
    expect(fire(log, remind('case'), day(11))).toEqual([]);
    expect(fire(log, remind('t9'), day(11))).toEqual([]);
  });

  test('supervises nothing that is still in time, up to the due moment itself', () => {
    const log = given(...handling);
    expect(fire(log, { type: 'escalate' }, day(14, '17:00'))).toEqual([]);
    expect(fire(log, { type: 'escalate' }, '2026-09-14T17:00:01+08:00')).toMatchObject([{ level: 1 }]);
  });

  test('counts from the clock that was missed first, whichever that is', () => {
    expect(fire(two, { type: 'escalate' }, day(15))).toMatchObject([{ risesAt: day(11, '17:00') }]);
  });

  test('raises nothing beyond the third level', () => {
    const log = elapse(given(...handling), day(21));
    expect(fire(log, { type: 'escalate' }, day(30))).toEqual([]);
  });

  test('makes a case that reached the third level a key case, unless it is one already', () => {
    const levels = told(elapse(given(...handling, EXAMPLES['mark-key']), day(30))).slice(-2);
    expect(levels).toMatchObject([
      ['09-16T17:00:00', { type: 'supervised', level: 2 }],
      ['09-20T17:00:00', { type: 'supervised', level: 3 }],
    ]);
  });
});

describe('what a supervisor writes', () => {
  test('begins supervision at the first level, for a reason and without a moment at which it rises', () => {
    expect(said(when(given(...handling), EXAMPLES.supervise))).toStrictEqual([
      {
        type: 'supervised',
        number: '督〔2026〕0012',
        level: 1,
        basis: 'important',
        reason: '涉及重点项目',
      },
    ]);
  });

  test('lifts a supervision by its number, with a note', () => {
    const log = given(...handling, EXAMPLES.supervise, resolve, solved);
    expect(said(when(log, EXAMPLES['lift-supervision']))).toStrictEqual([
      { type: 'supervision-lifted', number: '督〔2026〕0012', note: '已核实整改到位' },
    ]);
  });

  test('cannot lift it by the praise of a round that was opened again since', () => {
    const praised = [...handling, EXAMPLES.supervise, resolve, rate('satisfied')];
    const again = given(...praised, EXAMPLES.reopen, resolve, unreached);
    expect(thrown(() => when(again, EXAMPLES['lift-supervision']))).toMatchObject({
      code: 'follow_up_missing',
      details: { attempts: 1 },
    });
  });

  test('nor when the loop was closed without reaching anybody', () => {
    const tries = [7, 8, 9].map((n) => ({ command: unreached, at: day(n) }));
    const log = given(...handling, EXAMPLES.supervise, resolve, ...tries, EXAMPLES.close);
    expect(thrown(() => when(log, EXAMPLES['lift-supervision']))).toMatchObject({
      code: 'follow_up_missing',
      details: { attempts: 3 },
    });
  });

  test('names a key case with its reason', () => {
    expect(said(when(given(accept), EXAMPLES['mark-key']))).toStrictEqual([
      { type: 'key-marked', reason: '历史遗留问题' },
    ]);
  });

  const formed = {
    type: 'task-force-formed',
    lead: '副区长',
    departments: ['nr', 'hc'],
    problems: [
      { id: 'p1', title: '土地分割', department: 'nr' },
      { id: 'p2', title: '消防验收', department: 'hc' },
    ],
  };

  test('forms a task force of a case, which becomes a key case by it if it was none', () => {
    expect(said(when(given(accept), EXAMPLES['form-task-force']))).toStrictEqual([
      { type: 'key-marked', reason: '涉及多个部门' },
      formed,
    ]);
    const key = given(accept, EXAMPLES['mark-key']);
    expect(said(when(key, EXAMPLES['form-task-force']))).toStrictEqual([formed]);
  });

  test('names a department once that has two of its sub-problems', () => {
    const problems = [...EXAMPLES['form-task-force'].problems, { title: '测绘', department: 'nr' }];
    expect(said(when(given(accept), { ...EXAMPLES['form-task-force'], problems }))[1]).toMatchObject({
      departments: ['nr', 'hc'],
      problems: [{}, {}, { id: 'p3', department: 'nr' }],
    });
  });

  test('notes a milestone, which need not end a sub-problem', () => {
    const log = given(accept, EXAMPLES['form-task-force']);
    expect(said(when(log, { type: 'milestone', text: '召开协调会' }))).toStrictEqual([
      { type: 'milestone-reached', text: '召开协调会' },
    ]);
    expect(said(when(log, EXAMPLES.milestone))).toStrictEqual([
      { type: 'milestone-reached', text: '土地分割已完成', solved: 'p1' },
    ]);
  });

  test('cannot end a sub-problem where there is no task force', () => {
    expect(thrown(() => when(given(accept), EXAMPLES.milestone))).toMatchObject({
      details: { issues: [{ pointer: '/solved', code: 'choice', params: { choices: [] } }] },
    });
  });
});
