import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../testing/examples';
import { accept, after, given, type Step, said, sign, thrown, when } from '../../testing/given';
import { fold } from '../evolve';
import { tasksOf } from '../state';

const two = EXAMPLES.assign;
const hc = { role: 'department', department: 'hc' } as const;
const urban = { role: 'department', department: 'urban' } as const;
const at = (command: Step['command'], time: string, by?: Step['by']): Step => ({
  command,
  at: `2026-09-${time}:00+08:00`,
  ...(by && { by }),
});
const returned = at(EXAMPLES['return-task'], '07T10:00', hc);

describe('each task has a clock of its own', () => {
  test('that may be shorter than the case’s, and is never longer', () => {
    const [lead, support] = tasksOf(fold(given(accept, two)));
    expect(lead).toMatchObject({
      signBy: { dueAt: '2026-09-08T17:00:00+08:00' },
      dueBy: { kind: 'task', dueAt: '2026-09-14T17:00:00+08:00' },
    });
    expect(support?.dueBy).toMatchObject({ limit: { days: 2 }, dueAt: '2026-09-09T17:00:00+08:00' });
    const late = tasksOf(fold(given(accept, at(two, '10T10:00'))));
    expect(late[0]?.dueBy.dueAt, 'the case is due on the 14th').toBe('2026-09-14T17:00:00+08:00');
  });

  test('and all of them stop and go on together', () => {
    const asked = at(EXAMPLES['request-info'], '08T10:00');
    const waiting = given(accept, two, sign, asked);
    const supplied = at(EXAMPLES['supply-info'], '10T10:00');
    expect(tasksOf(after(waiting, supplied)).map(({ dueBy }) => dueBy.dueAt)).toEqual([
      '2026-09-16T17:00:00+08:00',
      '2026-09-11T17:00:00+08:00',
    ]);
  });
});

describe('a task handed back', () => {
  test('waits for the desk, who gives it to another department or back to the same', () => {
    const log = given(accept, two, returned);
    expect(tasksOf(fold(log))[1]).toMatchObject({ state: 'returned', returns: 1 });
    const give = (department: string) => ({ ...EXAMPLES.reassign, task: 't2', department });
    expect(tasksOf(after(log, give('urban')))[1]).toMatchObject({
      id: 't2',
      department: 'urban',
      state: 'assigned',
      returns: 1,
    });
    expect(tasksOf(after(log, give('hc')))[1]).toMatchObject({ department: 'hc', state: 'assigned' });
    expect(thrown(() => when(log, give('nr')))).toMatchObject({
      details: { issues: [{ code: 'duplicate' }] },
    });
    expect(thrown(() => when(log, { ...give('urban'), task: 't9' }))).toMatchObject({
      details: { issues: [{ pointer: '/task', code: 'unknown_task', params: { choices: ['t1', 't2'] } }] },
    });
  });

  test('is nobody’s meanwhile, and holds the answer up', () => {
    const log = given(accept, two, sign, returned);
    expect(thrown(() => when(log, { command: sign, by: hc }))).toMatchObject({ code: 'not_your_task' });
    expect(thrown(() => when(log, EXAMPLES.resolve))).toMatchObject({ details: { tasks: ['t2'] } });
  });

  test('may be so for a working day, and twice', () => {
    const log = given(accept, two);
    expect(said(when(log, at(EXAMPLES['return-task'], '08T17:00', hc)))).toMatchObject([
      { type: 'task-returned' },
    ]);
    expect(thrown(() => when(log, at(EXAMPLES['return-task'], '08T17:01', hc)))).toMatchObject({
      code: 'return_refused',
      details: { returns: 0, times: 2, until: '2026-09-08T17:00:00+08:00' },
    });
    const back: Step = { command: { ...EXAMPLES.reassign, task: 't2', department: 'hc' } };
    const twice = given(accept, two, returned, back, returned, back);
    expect(thrown(() => when(twice, returned))).toMatchObject({
      code: 'return_refused',
      details: { returns: 2 },
    });
  });
});

describe('more departments', () => {
  test('may be asked to take part, each once', () => {
    const log = given(accept, two, sign);
    const more = after(log, EXAMPLES.decompose);
    expect(tasksOf(more)[2]).toMatchObject({
      id: 't3',
      department: 'urban',
      role: 'support',
      state: 'assigned',
    });
    const again = [...log, ...when(log, EXAMPLES.decompose, 'first')];
    expect(thrown(() => when(again, EXAMPLES.decompose))).toMatchObject({
      details: { issues: [{ pointer: '/tasks/0/department', code: 'duplicate' }] },
    });
    expect(said(when(again, { command: sign, by: urban }))).toMatchObject([{ type: 'signed', task: 't3' }]);
  });
});

describe('a share that is done', () => {
  const finish: Step = { command: EXAMPLES['finish-task'], by: hc };
  const done = given(accept, two, sign, { command: sign, by: hc }, finish);

  test('is not given to another department', () => {
    const give = { ...EXAMPLES.reassign, task: 't2', department: 'urban' };
    expect(thrown(() => when(done, give))).toMatchObject({
      details: { issues: [{ pointer: '/task', code: 'unknown_task', params: { choices: ['t1'] } }] },
    });
  });

  test('is not handed back', () => {
    expect(thrown(() => when(done, returned))).toMatchObject({
      code: 'return_refused',
      details: { returns: 0 },
    });
  });

  test('still counts as a share: its department gets no other', () => {
    expect(thrown(() => when(done, { ...EXAMPLES.reassign, department: 'hc' }))).toMatchObject({
      details: { issues: [{ pointer: '/department', code: 'duplicate' }] },
    });
  });
});

describe('a share that is not signed', () => {
  const log = given(accept, two, sign);

  test('has no progress to tell and no end, but may be signed', () => {
    for (const command of [EXAMPLES.progress, EXAMPLES['finish-task']]) {
      expect(thrown(() => when(log, { command, by: hc }))).toMatchObject({
        code: 'task_not_signed',
        details: { task: 't2' },
      });
    }
    expect(said(when(log, { command: sign, by: hc }))).toStrictEqual([{ type: 'signed', task: 't2' }]);
  });

  test('does not keep the desk from noting progress', () => {
    expect(said(when(log, { command: EXAMPLES.progress, by: { role: 'desk' } }))).toStrictEqual([
      { type: 'progressed', note: '正在办理', contacted: false },
    ]);
  });

  test('may go to another department, but not to the one that has it', () => {
    const give = (department: string) => ({ ...EXAMPLES.reassign, task: 't2', department });
    expect(said(when(log, give('urban')))).toMatchObject([
      { type: 'reassigned', reason: '职责调整', task: { id: 't2', department: 'urban', role: 'support' } },
    ]);
    expect(thrown(() => when(log, give('hc')))).toMatchObject({
      details: { issues: [{ pointer: '/department', code: 'duplicate' }] },
    });
    expect(thrown(() => when(log, give('moon')))).toMatchObject({
      details: { issues: [{ pointer: '/department', code: 'unknown_department' }] },
    });
  });
});
