import { describe, expect, test } from 'vitest';
import { createCalendar, type WorkCalendar } from './calendar';
import { extend, lightOf, pause, reckonAgain, resume, setDeadline, workingDaysLeft } from './deadline';
import { chineseCalendar, readNotices } from './holidays';
import { DEFAULT_POLICY } from './policy';

const clockwork = { calendar: chineseCalendar, policy: DEFAULT_POLICY };
const start = '2026-09-07T09:12:00+08:00';
const resolveBy = setDeadline('resolve', start, clockwork);

describe('a deadline', () => {
  test('ends at close of business on the n-th working day and names its rule and calendar', () => {
    expect(resolveBy).toMatchObject({
      kind: 'resolve',
      dueAt: '2026-09-14T17:00:00+08:00',
      limit: { days: 5 },
      calendar: 'cn-2026',
      basis: DEFAULT_POLICY.limits.resolve.basis,
    });
  });

  test('is provisional past what its calendar knows, and settled within it', () => {
    const until = (day: string): WorkCalendar => ({ ...chineseCalendar, dataValidThrough: day });
    const reckon = (calendar: WorkCalendar) => setDeadline('resolve', start, { ...clockwork, calendar });
    expect(reckon(until('2026-09-14')).provisional).toBe(false);
    expect(reckon(until('2026-09-13')).provisional).toBe(true);
  });

  test('counts in Beijing whatever the offset it is given in', () => {
    expect(setDeadline('accept', '2026-09-07T16:30:00Z', clockwork).dueAt).toBe('2026-09-09T17:00:00+08:00');
  });

  test('turns amber with one day left of five, on the due day of one, and red after the hour', () => {
    expect(lightOf(resolveBy, '2026-09-10T23:59:59+08:00')).toBe('green');
    expect(lightOf(resolveBy, '2026-09-11T00:00:00+08:00')).toBe('amber');
    expect(lightOf(resolveBy, '2026-09-14T17:00:00+08:00')).toBe('amber');
    expect(lightOf(resolveBy, '2026-09-14T17:00:01+08:00')).toBe('red');
    const acceptBy = setDeadline('accept', start, clockwork);
    expect(lightOf(acceptBy, start)).toBe('green');
    expect(lightOf(acceptBy, '2026-09-08T09:00:00+08:00')).toBe('amber');
  });

  test('turns amber after 80 % of a long limit', () => {
    expect(setDeadline('rectify', start, clockwork)).toMatchObject({
      amberAt: '2026-09-22T00:00:00+08:00',
      dueAt: '2026-09-28T17:00:00+08:00',
    });
  });

  test('tells the working days left: none on the due day, negative when overdue', () => {
    const left = (now: string) => workingDaysLeft(resolveBy, now, chineseCalendar);
    expect(left(start)).toBe(5);
    expect(left('2026-09-14T16:59:00+08:00')).toBe(0);
    expect(left('2026-09-14T17:01:00+08:00')).toBe(-1);
    expect(left('2026-09-16T09:00:00+08:00')).toBe(-2);
  });
});

const review = { basis: 'statutory', review: 'expert-review', noticedDays: 2 } as const;

describe('a pause', () => {
  const stopped = pause(resolveBy, { basis: 'awaiting-reporter' }, '2026-09-08T10:00:00+08:00');

  test('stops the light and the count', () => {
    const later = '2026-12-01T09:00:00+08:00';
    expect(lightOf(stopped, later)).toBe('green');
    expect(workingDaysLeft(stopped, later, chineseCalendar)).toBe(4);
  });

  test('moves what lay ahead by the whole working days it lasted, never by more', () => {
    const due = (to: string) => resume(stopped, to, clockwork).dueAt.slice(0, 10);
    expect(due('2026-09-08T16:00:00+08:00')).toBe('2026-09-14');
    expect(due('2026-09-09T09:59:00+08:00')).toBe('2026-09-14');
    expect(due('2026-09-09T10:00:00+08:00')).toBe('2026-09-15');
    expect(due('2026-09-13T10:00:00+08:00')).toBe('2026-09-17');
    expect(due('2026-09-15T10:00:00+08:00'), 'over a make-up Sunday').toBe('2026-09-20');
  });

  test('leaves an amber that was there before it, and a running clock alone', () => {
    const amber = pause(resolveBy, review, '2026-09-11T10:00:00+08:00');
    const going = resume(amber, '2026-09-15T10:00:00+08:00', clockwork);
    expect(going.amberAt).toBe(resolveBy.amberAt);
    expect(lightOf(going, '2026-09-15T10:00:00+08:00')).toBe('amber');
    expect(resume(resolveBy, start, clockwork)).toBe(resolveBy);
  });
});

