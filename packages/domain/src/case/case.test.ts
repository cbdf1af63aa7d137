import { describe, expect, expectTypeOf, test } from 'vitest';
import { chineseCalendar } from '../holidays';
import {
  accept,
  after,
  assign,
  given,
  MONDAY,
  problem,
  rate,
  reported,
  resolve,
  said,
  sign,
  tenant,
  thrown,
  when,
} from '../testing/given';
import type { CaseCommandInput } from './command';
import { report } from './decide';
import { evolve, fold } from './evolve';
import type { AllowedCommand, StatusAllowing } from './transitions';

const reporter = { role: 'reporter' } as const;
const support = { role: 'department', department: 'hc' } as const;
const assignTwo: CaseCommandInput = {
  type: 'assign',
  tasks: [
    { department: 'nr', role: 'lead', title: '规划核实' },
    { department: 'hc', role: 'support', title: '消防验收' },
  ],
};
const toHandling = [accept, assign, sign];
const toResolved = [...toHandling, resolve];
const called = (outcome: 'solved' | 'unreached'): CaseCommandInput => ({ type: 'follow-up', outcome });

describe('the loop', () => {
  test('a report becomes a submitted case with its promise', () => {
    const state = fold(reported());
    expect(state).toMatchObject({
      status: 'submitted',
      acceptBy: { dueAt: '2026-09-08T17:00:00+08:00' },
      facts: {
        title: problem.title,
        round: 1,
        version: 1,
        contactBy: { dueAt: '2026-09-10T17:00:00+08:00' },
        resolveBy: { dueAt: '2026-09-15T17:00:00+08:00' },
      },
    });
  });

  test('a good rating closes it', () => {
    const log = given(...toResolved);
    expect(fold(log).status).toBe('resolved');
    expect(said(when(log, rate('satisfied')))).toMatchObject([
      { type: 'rated', rating: { level: 'satisfied', round: 1, onBehalf: false } },
      { type: 'closed', basis: 'rated' },
    ]);
    expect(after(log, rate('satisfied'))).toMatchObject({ status: 'closed', closedAt: MONDAY });
  });

  test('a bad rating opens it again with a promise to rectify, and the first rating stays', () => {
    const log = given(...toResolved, rate('dissatisfied'));
    expect(fold(log)).toMatchObject({
      status: 'handling',
      tasks: [{ id: 't1', state: 'signed' }],
      facts: {
        round: 2,
        ratings: [{ level: 'dissatisfied', round: 1 }],
        resolveBy: { kind: 'rectify', dueAt: '2026-09-28T17:00:00+08:00' },
      },
    });
    const second = given(...toResolved, rate('dissatisfied'), resolve, rate('satisfied'));
    expect(fold(second)).toMatchObject({
      status: 'closed',
      facts: { ratings: [{ round: 1 }, { level: 'satisfied', round: 2 }] },
    });
  });

  test('a good call-back lets the desk close it; a failed one opens it again', () => {
    expect(after(given(...toResolved, called('solved')), { type: 'close' })).toMatchObject({
      status: 'closed',
    });
    expect(
      after(given(...toResolved), { type: 'follow-up', outcome: 'unsolved', note: '仍未解决' }),
    ).toMatchObject({
      status: 'handling',
      facts: { round: 2 },
    });
  });

  test('three call-backs in vain on three days close it as unreachable, two do not', () => {
    const day = (n: number) => ({ command: called('unreached'), at: `2026-09-0${n}T10:00:00+08:00` });
    const twice = given(...toResolved, day(7), day(8));
    expect(() => when(twice, { type: 'close' })).toThrow(
      expect.objectContaining({ code: 'follow_up_missing' }),
    );
    const thrice = given(...toResolved, day(7), day(8), day(9));
    expect(said(when(thrice, { type: 'close' }))).toEqual([{ type: 'closed', basis: 'unreachable' }]);
    expect(thrown(() => when(given(...toResolved, day(7)), day(7)))).toMatchObject({
      code: 'already_attempted_today',
      details: { nextAt: '2026-09-08T00:00:00+08:00' },
    });
  });

  test('a closed case rated badly afterwards opens again; rated well it stays closed', () => {
    const closed = given(...toResolved, called('solved'), { type: 'close' });
    expect(after(closed, rate('satisfied')).status).toBe('closed');
    expect(after(closed, rate('dissatisfied'))).toMatchObject({ status: 'handling', facts: { round: 2 } });
  });

  test('there is one rating a round', () => {
    const rated = given(...toResolved, rate('satisfied'));
    expect(thrown(() => when(rated, rate('dissatisfied')))).toMatchObject({
      code: 'already_rated',
      details: { round: 1 },
    });
  });

  test('the desk may decline with a reason, and the reporter may withdraw', () => {
    expect(after(given(), { type: 'decline', reason: '属市级事项', referTo: '市12345' })).toMatchObject({
      status: 'declined',
      reason: '属市级事项',
      referTo: '市12345',
    });
    expect(after(given(...toHandling), { type: 'withdraw' })).toMatchObject({ status: 'withdrawn' });
  });

  test('the desk may reopen a closed case, saying why', () => {
    const closed = given(...toResolved, rate('satisfied'));
    expect(after(closed, { type: 'reopen', reason: '抽查发现未整改' })).toMatchObject({
      status: 'handling',
      facts: { round: 2, ratings: [{ round: 1 }] },
    });
  });
});

