import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../testing/examples';
import { accept, after, assign, given, rate, resolve, said, sign, thrown, when } from '../../testing/given';
import { fold } from '../evolve';

const resolved = [accept, assign, sign, resolve];
const reopened = [...resolved, rate('dissatisfied')];
const verify = EXAMPLES['verify-rating'];
const appeal = EXAMPLES['appeal-rating'];
const decideAppeal = EXAMPLES['decide-appeal'];

describe('a rating given by the desk', () => {
  const desk = { role: 'desk' } as const;

  test('is given in a call-back, which is recorded with it', () => {
    expect(said(when(given(...resolved), { command: rate('satisfied'), by: desk }))).toMatchObject([
      { type: 'followed-up', outcome: 'solved' },
      { type: 'rated', rating: { onBehalf: true } },
      { type: 'closed', basis: 'rated' },
    ]);
    expect(said(when(given(...resolved), { command: rate('dissatisfied'), by: desk }))).toMatchObject([
      { type: 'followed-up', outcome: 'unsolved' },
      { type: 'rated' },
      { type: 'reopened', basis: 'rating' },
    ]);
  });
});

describe('a bad rating', () => {
  test('obliges to verify within a working day and to rectify within fifteen', () => {
    expect(fold(given(...reopened)).facts).toMatchObject({
      rectification: { round: 2, basis: 'rating', verifyBy: { dueAt: '2026-09-08T17:00:00+08:00' } },
      resolveBy: { kind: 'rectify', limit: { days: 15 } },
    });
  });

  test('is verified once, and only a bad rating is', () => {
    const log = given(...reopened, verify);
    expect(fold(log).facts.rectification?.finding).toBe('valid');
    expect(thrown(() => when(log, verify))).toMatchObject({
      code: 'rating_dispute',
      details: { problem: 'verified' },
    });
    const unsolved = given(...resolved, { type: 'follow-up', outcome: 'unsolved', note: '仍未通水' });
    expect(thrown(() => when(unsolved, verify))).toMatchObject({ details: { problem: 'no_bad_rating' } });
  });

  test('may be appealed against once, and the appeal is decided once', () => {
    const log = given(...reopened, appeal);
    expect(fold(log).facts.appeals).toEqual([{ round: 1, reason: '评价对象有误', state: 'pending' }]);
    expect(thrown(() => when(log, appeal))).toMatchObject({ details: { problem: 'appealed' } });
    const decided = [...log, ...when(log, decideAppeal)];
    expect(fold(decided).facts.appeals).toMatchObject([{ state: 'upheld' }]);
    expect(fold(decided).facts.ratings, 'and stays').toHaveLength(1);
    expect(after(log, { ...decideAppeal, upheld: false }).facts.appeals).toMatchObject([
      { state: 'rejected' },
    ]);
    expect(thrown(() => when(decided, { command: decideAppeal, commandId: 'again' }))).toMatchObject({
      details: { problem: 'no_appeal' },
    });
  });

  test('that is none cannot be appealed against, nor by a department without a share', () => {
    const good = given(...resolved, rate('satisfied'));
    expect(thrown(() => when(good, appeal))).toMatchObject({ details: { problem: 'no_bad_rating' } });
    const by = { role: 'department', department: 'urban' } as const;
    expect(thrown(() => when(given(...reopened), { command: appeal, by }))).toMatchObject({
      code: 'not_your_task',
    });
  });

  test('in a call-back that found nothing solved, says what is still to be done', () => {
    expect(thrown(() => when(given(...resolved), { type: 'follow-up', outcome: 'unsolved' }))).toMatchObject({
      details: { issues: [{ pointer: '/note', code: 'required' }] },
    });
  });
});

describe('a rating of a closed case', () => {
  const desk = { role: 'desk' } as const;
  const closed = given(...resolved, { type: 'follow-up', outcome: 'solved' }, EXAMPLES.close);

  test('that is good changes nothing but the rating: it is not closed twice', () => {
    expect(said(when(closed, rate('satisfied')))).toMatchObject([
      { type: 'rated', rating: { round: 1, onBehalf: false } },
    ]);
    expect(said(when(closed, rate('satisfied')))).toHaveLength(1);
  });

  test('is no call-back, though the desk gives it', () => {
    expect(said(when(closed, { command: rate('satisfied'), by: desk })).map(({ type }) => type)).toEqual([
      'rated',
    ]);
    expect(said(when(closed, { command: rate('dissatisfied'), by: desk }))).toMatchObject([
      { type: 'rated', rating: { onBehalf: true } },
      { type: 'reopened', basis: 'rating', reason: '厂房还是验收不了' },
    ]);
  });
});

describe('disputes over two rounds', () => {
  const second = { ...appeal, round: 2 };
  const twice = [...reopened, resolve, rate('dissatisfied')];

  test('are held one round at a time', () => {
    const log = given(...twice, appeal);
    expect(said(when(log, second))).toStrictEqual([
      { type: 'rating-appealed', round: 2, reason: '评价对象有误' },
    ]);
    expect(thrown(() => when(log, { ...decideAppeal, round: 2 }))).toMatchObject({
      code: 'rating_dispute',
      details: { problem: 'no_appeal' },
    });
  });

  test('are decided one by one', () => {
    const log = given(...twice, appeal, second);
    expect(after(log, { ...decideAppeal, round: 2 }).facts.appeals).toMatchObject([
      { round: 1, state: 'pending' },
      { round: 2, state: 'upheld' },
    ]);
    const decided = [...log, ...when(log, decideAppeal, 'first')];
    expect(after(decided, { ...decideAppeal, round: 2, upheld: false }).facts.appeals).toMatchObject([
      { round: 1, state: 'upheld' },
      { round: 2, state: 'rejected' },
    ]);
  });

  test('need a bad rating in that very round', () => {
    const better = given(...reopened, resolve, rate('satisfied'));
    expect(when(better, appeal)).toHaveLength(1);
    expect(thrown(() => when(better, second))).toMatchObject({
      code: 'rating_dispute',
      details: { problem: 'no_bad_rating' },
    });
  });

  test('do not carry a finding over: the second bad rating is verified by itself', () => {
    expect(said(when(given(...reopened, verify, resolve, rate('dissatisfied')), verify))).toStrictEqual([
      { type: 'rating-verified', finding: verify.finding, note: verify.note },
    ]);
  });
});

test('nothing is verified before anything was rated', () => {
  expect(thrown(() => when(given(accept, assign, sign), verify))).toMatchObject({
    code: 'rating_dispute',
    details: { problem: 'no_bad_rating' },
  });
});
