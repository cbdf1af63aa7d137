import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../holidays';
import { EXAMPLES } from '../../testing/examples';
import {
  accept,
  assign,
  context,
  given,
  MONDAY,
  problem,
  rate,
  resolve,
  said,
  sign,
  tenant,
  thrown,
} from '../../testing/given';
import { decide, hear, report } from '../decide';
import type { CaseEvent } from '../event';
import { evolve, fold } from '../evolve';
import { viewMerged } from '../merged-view';
import { viewVersion } from '../state';
import { viewCase } from '../view';

const { merge, split } = EXAMPLES;
const desk = { role: 'desk' } as const;
const now = { now: MONDAY, tenant, calendar: chineseCalendar };

/** Another company's report of the same problem. */
function second(): CaseEvent[] {
  const reporter = {
    ...problem.reporter,
    name: '示例建材厂',
    contact: { name: '示例乙', mobile: '13900000000' },
  };
  const at = context({ by: { role: 'reporter' } }, 'report-2');
  return report(
    { ...problem, title: '厂房验收卡住了', reporter },
    { id: 'case-2', code: 'AAAABBBBCCCCDDDD' },
    at,
  );
}

function merged(main: CaseEvent[] = given(accept, assign, sign)) {
  const at = { ...context({ by: desk }, 'merge'), other: fold(main) };
  const log = second();
  const from = fold(log);
  return {
    main: [...main, ...hear(fold(main), from, merge, at)],
    other: [...log, ...decide(from, merge, at)],
  };
}

describe('two reports of one problem', () => {
  test('become one case with two intakes', () => {
    const { main, other } = merged();
    expect(fold(other)).toMatchObject({ status: 'merged', into: { caseId: 'case-1', version: main.length } });
    expect(fold(main).facts.intakes).toMatchObject([
      { caseId: 'case-2', title: '厂房验收卡住了', reporter: { name: '示例建材厂' } },
    ]);
    const at = { ...context({ by: desk }, 'merge'), other: fold(main) };
    expect(hear(fold(main), fold(other), merge, at), 'a repeat is not heard twice').toEqual([]);
  });

  test('are not merged into themselves, an unknown case, or one that was answered', () => {
    const from = fold(second());
    const into = (other: ReturnType<typeof fold> | undefined) =>
      thrown(() => decide(from, merge, { ...context({ by: desk }, 'm'), ...(other && { other }) }));
    expect(into(undefined)).toMatchObject({
      details: { issues: [{ pointer: '/into', code: 'unknown_case' }] },
    });
    expect(into(from)).toMatchObject({ code: 'merge_refused', details: { problem: 'same' } });
    const answered = fold(given(accept, assign, sign, resolve));
    expect(into(answered)).toMatchObject({ details: { problem: 'status', status: 'resolved' } });
    const reopened = fold(given(accept, assign, sign, resolve, rate('dissatisfied')));
    expect(into(reopened)).toMatchObject({ details: { problem: 'status' } });
  });

  test('are split again while nothing was answered, each as it was', () => {
    const { main, other } = merged();
    const at = { ...context({ by: desk }, 'split'), other: fold(main) };
    const apart = decide(fold(other), split, at);
    expect(said(apart)).toEqual([{ type: 'split', reason: '并非同一件事', heard: 1 }]);
    expect(apart.reduce(evolve, fold(other))).toMatchObject({ status: 'submitted', facts: { heard: 1 } });
    const rest = hear(fold(main), fold(other), split, at);
    expect(rest.reduce(evolve, fold(main)).facts.intakes).toEqual([]);
    const gone = { ...at, other: fold(given(accept, { type: 'withdraw', reason: '不办了' })) };
    expect(said(decide(fold(other), split, gone)), 'nor lost with a case that was withdrawn').toHaveLength(1);
    const answered = { ...at, other: fold(given(accept, assign, sign, resolve)) };
    expect(thrown(() => decide(fold(other), split, answered))).toMatchObject({
      code: 'merge_refused',
      details: { problem: 'answered' },
    });
  });
});

