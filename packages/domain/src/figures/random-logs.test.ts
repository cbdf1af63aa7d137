import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../case/event';
import { fold } from '../case/evolve';
import type { Case } from '../case/state';
import { type Deadline, lightOf } from '../deadline';
import { chineseCalendar } from '../holidays';
import { isBad } from '../rating-level';
import { dateOf, type Instant } from '../time';
import type { CaseRecord } from './case-record';
import { type Figure, part, share } from './figure';
import { handlingTime } from './handling-time';
import { onTimeResolving, onTimeSigning, responseRate } from './promptness';
import { goodRatingRate, ownGoodRatingRate, unratedRate } from './ratings';
import { recordOf } from './record-case';
import { badRatingReplyRate, rectificationRate, rectifiedSatisfactionRate } from './rectification';
import { supervisionCount } from './supervision-count';
import { someLogs } from './testing/random-logs';
import { satisfiedRate, solvedRate } from './three-rates';
import { extensionUse, pauseUse, reworkRate } from './use';

const NOW = '2027-06-30T12:00:00+08:00';

/** One case as its log and its folded state tell it, without a record between. */
interface Told {
  readonly id: string;
  readonly log: readonly CaseEvent[];
  readonly state: Case;
}

const eventsOf = <T extends CaseEvent['type']>({ log }: Told, type: T) =>
  log.filter((event): event is Extract<CaseEvent, { type: T }> => event.type === type);
const isWithout = ({ state }: Told, round: number) =>
  state.facts.appeals.some((appeal) => appeal.round === round && appeal.state === 'upheld');
const ratingsOf = (told: Told) => told.state.facts.ratings.filter(({ round }) => !isWithout(told, round));
const endOf = ({ log, state }: Told): Instant =>
  ['declined', 'merged', 'withdrawn'].includes(state.status) ? (log[log.length - 1]?.at ?? NOW) : NOW;
const isLate = (by: Deadline, at: Instant) => lightOf(by, at) === 'red';

/** Ratings with what came between them and the next reopening after their own. */
function aftermath(told: Told) {
  return ratingsOf(told).map((rating) => {
    const at = told.log.findIndex((event) => event.type === 'rated' && event.rating.round === rating.round);
    const rest = told.log.slice(at + 1);
    const own = rest.findIndex(({ type }) => type === 'reopened');
    const next = rest.slice(own + 1);
    const end = next.findIndex(({ type }) => type === 'reopened');
    return { id: told.id, told, rating, next: end < 0 ? next : next.slice(0, end) };
  });
}

/** The reporter's words in a stretch of a log, in order. */
function wordsIn(told: Told, log: readonly CaseEvent[]): boolean[] {
  return log.flatMap((event) => {
    if (event.type === 'followed-up' && event.outcome !== 'unreached') return [event.outcome === 'solved'];
    if (event.type === 'rated' && !isWithout(told, event.rating.round)) return [!isBad(event.rating.level)];
    return [];
  });
}

interface Owed {
  readonly id: string;
  readonly by: Deadline;
  readonly at: Instant | undefined;
  readonly end: Instant;
}
function inTime(owed: readonly Owed[]): Figure {
  const due = owed.filter(({ by, at, end }) => at !== undefined || isLate(by, end));
  return share(due, ({ by, at }) => at !== undefined && !isLate(by, at));
}

/** Every task a department was given, with its signature; none where it was handed back or taken away before. */
function assignmentsOf(told: Told): Owed[] {
  const { id, log } = told;
  return log.flatMap((event, i) => {
    const tasks =
      event.type === 'assigned' || event.type === 'decomposed'
        ? event.tasks
        : event.type === 'reassigned'
          ? [event.task]
          : [];
    return tasks.flatMap((task) => {
      const next = log
        .slice(i + 1)
        .find(
          (later) =>
            ((later.type === 'signed' || later.type === 'task-returned') && later.task === task.id) ||
            (later.type === 'reassigned' && later.task.id === task.id),
        );
      if (next && next.type !== 'signed') return [];
      return [{ id, by: task.signBy, at: next?.at, end: endOf(told) }];
    });
  });
}

/** Each figure a second way, from logs and states. */
const references: Record<
  string,
  [(records: readonly CaseRecord[]) => unknown, (cases: readonly Told[]) => unknown]
