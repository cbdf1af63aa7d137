import { describe, expect, test } from 'vitest';
import { accept, assign, resolve, sign } from '../testing/given';
import { onTimeResolving, onTimeSigning, responseRate } from './promptness';
import { assignTwo, caseOf, on, toHandling } from './testing/case-of';

const NOW = '2026-09-18T09:00:00+08:00';
const LAST_MINUTE = '2026-09-10T17:00:00+08:00';
const talk = { type: 'progress', note: '已联系', contacted: true } as const;
const ask = { type: 'request-info', question: '哪一栋厂房？' } as const;
const none = { value: undefined, numerator: { count: 0, cases: [] }, denominator: { count: 0, cases: [] } };

describe('response rate', () => {
  const intime = caseOf('in time', ...toHandling, { command: talk, at: LAST_MINUTE });
  const late = caseOf('late', ...toHandling, { command: talk, at: '2026-09-10T17:00:01+08:00' });
  const never = caseOf('never', accept);
  const withdrawn = caseOf('withdrawn', on(10, { type: 'withdraw' }));
  const tooLate = caseOf('withdrawn too late', on(11, { type: 'withdraw' }));
  const all = [intime, late, never, withdrawn, tooLate];

  test('is of those contacted or overdue; a withdrawn case owes nothing more', () => {
    expect(responseRate(all, NOW)).toEqual({
      value: 1 / 4,
      numerator: { count: 1, cases: ['in time'] },
      denominator: { count: 4, cases: ['in time', 'late', 'never', 'withdrawn too late'] },
    });
  });

  test('leaves out what can still be kept', () => {
    expect(responseRate([never], LAST_MINUTE)).toEqual(none);
    expect(responseRate([never], '2026-09-10T17:00:01+08:00').value).toBe(0);
    expect(responseRate([], NOW)).toEqual(none);
  });
});

describe('on-time signing', () => {
  test('counts tasks, and lists the cases they belong to', () => {
    const half = caseOf('half', accept, assignTwo, sign);
    const late = caseOf('late', accept, assign, on(9, sign));
    const back = caseOf('back', accept, assign, { type: 'return-task', reason: '不属本单位' });
    expect(onTimeSigning([half, late, back], NOW)).toEqual({
      value: 1 / 3,
      numerator: { count: 1, cases: ['half'] },
      denominator: { count: 3, cases: ['half', 'late'] },
    });
    expect(onTimeSigning([half], '2026-09-08T12:00:00+08:00').value, 'the other may still sign').toBe(1);
    const gone = caseOf('gone', accept, assign, { type: 'withdraw' });
    expect(onTimeSigning([gone], NOW)).toEqual(none);
  });
});

describe('on-time resolving', () => {
  test('holds the first answer to its promise, and counts what is overdue without one', () => {
    const intime = caseOf('in time', ...toHandling, on(14, resolve));
    const late = caseOf('late', ...toHandling, on(15, resolve));
    const open = caseOf('open', ...toHandling);
    const withdrawn = caseOf('withdrawn', ...toHandling, { type: 'withdraw' });
    expect(onTimeResolving([intime, late, open, withdrawn], NOW)).toEqual({
      value: 1 / 3,
      numerator: { count: 1, cases: ['in time'] },
      denominator: { count: 3, cases: ['in time', 'late', 'open'] },
    });
  });

  test('knows of pauses: a stopped clock is not overdue, and what it stood is not held against the answer', () => {
    const waiting = [...toHandling, on(8, ask)];
    expect(onTimeResolving([caseOf('waiting', ...waiting)], NOW)).toEqual(none);
    const supplied = caseOf('a', ...waiting, on(10, { type: 'supply-info', text: '一号' }), on(16, resolve));
    expect(onTimeResolving([supplied], NOW).value).toBe(1);
    const expired = caseOf('a', ...waiting, {
      command: { type: 'supply-info', text: '一号' },
      at: '2026-09-08T11:00:00+08:00',
    });
    expect(onTimeResolving([expired], NOW).value, 'too short to matter').toBe(0);
  });

  test('knows of an extension', () => {
    const extension = [
      { type: 'request-extension', reason: '需要现场测绘' },
      { type: 'grant-extension' },
      { type: 'answer-extension', agree: true },
    ] as const;
    const extended = caseOf('extended', ...toHandling, ...extension, on(18, resolve));
    expect(onTimeResolving([extended], NOW).value).toBe(1);
    const refused = caseOf('refused', ...toHandling, ...extension.slice(0, 2), on(18, resolve));
    expect(onTimeResolving([refused], NOW).value).toBe(0);
  });

  test('does not hold the rectification that follows against the first answer', () => {
    const again = caseOf('again', ...toHandling, on(8, resolve), on(9, { type: 'reopen', reason: '抽查' }));
    expect(onTimeResolving([again], '2027-01-01T00:00:00+08:00').value).toBe(1);
  });
});