describe('tasks', () => {
  test('the lead answers only when every supporting task is finished', () => {
    const log = given(accept, assignTwo, sign, { command: sign, by: support });
    expect(thrown(() => when(log, resolve))).toMatchObject({
      code: 'tasks_unfinished',
      details: { tasks: ['t2'] },
    });
    const finished = [
      ...log,
      ...when(log, { command: { type: 'finish-task', result: '消防已验收' }, by: support }, 'finish'),
    ];
    expect(after(finished, resolve).status).toBe('resolved');
  });

  test('a supporting department cannot answer for the lead, nor act on a task of others', () => {
    const log = given(accept, assignTwo, sign, { command: sign, by: support });
    const outsider = { role: 'department', department: 'urban' } as const;
    expect(() => when(log, { command: resolve, by: support })).toThrow(
      expect.objectContaining({ code: 'not_your_task' }),
    );
    expect(() => when(log, { command: sign, by: outsider })).toThrow(
      expect.objectContaining({ code: 'not_your_task' }),
    );
  });

  test('work begins with a signature', () => {
    const log = given(accept, assignTwo, { command: sign, by: support });
    expect(thrown(() => when(log, resolve))).toMatchObject({
      code: 'task_not_signed',
      details: { task: 't1' },
    });
  });

  test('signing or finishing twice adds nothing', () => {
    const log = given(...toHandling);
    expect(when(log, sign)).toEqual([]);
    const finish: CaseCommandInput = { type: 'finish-task', result: '已核实' };
    expect(when(given(...toHandling, finish), finish)).toEqual([]);
  });

  test('an unknown department is refused naming its place and the choices', () => {
    const tasks = [{ department: 'moon', role: 'lead', title: '登月' }] as const;
    expect(thrown(() => when(given(accept), { type: 'assign', tasks: [...tasks] }))).toMatchObject({
      code: 'invalid',
      details: {
        issues: [
          {
            pointer: '/tasks/0/department',
            code: 'unknown_department',
            params: { choices: ['nr', 'hc', 'urban'] },
          },
        ],
      },
    });
  });
});

describe('clocks', () => {
  test('acceptance brings the promise forward and never pushes it back', () => {
    expect(fold(given(accept)).facts.resolveBy.dueAt).toBe('2026-09-14T17:00:00+08:00');
    const late = given({ command: accept, at: '2026-09-11T09:00:00+08:00' });
    expect(fold(late).facts.resolveBy.dueAt).toBe('2026-09-15T17:00:00+08:00');
  });

  test('a question stops the clock and the answer starts it again', () => {
    const ask: CaseCommandInput = { type: 'request-info', question: '请提供土地证复印件' };
    const waiting = given(...toHandling, { command: ask, at: '2026-09-08T10:00:00+08:00' });
    expect(fold(waiting)).toMatchObject({
      status: 'awaiting-reporter',
      question: '请提供土地证复印件',
      facts: { contactedAt: '2026-09-08T10:00:00+08:00' },
    });
    const supply = {
      command: { type: 'supply-info', text: '已交' } as const,
      at: '2026-09-10T11:00:00+08:00',
    };
    const going = after(waiting, supply);
    expect(going.status).toBe('handling');
    expect(going.facts.resolveBy).toMatchObject({
      dueAt: '2026-09-16T17:00:00+08:00',
      pauses: [{ from: '2026-09-08T10:00:00+08:00', to: '2026-09-10T11:00:00+08:00' }],
    });
  });

  test('information may come unasked, without touching the clock', () => {
    const before = fold(given(accept));
    for (const status of ['submitted', 'accepted', 'assigned', 'handling'] as const) {
      const steps = {
        submitted: [],
        accepted: [accept],
        assigned: [accept, assign],
        handling: [accept, assign, sign],
      };
      const said = { type: 'supply-info', text: '补充一张图纸编号' } as const;
      expect(after(given(...steps[status]), said).status).toBe(status);
    }
    expect(after(given(accept), { type: 'supply-info', text: '补充一张图纸编号' })).toMatchObject({
      status: 'accepted',
      facts: { resolveBy: before.facts.resolveBy },
    });
  });

  test('urging is once a working day, from Friday to Monday too', () => {
    const friday = { command: { type: 'urge' } as const, at: '2026-09-11T16:00:00+08:00' };
    const log = given(accept, friday);
    expect(thrown(() => when(log, { ...friday, at: '2026-09-13T10:00:00+08:00' }))).toMatchObject({
      code: 'already_urged',
      details: { nextAt: '2026-09-14T00:00:00+08:00' },
    });
    expect(when(log, { ...friday, at: '2026-09-14T00:00:00+08:00' })).toHaveLength(1);
  });
});