> = {
  'response rate': [
    (records) => responseRate(records, NOW),
    (cases) =>
      inTime(
        cases.map((told) => {
          const { contactBy: by, contactedAt } = told.state.facts;
          const [answered] = eventsOf(told, 'resolved').map(({ at }) => at);
          const at = [contactedAt, answered].filter((moment) => moment !== undefined).sort()[0];
          return { id: told.id, by, at, end: endOf(told) };
        }),
      ),
  ],
  'on-time signing': [
    (records) => onTimeSigning(records, NOW),
    (cases) => inTime(cases.flatMap(assignmentsOf)),
  ],
  'on-time resolving': [
    (records) => onTimeResolving(records, NOW),
    (cases) =>
      inTime(
        cases.map((told) => {
          const first = told.log.findIndex(({ type }) => type === 'resolved');
          const before = first < 0 ? told.state : fold(told.log.slice(0, first));
          return { id: told.id, by: before.facts.resolveBy, at: told.log[first]?.at, end: endOf(told) };
        }),
      ),
  ],
  'handling time': [
    (records) => handlingTime(records, chineseCalendar),
    (cases) => {
      const answered = cases.filter((told) => eventsOf(told, 'resolved').length > 0);
      const days = answered.map((told) =>
        chineseCalendar.workingDaysBetween(
          dateOf(told.state.facts.submittedAt),
          dateOf(eventsOf(told, 'resolved')[0]?.at ?? NOW),
        ),
      );
      const covering = (percent: number) =>
        [...days]
          .sort((a, b) => a - b)
          .find((day) => days.filter((other) => other <= day).length * 100 >= percent * days.length);
      return { median: covering(50), p90: covering(90), measured: part(answered) };
    },
  ],
  'solved rate': [
    solvedRate,
    (cases) => {
      const heard = cases.filter((told) => wordsIn(told, told.log).length > 0);
      return share(heard, (told) => wordsIn(told, told.log).pop() === true);
    },
  ],
  'satisfied rate': [
    satisfiedRate,
    (cases) => {
      const rated = cases.filter((told) => ratingsOf(told).length > 0);
      return share(rated, (told) =>
        ratingsOf(told)
          .slice(-1)
          .every(({ level }) => !isBad(level)),
      );
    },
  ],
  'good rating rate': [
    goodRatingRate,
    (cases) => share(cases.flatMap(aftermath), ({ rating }) => !isBad(rating.level)),
  ],
  'own good rating rate': [
    ownGoodRatingRate,
    (cases) => {
      const own = cases.flatMap(aftermath).filter(({ rating }) => !rating.onBehalf);
      return share(own, ({ rating }) => !isBad(rating.level));
    },
  ],
  'unrated rate': [
    unratedRate,
    (cases) => {
      const closed = cases.filter(({ state }) => state.status === 'closed');
      return share(closed, ({ state }) => state.facts.ratings.length === 0);
    },
  ],
  'reply rate to bad ratings': [
    badRatingReplyRate,
    (cases) => {
      const bad = cases.flatMap(aftermath).filter(({ rating }) => isBad(rating.level));
      return share(bad, ({ next }) =>
        next.some(({ type }) => type === 'rating-verified' || type === 'resolved'),
      );
    },
  ],
  'rectification rate': [
    rectificationRate,
    (cases) => {
      const bad = cases.flatMap(aftermath).filter(({ rating }) => isBad(rating.level));
      return share(bad, ({ told, next }) => wordsIn(told, next).length > 0);
    },
  ],
  'satisfaction after rectification': [
    rectifiedSatisfactionRate,
    (cases) => {
      const heard = cases
        .flatMap(aftermath)
        .filter(({ told, rating, next }) => isBad(rating.level) && wordsIn(told, next).length > 0);
      return share(heard, ({ told, next }) => wordsIn(told, next).pop() === true);
    },
  ],
  'rework rate': [
    reworkRate,
    (cases) => {
      const answered = cases.filter((told) => eventsOf(told, 'resolved').length > 0);
      return share(answered, ({ state }) => state.facts.round > 1);
    },
  ],
  'extension use': [
    extensionUse,
    (cases) => {
      const accepted = cases.filter((told) => eventsOf(told, 'accepted').length > 0);
      return share(accepted, (told) => eventsOf(told, 'extension-accepted').length > 0);
    },
  ],
  'pause use': [
    pauseUse,
    (cases) => {
      const accepted = cases.filter((told) => eventsOf(told, 'accepted').length > 0);
      return share(accepted, (told) => eventsOf(told, 'info-requested').length > 0);
    },
  ],
  'supervision count': [
    (records) => [1, 2, 3].map((level) => supervisionCount(records, level as 1 | 2 | 3)),
    (cases) =>
      [1, 2, 3].map((least) =>
        part(
          cases.flatMap(({ id, state }) =>
            state.facts.supervisions.filter(({ level }) => level >= least).map(() => ({ id })),
          ),
        ),
      ),
  ],
};

describe('over random logs', () => {
  test('each figure is what logs and states say without a record, and no rate is made of nothing', () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(someLogs, (logs) => {
        const records = logs.map(recordOf);
        const cases = logs.map((log) => {
          const state = fold(log);
          return { id: state.facts.id, log, state };
        });
        for (const [name, [figure, reference]] of Object.entries(references)) {
          const result = figure(records);
          expect(result, name).toEqual(reference(cases));
          if (!isFigure(result)) continue;
          const { value, numerator, denominator } = result;
          expect(denominator.cases).toEqual(expect.arrayContaining([...numerator.cases]));
          expect(value === undefined).toBe(denominator.count === 0);
          if (numerator.count > 0 && numerator.count < denominator.count)
            met.set(name, (met.get(name) ?? 0) + 1);
        }
      }),
      { numRuns: 300, seed: 3 },
    );
    const figures = Object.entries(references).filter(([, [figure]]) => isFigure(figure([])));
    expect([...met.keys()].sort(), 'each rate was met between 0 and 1').toEqual(
      figures.map(([name]) => name).sort(),
    );
  }, 60_000);
});

function isFigure(result: unknown): result is Figure {
  return typeof result === 'object' && result !== null && 'denominator' in result;
}
