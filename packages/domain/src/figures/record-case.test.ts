import { describe, expect, test } from 'vitest';
import type { CaseCommandInput } from '../case/command';
import { fold } from '../case/evolve';
import { accept, assign, elapse, given, MONDAY, rate, resolve, sign } from '../testing/given';
import { recordEvent, recordOf } from './record-case';
import { appealed, assignTwo, called, caseOf, on, toHandling, toResolved } from './testing/case-of';

/** Of events that only another case, or a new calendar, brings about. */
const meta = { at: MONDAY, by: { role: 'desk' }, via: 'desk', commandId: 'c' } as const;
const hc = { role: 'department', department: 'hc' } as const;

describe('a record', () => {
  test('keeps moments and promises, no words and no persons', () => {
    const record = caseOf('a', ...toResolved, on(8, called('solved')), on(9, { type: 'close' }));
    expect(Object.keys(record).sort()).toEqual([
      'acceptedAt',
      'assignments',
      'category',
      'channel',
      'closedAt',
      'contactBy',
      'contactedAt',
      'department',
      'id',
      'rounds',
      'submittedAt',
      'supervisions',
      'tenant',
    ]);
    expect(record).toMatchObject({
      tenant: '430211',
      department: 'nr',
      channel: 'portal',
      category: '城乡建设/工程建设审批',
      submittedAt: MONDAY,
      acceptedAt: MONDAY,
      contactBy: { dueAt: '2026-09-10T17:00:00+08:00' },
      contactedAt: MONDAY,
      assignments: [{ task: 't1', department: 'nr', signedAt: MONDAY }],
      rounds: [
        {
          dueBy: { dueAt: '2026-09-14T17:00:00+08:00' },
          answeredAt: MONDAY,
          called: { at: '2026-09-08T10:00:00+08:00', solved: true },
        },
      ],
      closedAt: '2026-09-09T10:00:00+08:00',
    });
  });

  test('of a report alone has a promise and nothing done', () => {
    const { rounds, ...record } = caseOf('a');
    expect(rounds).toHaveLength(1);
    expect(rounds[0]).toEqual({ dueBy: expect.objectContaining({ dueAt: '2026-09-15T17:00:00+08:00' }) });
    expect(record).toMatchObject({ assignments: [], supervisions: [] });
    expect(record).not.toHaveProperty('contactedAt');
  });

  test('begins with the report', () => {
    const [, second] = given(accept);
    expect(() => recordEvent(undefined, second as NonNullable<typeof second>)).toThrow(
      "begins with the report, not with 'accepted'",
    );
    expect(() => recordOf([])).toThrow('empty log');
  });

  test('takes a question, a talk or the answer for the first word to the reporter, and only the first', () => {
    const talk = { type: 'progress', note: '已电话联系', contacted: true } as const;
    expect(caseOf('a', ...toHandling, { ...talk, contacted: false })).not.toHaveProperty('contactedAt');
    const at = (day: number) => `2026-09-0${day}T10:00:00+08:00`;
    expect(caseOf('a', ...toHandling, on(8, talk), on(9, talk)).contactedAt).toBe(at(8));
    expect(caseOf('a', ...toHandling, on(8, talk), on(9, resolve)).contactedAt).toBe(at(8));
    const ask = { type: 'request-info', question: '哪一栋厂房？' } as const;
    expect(caseOf('a', ...toHandling, on(9, ask)).contactedAt).toBe(at(9));
  });

  test('has a round more for each time the answer was not good enough', () => {
    const { rounds, ...record } = caseOf(
      'a',
      ...toResolved,
      rate('dissatisfied'),
      { type: 'verify-rating', finding: 'valid', note: '属实' },
      resolve,
      called('unsolved'),
    );
    expect(record).not.toHaveProperty('closedAt');
    expect(rounds).toMatchObject([
      { answeredAt: MONDAY, rating: { level: 'dissatisfied', onBehalf: false, excluded: false } },
      { basis: 'rating', dueBy: { kind: 'rectify' }, verifiedAt: MONDAY, called: { solved: false } },
      { basis: 'follow-up', dueBy: { kind: 'rectify' } },
    ]);
    expect(rounds[0]).not.toHaveProperty('called');
    expect(rounds[2]).not.toHaveProperty('answeredAt');
  });

  test('is open again once a closed case is reopened, and keeps the rating that closed it', () => {
    const record = caseOf('a', ...toResolved, rate('satisfied'), { type: 'reopen', reason: '抽查' });
    expect(record).not.toHaveProperty('closedAt');
    expect(record.rounds).toMatchObject([{ rating: { level: 'satisfied' } }, { basis: 'desk' }]);
  });

  test('excludes a rating when its appeal is upheld, not when it is rejected', () => {
    const bad = [...toResolved, rate('dissatisfied')];
    expect(caseOf('a', ...bad, ...appealed).rounds[0].rating?.excluded).toBe(true);
    const [appeal] = appealed;
    const rejected = { type: 'decide-appeal', round: 1, upheld: false, note: '不成立' } as const;
    expect(
      caseOf('a', ...bad, appeal as NonNullable<typeof appeal>, rejected).rounds[0].rating,
    ).toMatchObject({
      level: 'dissatisfied',
      excluded: false,
    });
  });

  test('takes no word from a call-back that reached nobody', () => {
    const record = caseOf('a', ...toResolved, called('solved'), on(8, called('unreached')));
    expect(record.rounds[0].called).toEqual({ at: MONDAY, solved: true });
  });
});