describe('refusals', () => {
  test('a wrong status is named with the command and what is allowed', () => {
    expect(thrown(() => when(given(), assign))).toMatchObject({
      code: 'not_allowed_in_status',
      details: {
        status: 'submitted',
        command: 'assign',
        allowed: ['accept', 'decline', 'merge', 'supply-info', 'urge', 'withdraw'],
      },
    });
  });

  test('the handler never rates', () => {
    const by = { role: 'department', department: 'nr' } as const;
    expect(thrown(() => when(given(...toResolved), { command: rate('satisfied'), by }))).toMatchObject({
      code: 'not_permitted',
      details: { command: 'rate', role: 'department', allowedRoles: ['reporter', 'desk'] },
    });
  });

  test('a category off the list and an anonymous report where none is taken are refused', () => {
    const context = {
      at: MONDAY,
      by: reporter,
      via: 'portal',
      commandId: 'c',
      tenant,
      calendar: chineseCalendar,
    } as const;
    const ids = { id: 'case-1', code: '7K3M9Q2C4D5EXW89' };
    expect(thrown(() => report({ ...problem, category: '没有' }, ids, context))).toMatchObject({
      details: {
        issues: [
          {
            pointer: '/category',
            code: 'unknown_category',
            params: { choices: ['城乡建设/工程建设审批'] },
          },
        ],
      },
    });
    expect(thrown(() => report({ ...problem, reporter: { kind: 'anonymous' } }, ids, context))).toMatchObject(
      {
        details: { issues: [{ pointer: '/reporter/kind', code: 'anonymous_not_allowed' }] },
      },
    );
  });
});

describe('the log', () => {
  test('a repeated command gives no second event', () => {
    const log = given(accept);
    expect(when(log, { command: accept, commandId: 'given-0' })).toEqual([]);
  });

  test('every event says who, when, through what and on which command', () => {
    const [event] = when(given(), { command: accept, commandId: 'abc', at: '2026-09-07T10:00:00+08:00' });
    expect(event).toMatchObject({
      version: 2,
      at: '2026-09-07T10:00:00+08:00',
      by: { role: 'desk' },
      via: 'desk',
      commandId: 'abc',
    });
  });

  test('a log with a gap, a double or a foreign event is refused', () => {
    const log = given(accept, assign);
    const [first, second, third] = log;
    if (!first || !second || !third) throw new Error('three events expected');
    expect(() => fold([first, third])).toThrow("Corrupt log: 'assigned' with version 3");
    expect(() => fold([first, second, second])).toThrow('Corrupt log');
    expect(() => evolve(undefined, second)).toThrow('Corrupt log');
    expect(() => fold([first, { ...third, version: 2 }])).toThrow('cannot follow submitted');
    expect(() => fold([])).toThrow('empty log');
  });
});

test('what a status allows is known to the compiler', () => {
  expectTypeOf<AllowedCommand<'merged'>>().toEqualTypeOf<'split'>();
  expectTypeOf<StatusAllowing<'rate'>>().toEqualTypeOf<'resolved' | 'following-up' | 'closed'>();
  expectTypeOf<AllowedCommand<'declined'>>().toEqualTypeOf<never>();
});