describe('a statutory review', () => {
  test('stops the clock for no more than the applicant was told in writing', () => {
    const stopped = pause(resolveBy, review, '2026-09-08T10:00:00+08:00');
    const due = (to: string) => resume(stopped, to, clockwork).dueAt.slice(0, 10);
    expect(due('2026-09-09T10:00:00+08:00'), 'a day of it').toBe('2026-09-15');
    expect(due('2026-09-18T10:00:00+08:00'), 'eight days, two noticed').toBe('2026-09-16');
  });

  test('stops a clock of minutes for no more either: to the close of the last day that was noticed', () => {
    const minutes = setDeadline('item', start, clockwork, { limit: { minutes: 120 } });
    const stopped = pause(minutes, { ...review, noticedDays: 1 }, '2026-09-07T10:12:00+08:00');
    const due = (to: string) => resume(stopped, to, clockwork).dueAt;
    expect(due('2026-09-08T10:12:00+08:00'), 'within the notice').toBe('2026-09-08T11:12:00+08:00');
    expect(due('2026-09-18T10:12:00+08:00'), 'ten days over it').toBe('2026-09-09T10:00:00+08:00');
  });

  test('cannot begin while the clock stands already', () => {
    const stopped = pause(resolveBy, { basis: 'force-majeure', reason: '洪水' }, '2026-09-08T10:00:00+08:00');
    expect(pause(stopped, review, '2026-09-09T10:00:00+08:00')).toBe(stopped);
  });
});

describe('an extension', () => {
  const extension = { days: 5, at: '2026-09-10T10:00:00+08:00', reason: '需要现场测绘' };

  test('moves the due day on over a make-up Sunday, keeps the hour, says why, and turns the light green', () => {
    const longer = extend(resolveBy, extension, chineseCalendar);
    expect(longer).toMatchObject({
      dueAt: '2026-09-20T17:00:00+08:00',
      amberAt: '2026-09-17T00:00:00+08:00',
      extension,
    });
    expect(lightOf(resolveBy, '2026-09-14T10:00:00+08:00')).toBe('amber');
    expect(lightOf(longer, '2026-09-14T10:00:00+08:00')).toBe('green');
  });
});

describe('a limit in minutes', () => {
  const urgent = {
    ...DEFAULT_POLICY,
    categories: { 公用事业: { resolve: { minutes: 120, basis: '北京 12345 派单规范（2023）' } } },
  };
  const within = { calendar: chineseCalendar, policy: urgent, category: '公用事业' };
  const lateFriday = setDeadline('resolve', '2026-09-11T16:00:00+08:00', within);

  test('counts office hours only, from a category of its own', () => {
    expect(lateFriday).toMatchObject({
      limit: { minutes: 120 },
      dueAt: '2026-09-14T10:00:00+08:00',
      amberAt: '2026-09-14T09:36:00+08:00',
      basis: '北京 12345 派单规范（2023）',
    });
    expect(setDeadline('resolve', start, clockwork).limit).toEqual({ days: 5 });
  });

  test('moves by the minutes a pause lasted', () => {
    const stopped = pause(lateFriday, { basis: 'awaiting-reporter' }, '2026-09-11T16:30:00+08:00');
    expect(resume(stopped, '2026-09-14T09:15:00+08:00', within).dueAt).toBe('2026-09-14T10:45:00+08:00');
  });
});

describe('a promise when the calendar changes', () => {
  const notices = readNotices({ holidays: { '2026-10-01': 'National Day,国庆节,3' }, workdays: {} });
  const flood = { 'zh-CN': '防汛停工', en: 'Flood closure' };
  const closed = createCalendar(notices, [{ date: '2026-09-10', kind: 'closure', name: flood }]);

  test('stays as it was made, until it is reckoned again with all that happened to it', () => {
    const stopped = pause(resolveBy, { basis: 'awaiting-reporter' }, '2026-09-08T10:00:00+08:00');
    const going = resume(stopped, '2026-09-09T10:00:00+08:00', clockwork);
    const longer = extend(going, { days: 1, at: start, reason: '测绘' }, chineseCalendar);
    expect(longer.dueAt).toBe('2026-09-16T17:00:00+08:00');
    expect(reckonAgain(longer, clockwork)).toEqual(longer);
    const again = reckonAgain(longer, { ...clockwork, calendar: closed });
    expect(again).toMatchObject({
      dueAt: '2026-09-17T17:00:00+08:00',
      calendar: closed.version,
      pauses: longer.pauses,
    });
  });

  test('keeps standing still when it is reckoned again', () => {
    const stopped = pause(resolveBy, { basis: 'awaiting-reporter' }, '2026-09-08T10:00:00+08:00');
    expect(reckonAgain(stopped, clockwork)).toEqual(stopped);
  });
});