describe('which case another may be merged into', () => {
  const asked = [accept, assign, sign, EXAMPLES['request-info']];
  const answered = [accept, assign, sign, resolve];
  const solved = { type: 'follow-up', outcome: 'solved' } as const;
  const into = (log: CaseEvent[], command: typeof merge & { note?: string } = merge) => {
    const at = { ...context({ by: desk }, 'merge'), other: fold(log) };
    return said(decide(fold(second()), command, at));
  };

  test.each([
    ['submitted', given()],
    ['accepted', given(accept)],
    ['assigned', given(accept, assign)],
    ['handling', given(accept, assign, sign)],
    ['awaiting-reporter', given(...asked)],
  ])('one that is %s', (status, log) => {
    expect(fold(log).status).toBe(status);
    const { id: caseId, code } = fold(log).facts;
    expect(into(log)).toStrictEqual([{ type: 'merged', into: { caseId, code, version: log.length + 1 } }]);
  });

  test.each([
    ['resolved', given(...answered)],
    ['following-up', given(...answered, solved)],
    ['closed', given(...answered, solved, { type: 'close' })],
    ['declined', given(EXAMPLES.decline)],
    ['merged', merged().other],
    ['withdrawn', given({ type: 'withdraw' })],
  ])('not one that is %s', (status, log) => {
    const other = fold(log);
    expect(other.status).toBe(status);
    const from = fold(given(accept));
    const apart = { ...from, facts: { ...from.facts, id: 'case-3' } };
    expect(thrown(() => decide(apart, merge, { ...context({ by: desk }, 'm'), other }))).toMatchObject({
      code: 'merge_refused',
      details: { problem: 'status', status },
    });
  });

  test('with a note of the desk, if it gives one', () => {
    expect(into(given(), { ...merge, note: '同一厂区' })).toMatchObject([
      { type: 'merged', note: '同一厂区' },
    ]);
  });
});

describe('a merged case is not split off', () => {
  const own = fold(merged().other);
  const refusal = (other?: CaseEvent[]) =>
    thrown(() =>
      decide(own, split, { ...context({ by: desk }, 'split'), ...(other && { other: fold(other) }) }),
    ) as { code: string; details: unknown };
  const answered = [accept, assign, sign, resolve];
  const solved = { type: 'follow-up', outcome: 'solved' } as const;

  test.each([
    ['resolved', given(...answered)],
    ['following-up', given(...answered, solved)],
    ['closed', given(...answered, solved, { type: 'close' })],
    ['handling', given(...answered, rate('dissatisfied'))],
  ])('from a case that was answered and is %s', (status, log) => {
    expect(refusal(log).code).toBe('merge_refused');
    expect(refusal(log).details).toStrictEqual({ problem: 'answered', status });
  });

  test('from a case that cannot be found', () => {
    expect(refusal().code).toBe('merge_refused');
    expect(refusal().details).toStrictEqual({ problem: 'answered' });
  });

  test.each([
    ['declined', given(EXAMPLES.decline)],
    ['assigned', given(accept, assign)],
  ])('unless the other is %s, which solves nothing', (_, log) => {
    const at = { ...context({ by: desk }, 'split'), other: fold(log) };
    expect(said(decide(own, split, at))).toMatchObject([{ type: 'split' }]);
  });
});

describe('the second reporter', () => {
  const asked = given(
    accept,
    assign,
    sign,
    { type: 'supply-info', text: '我司厂区在 3 号路' },
    { type: 'urge', note: '请快些' },
  );
  const { main, other } = merged(asked);
  const own = fold(other);
  if (own.status !== 'merged') throw new Error('a merged case expected');
  const seen = (log: CaseEvent[]) =>
    viewMerged({ state: own, events: other }, viewCase(fold(log), log, now), now);
  const shown = seen(main);

  test('hears how the case stands, under the own title and code', () => {
    expect(shown).toMatchObject({
      status: 'handling',
      filled: 2,
      merged: true,
      code: 'AAAABBBBCCCCDDDD',
      title: '厂房验收卡住了',
      lead: { id: 'nr' },
      can: [],
      ratings: [],
    });
    expect(shown.timeline.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['reported', 'merged', 'accepted', 'assigned', 'signed']),
    );
  });

  test('is not told why the first one withdrew', () => {
    const log = [
      ...main,
      ...decide(fold(main), { type: 'withdraw', reason: '与贵局和解' }, context({ by: desk }, 'w')),
    ];
    expect(
      JSON.stringify(viewMerged({ state: own, events: other }, viewCase(fold(log), log, now), now)),
    ).not.toContain('和解');
  });

  test('hears nothing of the first one: no code, no word, no name', () => {
    const words = JSON.stringify(shown);
    for (const secret of [problem.title, '7K3M9Q2C4D5EXW89', '3 号路', '请快些', '示例装备集团']) {
      expect(words).not.toContain(secret);
    }
  });

  test('sees a version that never goes back: not when merged, not with news, not when split', () => {
    const versions = [viewVersion(fold(second())), shown.version];
    const longer = [
      ...main,
      ...decide(fold(main), { type: 'progress', note: '在办', contacted: false }, context({ by: desk }, 'p')),
    ];
    versions.push(seen(longer).version);
    const at = { ...context({ by: desk }, 'split'), other: fold(longer) };
    const apart = decide(own, split, at).reduce(evolve, fold(other));
    versions.push(viewVersion(apart));
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    const log = [...other, ...decide(own, split, at)];
    expect(viewCase(apart, log, now).timeline.at(-1)).toMatchObject({
      type: 'split',
      version: viewVersion(apart),
    });
  });
});
