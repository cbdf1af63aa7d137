import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../testing/examples';
import { accept, after, assign, given, MONDAY, resolve, said, sign, thrown, when } from '../../testing/given';

const ask = EXAMPLES['request-info'];
const supply = EXAMPLES['supply-info'];
const close = EXAMPLES.close;
const handling = [accept, assign, sign];
const resolved = [...handling, resolve];
const call = (outcome: 'solved' | 'unreached') => ({ type: 'follow-up', outcome }) as const;
const unreachedOn = (day: number) => ({
  command: call('unreached'),
  at: `2026-09-${String(day).padStart(2, '0')}T10:00:00+08:00`,
});

describe('a question to the reporter', () => {
  const two = given(accept, EXAMPLES.assign, sign);
  const department = (department: string) => ({ role: 'department', department }) as const;

  test('is asked by a department that has signed its task', () => {
    expect(thrown(() => when(two, { command: ask, by: department('hc') }))).toMatchObject({
      code: 'task_not_signed',
      details: { task: 't2' },
    });
    expect(thrown(() => when(two, { command: ask, by: department('urban') }))).toMatchObject({
      code: 'not_your_task',
      details: { command: 'request-info' },
    });
    expect(when(two, { command: ask, by: department('nr') })).toHaveLength(1);
  });

  test('or by the desk, which has no task', () => {
    expect(said(when(two, { command: ask, by: { role: 'desk' } }))).toMatchObject([
      { type: 'info-requested', question: '请补充材料' },
    ]);
  });

  test('stops every clock for the time the reporter needs, and gives ten working days', () => {
    const pauses = [{ basis: 'awaiting-reporter', from: MONDAY }];
    expect(said(when(two, ask))).toMatchObject([
      {
        clocks: { resolveBy: { pauses }, tasks: { t1: { pauses }, t2: { pauses } } },
        supplyBy: { kind: 'supply', limit: { days: 10 } },
      },
    ]);
  });

  test('is answered: the clocks run on', () => {
    const answered = said(when(given(...handling, ask), supply));
    expect(answered).toMatchObject([
      { type: 'info-supplied', text: '已补充', clocks: { resolveBy: { pauses: [{ to: MONDAY }] } } },
    ]);
  });

  test('was never asked: what the reporter adds moves no clock', () => {
    expect(said(when(given(...handling), supply))).toStrictEqual([{ type: 'info-supplied', text: '已补充' }]);
  });
});

describe('a call-back', () => {
  test('in vain is made once a day, the next from midnight on', () => {
    const log = given(...resolved, unreachedOn(7));
    expect(thrown(() => when(log, unreachedOn(7)))).toMatchObject({
      code: 'already_attempted_today',
      details: { nextAt: '2026-09-08T00:00:00+08:00' },
    });
    const midnight = { command: call('unreached'), at: '2026-09-08T00:00:00+08:00' };
    expect(when(log, midnight)).toHaveLength(1);
  });

  test('that reaches the reporter after all counts on the same day', () => {
    expect(said(when(given(...resolved, call('unreached')), call('solved')))).toStrictEqual([
      { type: 'followed-up', outcome: 'solved' },
    ]);
  });

  test('in vain may follow one that reached somebody on the same day', () => {
    expect(when(given(...resolved, call('solved')), call('unreached'))).toHaveLength(1);
  });

  test('keeps its note', () => {
    expect(said(when(given(...resolved), { ...call('solved'), note: '企业表示满意' }))).toStrictEqual([
      { type: 'followed-up', outcome: 'solved', note: '企业表示满意' },
    ]);
  });

  test('that found nothing solved opens the loop again, with the note as the reason', () => {
    const unsolved = { type: 'follow-up', outcome: 'unsolved', note: '仍未通水' } as const;
    expect(said(when(given(...resolved), unsolved))).toMatchObject([
      { type: 'followed-up', outcome: 'unsolved', note: '仍未通水' },
      {
        type: 'reopened',
        basis: 'follow-up',
        reason: '仍未通水',
        verifyBy: { kind: 'verify' },
        rectifyBy: { kind: 'rectify' },
      },
    ]);
  });
});

describe('closing', () => {
  test('without a good call-back is refused, counting the tries in vain alone', () => {
    const tried = given(...resolved, unreachedOn(7), unreachedOn(8));
    expect(thrown(() => when(tried, close))).toMatchObject({
      code: 'follow_up_missing',
      details: { attempts: 2 },
    });
  });

  test('rests on what the reporter once confirmed, though they are not reached again', () => {
    const log = given(...resolved, unreachedOn(7), call('solved'), unreachedOn(8), unreachedOn(9));
    expect(said(when(log, close))).toStrictEqual([{ type: 'closed', basis: 'confirmed' }]);
  });

  test('keeps its note, and has none where none was given', () => {
    const log = given(...resolved, call('solved'));
    expect(said(when(log, { ...close, note: '企业已确认' }))).toStrictEqual([
      { type: 'closed', basis: 'confirmed', note: '企业已确认' },
    ]);
    expect(said(when(log, close))).toStrictEqual([{ type: 'closed', basis: 'confirmed' }]);
  });

  test('is undone by the desk for a reason', () => {
    const log = given(...resolved, call('solved'), close);
    expect(said(when(log, EXAMPLES.reopen))).toMatchObject([
      { type: 'reopened', basis: 'desk', reason: '抽查' },
    ]);
    expect(after(log, EXAMPLES.reopen).status).toBe('handling');
  });
});
