import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseCalendar } from '../holidays';
import { addDays, toMs } from '../time';
import type { CaseRecord } from './case-record';
import { contributionChange, contributionsOf } from './contribution';
import { cut, cutByDay, type DayCut, PERIOD_EVENTS } from './cut';
import { figuresOf } from './figures';
import { recordEvent, recordOf } from './record-case';
import {
  addTallies,
  EMPTY_TALLY,
  figuresFrom,
  isEmptyTally,
  MEASURES,
  openPromisesOf,
  subtractTally,
  type Tally,
  tallyOf,
  withLate,
} from './tally';
import { someLogs } from './testing/random-logs';

const calendar = chineseCalendar;

/** Days around what random logs tell of, and moments before, amid and after it. */
const days = fc.nat({ max: 90 }).map((n) => addDays('2026-09-01', n));
const moments = fc.tuple(days, fc.constantFrom('09:00:00', '12:00:01', '17:00:00', '17:00:01'));
const dayCuts: fc.Arbitrary<DayCut> = fc.record(
  {
    event: fc.constantFrom(...PERIOD_EVENTS),
    from: days,
    to: days,
    department: fc.constantFrom('nr', 'hc'),
    channel: fc.constantFrom('portal', 'app'),
    category: fc.constantFrom('城乡建设', '城乡建设/工程建设审批', '教育'),
  },
  { requiredKeys: ['event'] },
);

/** What stores do, the plain way: contributions in the cut, and what of it is late by now. */
function countedIn(records: readonly CaseRecord[], by: DayCut, now: string): Tally {
  const { event, from = '', to = '~', department, channel, category } = by;
  const fits = records.filter((record) =>
    contributionsOf(record, calendar).some(
      (place) =>
        place.event === event &&
        place.day >= from &&
        place.day <= to &&
        (department ?? place.department) === place.department &&
        (channel ?? place.channel) === place.channel &&
        (category === undefined || `${place.category}/`.startsWith(`${category}/`)),
    ),
  );
  const late = fits.flatMap(openPromisesOf).filter(({ dueAt }) => toMs(dueAt) < toMs(now));
  return withLate(
    fits.map((record) => tallyOf(record, calendar)).reduce(addTallies, EMPTY_TALLY),
    (name) => late.filter((promise) => promise.name === name).length,
  );
}

test('tallies added up give every figure as it is defined, in any cut and at any moment', () => {
  let lateOnes = 0;
  fc.assert(
    fc.property(someLogs, dayCuts, moments, (logs, by, [day, time]) => {
      // A record knows nothing of what comes after it, so neither side may look at events that lie ahead.
      const now = `${day}T${time}+08:00`;
      const records = logs
        .map((log) => log.filter(({ at }) => toMs(at) <= toMs(now)))
        .filter((log) => log.length > 0)
        .map(recordOf);
      const tenant = records[0]?.tenant ?? '430211';
      const tally = countedIn(records, by, now);
      expect(figuresFrom(tally)).toEqual(figuresOf(cut(records, cutByDay(tenant, by)), { now, calendar }));
      lateOnes += records.flatMap(openPromisesOf).filter(({ dueAt }) => toMs(dueAt) < toMs(now)).length;
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(lateOnes, 'promises ran out by time alone').toBeGreaterThan(20);
}, 60_000);

test('event by event, changes add up to what the whole log contributes', () => {
  fc.assert(
    fc.property(someLogs, (logs) => {
      for (const log of logs) {
        const counters = new Map<string, Tally>();
        let before: CaseRecord | undefined;
        for (const event of log) {
          const after = recordEvent(before, event);
          for (const { tally, ...place } of contributionChange(before, after, calendar)) {
            const key = JSON.stringify(place);
            counters.set(key, addTallies(counters.get(key) ?? EMPTY_TALLY, tally));
          }
          before = after;
        }
        const left = new Map([...counters].filter(([, tally]) => !isEmptyTally(tally)));
        const expected = contributionsOf(recordOf(log), calendar).map(
          ({ tally, ...place }) => [JSON.stringify(place), addTallies(tally, EMPTY_TALLY)] as const,
        );
        expect(left).toEqual(new Map(expected));
      }
    }),
    { numRuns: 100, seed: 11 },
  );
}, 60_000);

test('a command that figures do not know of changes no counter', () => {
  fc.assert(
    fc.property(someLogs, (logs) => {
      for (const record of logs.map(recordOf))
        expect(contributionChange(record, { ...record, id: 'renamed' }, calendar)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('a tally without itself is empty, zeros and all', () => {
  const tally = { amounts: [1, 0, 2, 0], handled: [0, 0, 3] };
  expect(subtractTally(tally, tally)).toEqual(EMPTY_TALLY);
  expect(isEmptyTally({ amounts: [0, 0], handled: [] })).toBe(true);
  expect(isEmptyTally({ amounts: [], handled: [0, 1] })).toBe(false);
});

test('places of measures are never given anew: stores keep amounts by them', () => {
  expect(MEASURES.map((measure, place) => `${place} ${measure}`)).toMatchInlineSnapshot(`
    [
      "0 cases",
      "1 responseRate numerator",
      "2 responseRate denominator",
      "3 onTimeSigning numerator",
      "4 onTimeSigning denominator",
      "5 onTimeResolving numerator",
      "6 onTimeResolving denominator",
      "7 solvedRate numerator",
      "8 solvedRate denominator",
      "9 satisfiedRate numerator",
      "10 satisfiedRate denominator",
      "11 goodRatingRate numerator",
      "12 goodRatingRate denominator",
      "13 ownGoodRatingRate numerator",
      "14 ownGoodRatingRate denominator",
      "15 unratedRate numerator",
      "16 unratedRate denominator",
      "17 badRatingReplyRate numerator",
      "18 badRatingReplyRate denominator",
      "19 rectificationRate numerator",
      "20 rectificationRate denominator",
      "21 rectifiedSatisfactionRate numerator",
      "22 rectifiedSatisfactionRate denominator",
      "23 reworkRate numerator",
      "24 reworkRate denominator",
      "25 extensionUse numerator",
      "26 extensionUse denominator",
      "27 pauseUse numerator",
      "28 pauseUse denominator",
      "29 very-satisfied",
      "30 satisfied",
      "31 basically-satisfied",
      "32 dissatisfied",
      "33 very-dissatisfied",
      "34 supervision 1",
      "35 supervision 2",
      "36 supervision 3",
    ]
  `);
});