describe('a promise', () => {
  const due = (...steps: Parameters<typeof caseOf>[1][]) =>
    caseOf('a', ...toHandling, ...steps).rounds[0].dueBy.dueAt.slice(0, 10);
  const ask = { type: 'request-info', question: '哪一栋厂房？' } as const;

  test('moves with every event that moves it', () => {
    expect(due()).toBe('2026-09-14');
    expect(due(on(8, ask), on(10, { type: 'supply-info', text: '一号' }))).toBe('2026-09-16');
    const log = elapse(given(...toHandling, on(8, ask)), '2026-09-30T00:00:00+08:00');
    const { dueBy } = recordOf(log).rounds[0];
    expect(dueBy.pauses).toEqual([expect.objectContaining({ to: '2026-09-21T17:00:01+08:00' })]);
    const resolveBy = { ...dueBy, dueAt: '2026-09-18T17:00:00+08:00' };
    const clocks = { resolveBy, tasks: {} };
    const correction = { type: 'deadline-corrected', reason: '防汛停工', clocks } as const;
    expect(recordEvent(recordOf(log), { ...meta, version: 9, ...correction }).rounds[0].dueBy).toBe(
      resolveBy,
    );
  });

  test('stays where nothing moves it', () => {
    const unasked = { type: 'supply-info', text: '补充一张图' } as const;
    const before = recordOf(given(...toHandling));
    const more = [unasked, { type: 'urge' }, { type: 'request-extension', reason: '测绘' }] as const;
    const refused = { type: 'refuse-extension', reason: '可按期办结' } as const;
    const finished = { type: 'finish-task', result: '已核实' } as const;
    expect(recordOf(given(...toHandling, ...more, refused, finished))).toEqual(before);
    const force = { lead: '副区长', problems: [{ title: '土地分割', department: 'nr' }] };
    const pursued: CaseCommandInput[] = [
      { type: 'form-task-force', reason: '涉及多个部门', ...force },
      { type: 'milestone', text: '土地分割已完成', solved: 'p1' },
    ];
    expect(recordOf(given(...toHandling, ...pursued))).toEqual(before);
  });
});

test('intakes of other reporters leave a record alone', () => {
  const { facts } = fold(given());
  const { code, channel, title, reporter, submittedAt } = facts;
  const intake = { caseId: 'b', code, channel, title, reporter, submittedAt };
  const before = recordOf(given());
  const added = recordEvent(before, { ...meta, version: 2, type: 'intake-added', intake });
  expect(added).toBe(before);
  const removed = { ...meta, version: 3, type: 'intake-removed', caseId: 'b', reason: '并非一事' } as const;
  expect(recordEvent(added, removed)).toBe(before);
});

test('a department asked to take part later has an assignment too', () => {
  const more: CaseCommandInput = {
    type: 'decompose',
    tasks: [{ department: 'hc', title: '消防验收' }],
  };
  const { assignments, department } = caseOf('a', ...toHandling, more);
  expect(assignments.map(({ task }) => task)).toEqual(['t1', 't2']);
  expect(department).toBe('nr');
});

describe('an assignment', () => {
  const handBack = { type: 'return-task', reason: '不属本单位' } as const;
  const reassign = (task: string, department: string) =>
    ({ type: 'reassign', task, department, reason: '职责调整' }) as const;

  test('handed back unsigned is gone, and given anew is another', () => {
    expect(caseOf('a', accept, assign, handBack).assignments).toEqual([]);
    const again = caseOf('a', accept, assign, handBack, on(8, reassign('t1', 'urban')));
    expect(again).toMatchObject({
      department: 'urban',
      assignments: [{ task: 't1', department: 'urban', signBy: { dueAt: '2026-09-09T17:00:00+08:00' } }],
    });
    expect(again.assignments).toHaveLength(1);
  });

  test('taken away unsigned is gone, signed it stays, and others are left alone', () => {
    const unsigned = caseOf('a', accept, assignTwo, reassign('t2', 'urban'));
    expect(unsigned.assignments.map(({ department }) => department)).toEqual(['nr', 'urban']);
    expect(unsigned.department, 'a supporter changes no lead').toBe('nr');
    const signed = caseOf('a', accept, assignTwo, { command: sign, by: hc }, reassign('t2', 'urban'));
    expect(signed.assignments).toMatchObject([
      { department: 'nr' },
      { department: 'hc', signedAt: MONDAY },
      { department: 'urban' },
    ]);
    const both = caseOf('a', accept, assignTwo, { command: sign, by: hc }, reassign('t2', 'urban'), {
      ...on(8, sign),
      by: { ...hc, department: 'urban' },
    });
    expect(both.assignments.map(({ signedAt }) => signedAt)).toEqual([
      undefined,
      MONDAY,
      '2026-09-08T10:00:00+08:00',
    ]);
  });
});

describe('an end beside the loop', () => {
  test.each([
    ['declined', { type: 'decline', reason: '属市级事项' }],
    ['withdrawn', { type: 'withdraw' }],
  ] as const)('%s is the moment after which nothing is owed', (_, command) => {
    expect(caseOf('a', on(8, command)).endedAt).toBe('2026-09-08T10:00:00+08:00');
  });

  test('merging is one until the case is split off again', () => {
    const into = { caseId: 'b', code: '7K3M9Q2C4D5EXW89', version: 3 };
    const merged = recordEvent(recordOf(given()), { ...meta, version: 2, type: 'merged', into });
    expect(merged.endedAt).toBe(MONDAY);
    const split = recordEvent(merged, { ...meta, version: 3, type: 'split', reason: '并非一事', heard: 1 });
    expect(split).toEqual(recordOf(given()));
  });
});

test('acceptance may give a case another category', () => {
  const [reported, accepted] = given(accept);
  if (!reported || accepted?.type !== 'accepted') throw new Error('a report and its acceptance expected');
  expect(recordOf([reported, { ...accepted, category: '城乡建设/物业' }]).category).toBe('城乡建设/物业');
});
