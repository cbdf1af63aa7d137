import { describe, expect, test } from 'vitest';
import { onTimeResolving, responseRate } from '../figures/promptness';
import { unratedRate } from '../figures/ratings';
import { recordOf } from '../figures/record-case';
import { chineseCalendar } from '../holidays';
import { parse } from '../parse';
import {
  accept,
  assign,
  elapse,
  elsewhere,
  imported,
  MONDAY,
  rate,
  resolve,
  said,
  sign,
  tenant,
  thrown,
  when,
} from '../testing/given';
import type { CaseCommandInput } from './command';
import { viewForDesk } from './desk-view';
import type { CaseEvent } from './event';
import { fold } from './evolve';
import { importInput } from './import';
import { awaitsCalendar, nextTimer } from './timer';
import { viewCase } from './view';

const context = { now: MONDAY, tenant, calendar: chineseCalendar };
const { answer, ...open } = elsewhere;

/** The log after more commands. */
function goOn(log: readonly CaseEvent[], ...commands: CaseCommandInput[]): CaseEvent[] {
  const longer = [...log];
  for (const command of commands) longer.push(...when(longer, command, `step-${longer.length}`));
  return longer;
}

describe('a message that was answered elsewhere', () => {
  const log = imported();

  test('is a closed history at its own times, of the system it came from', () => {
    expect(log.map(({ type, at }) => [type, at])).toEqual([
      ['reported', elsewhere.submittedAt],
      ['resolved', answer?.at],
      ['closed', answer?.at],
    ]);
    expect(log[2]).toMatchObject({ basis: 'imported', via: 'import', by: { role: 'partner' } });
    expect(viewCase(fold(log), log, context)).toMatchObject({
      status: 'closed',
      filled: 5,
      submittedAt: elsewhere.submittedAt,
      closedAt: answer?.at,
      answer: { text: answer?.text, at: answer?.at },
      tasks: [],
      can: ['rate'],
    });
  });

  test('runs no clock, and none fires years later', () => {
    expect([nextTimer(fold(log)), awaitsCalendar(fold(log))]).toEqual([undefined, undefined]);
    expect(elapse(log, '2036-01-01T00:00:00+08:00')).toEqual(log);
  });

  test('keeps where it came from, for staff alone', () => {
    const by = { role: 'desk' } as const;
    expect(viewForDesk(fold(log), log, { ...context, by }).source).toEqual(elsewhere.source);
    expect(viewCase(fold(log), log, context)).not.toHaveProperty('source');
  });

  test('leaves the figures of promises and of ratings alone', () => {
    const records = [recordOf(log)];
    for (const figure of [responseRate(records, MONDAY), onTimeResolving(records, MONDAY)])
      expect(figure.value).toBeUndefined();
    expect(unratedRate(records).value).toBeUndefined();
    expect(records[0]?.rounds[0]).toMatchObject({ answeredAt: answer?.at, elsewhere: true });
  });

  test('is opened again by a bad rating, to be assigned to someone', () => {
    const rated = [...log, ...when(log, rate('dissatisfied'))];
    expect(fold(rated)).toMatchObject({ status: 'accepted', facts: { round: 2 } });
    const again = goOn(rated, assign, sign, resolve);
    expect(fold(again)).toMatchObject({
      status: 'resolved',
      tasks: [{ department: 'nr', state: 'finished' }],
    });
  });

  test('is counted as unrated once it was answered here, too', () => {
    const again = goOn(
      log,
      { type: 'reopen', reason: '又坏了' },
      assign,
      sign,
      resolve,
      { type: 'follow-up', outcome: 'solved' },
      { type: 'close' },
    );
    expect(unratedRate([recordOf(again)]).value).toBe(1);
    expect(onTimeResolving([recordOf(again)], MONDAY).value).toBeUndefined();
  });
});

describe('a message that waits for an answer', () => {
  const log = imported(open);

  test('is reported at its own time, with promises from now on', () => {
    const { acceptBy, contactBy, resolveBy, ...facts } = log[0] as Extract<
      (typeof log)[0],
      { type: 'reported' }
    >;
    expect(facts.at).toBe(elsewhere.submittedAt);
    expect([acceptBy.from, contactBy.from]).toEqual([MONDAY, MONDAY]);
    expect(resolveBy.dueAt > MONDAY).toBe(true);
  });

  test('goes on like any other case', () => {
    expect(fold(log).status).toBe('submitted');
    expect(said(when(log, accept))).toMatchObject([{ type: 'accepted' }]);
    expect(nextTimer(fold(log))?.command).toEqual({ type: 'remind', of: 'case' });
    expect(elapse(log, '2026-10-01T00:00:00+08:00').length).toBeGreaterThan(2);
  });
});

describe('what is too long for a title', () => {
  const titled = (title: string, details?: string) =>
    imported({ ...open, title, ...(details !== undefined && { details }) })[0];

  test('is cut between letters, and kept whole above the details', () => {
    const family = '👨‍👩‍👧';
    const long = `${'字'.repeat(57)}${family}尾`;
    expect(titled(long, '详情')).toMatchObject({
      title: `${'字'.repeat(57)}…`,
      details: `${long}\n\n详情`,
    });
    expect(titled('字'.repeat(61))).toMatchObject({ title: `${'字'.repeat(59)}…` });
  });

  test('begins at 61 characters', () => {
    expect(titled('字'.repeat(60), '详情')).toMatchObject({ title: '字'.repeat(60), details: '详情' });
  });

  test('needs no details of its own', () => {
    const { details: _none, ...bare } = open;
    expect(imported({ ...bare, title: '字'.repeat(61) })[0]).toMatchObject({ details: '字'.repeat(61) });
    expect(imported({ ...bare, details: '' })[0]).not.toHaveProperty('details');
  });
});

describe('what cannot be imported', () => {
  test('has moments that cannot be', () => {
    expect(() => imported({ ...open, submittedAt: '2030-01-01T00:00:00+08:00' })).toThrow(RangeError);
    expect(() => imported({ ...open, answer: { text: '好', at: '2026-08-01T00:00:00+08:00' } })).toThrow(
      'too late for what',
    );
  });

  test('names its field', () => {
    expect(thrown(() => imported({ ...open, category: '没有' }))).toMatchObject({
      details: { issues: [{ pointer: '/category', code: 'unknown_category' }] },
    });
    const wrong = { ...open, title: ' ', submittedAt: '2026/8/24' };
    expect(thrown(() => parse(importInput, wrong))).toMatchObject({
      details: { issues: [{ pointer: '/title' }, { pointer: '/submittedAt', code: 'format' }] },
    });
  });
});
