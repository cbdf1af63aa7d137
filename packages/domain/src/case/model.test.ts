import { deepStrictEqual } from 'node:assert';
import data from 'chinese-days/dist/chinese-days.json';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar, type WorkCalendar } from '../calendar';
import { DomainError } from '../errors';
import { isSeenOutside } from '../four-eyes';
import { chineseCalendar, readNotices } from '../holidays';
import { parse } from '../parse';
import { VARIANTS } from '../testing/examples';
import {
  accept,
  answeredElsewhere,
  assign,
  carefulTenant,
  context,
  given,
  MONDAY,
  reported,
  resolve,
  sign,
  tenant,
  usualActor,
} from '../testing/given';
import { newPaper, type Paper, surelyRefused, write } from '../testing/paper';
import { dateOf, type Instant, toInstant, toMs } from '../time';
import { clocksOf } from './clocks';
import { type CaseCommand, caseCommand } from './command';
import { decide } from './decide';
import type { Actor, CaseEvent } from './event';
import { evolve, fold } from './evolve';
import { type Case, tasksOf } from './state';
import { CASE_STATUS_CODES } from './status';
import { formatSupervisionNumber } from './supervision';
import { nextTimer } from './timer';
import { CASE_COMMAND_TYPES, type CaseCommandType, TRANSITIONS } from './transitions';
import { viewCase } from './view';

const HOUR = 3_600_000;
/** The year after is published, and a flood closes the offices for a day. */
const newer = createCalendar(
  readNotices({
    holidays: { ...data.holidays, '2027-10-01': 'National Day,国庆节,3' },
    workdays: data.workdays,
  }),
  ['2026-09-10', '2026-12-28', '2027-01-05'].map((date) => ({
    date,
    kind: 'closure',
    name: { 'zh-CN': '防汛停工', en: 'Flood closure' },
  })),
);
const another = (state: Case): Case => ({ ...state, facts: { ...state.facts, id: 'case-2' } });
const others: Record<'open' | 'answered', Case> = {
  open: another(fold(given(accept, assign))),
  answered: another(fold(given(accept, assign, sign, resolve))),
};

interface Real {
  log: CaseEvent[];
  state: Case;
  calendar: WorkCalendar;
  now: number;
  /** Supervision numbers given out so far. */
  numbers: string[];
  /** Whether lifting takes two persons. */
  careful: boolean;
  /** The same case where it takes one: what waits for a second person is not in it. */
  plain: { readonly log: CaseEvent[]; state: Case };
}

/** How a case may begin: reported here, or answered elsewhere. */
const BEGINNINGS = { reported, imported: answeredElsewhere };

interface Beginning {
  readonly start: Instant;
  readonly how: keyof typeof BEGINNINGS;
  readonly careful: boolean;
}

function begin({ start, how, careful }: Beginning): Real {
  const log = BEGINNINGS[how](start);
  return {
    log,
    state: fold(log),
    calendar: chineseCalendar,
    now: toMs(start),
    numbers: [],
    careful,
    plain: { log: [...log], state: fold(log) },
  };
}

/** Every way through the loop that was walked: status, command, status. */
const walked = new Set<string>();

/** One command on the real case, held against the paper one and every invariant. */
function give(paper: Paper, real: Real, command: CaseCommand, by: Actor, key: string): void {
  const before = real.state;
  const at = {
    ...context({ at: toInstant(real.now), by }, key),
    supervisionSequence: real.numbers.length + 1,
    other: others[command.type === 'split' && real.now % 2 === 1 ? 'answered' : 'open'],
    calendar: real.calendar,
    ...(real.careful && { tenant: carefulTenant }),
  };
  const events = attempt(() => decide(before, command, at));
  if (surelyRefused(paper, command, by)) expect(events, JSON.stringify(command)).toBe('refused');
  if (events === 'refused') return;

  real.log.push(...events);
  const after = events.reduce(evolve, before);
  real.state = after;
  deepStrictEqual(fold(real.log), after);
  expect(decide(after, command, at)).toEqual([]);
  if (events.length === 0) return;

  const next: Partial<Record<CaseCommandType, readonly string[]>> = TRANSITIONS[before.status];
  expect(next[command.type]).toContain(after.status);
  walked.add(`${before.status} ${command.type} ${after.status}`);
  paper.status = after.status;
  for (const event of events) {
    write(paper, event);
    if (event.type === 'supervised' && !real.numbers.includes(event.number)) real.numbers.push(event.number);
  }
  expectLikePaper(paper, after);
  if (real.careful) {
    const seen = events.every(isSeenOutside);
    if (seen) alsoInPlain(real, before, command, at);
    if (!seen || command.type === 'confirm') expectSeenAlike(real);
  }
  expectInvariants(before, after, real);
}

/** Gives the plain case what took effect in the other: a confirmed command, where that one confirmed it. */
function alsoInPlain(real: Real, before: Case, command: CaseCommand, at: Parameters<typeof decide>[2]): void {
  const held =
    command.type === 'confirm'
      ? before.facts.proposals?.find(({ id }) => id === command.proposal)
      : undefined;
  const { plain } = real;
  const events = decide(plain.state, held?.command ?? command, { ...at, tenant });
  plain.log.push(...events);
  plain.state = events.reduce(evolve, plain.state);
}

/** The reporter cannot tell whether a second person was needed. */
function expectSeenAlike({ log, state, plain, calendar, now }: Real): void {
  const shown = { now: toInstant(now), tenant, calendar };
  deepStrictEqual(viewCase(state, log, shown), viewCase(plain.state, plain.log, shown));
}

function attempt(run: () => CaseEvent[]): CaseEvent[] | 'refused' {
  try {
    return run();
  } catch (error) {
    if (DomainError.is(error)) return 'refused';
    throw error;
  }
}

function expectLikePaper(paper: Paper, state: Case): void {
  const tasks = tasksOf(state).map(({ id, department, role, state }) => ({
    id,
    department,
    lead: role === 'lead',
    state,
  }));
  if ('tasks' in state) expect(tasks).toEqual(paper.tasks);
  expect(state.facts.round).toBe(paper.round);
  expect(state.facts.ratings.map(({ round }) => round)).toEqual(paper.ratedRounds);
  expect(new Set(paper.ratedRounds).size).toBe(paper.ratedRounds.length);
}

function expectInvariants(before: Case, after: Case, { log, numbers, calendar }: Real): void {
  const { facts, status } = after;
  expect(numbers).toEqual(numbers.map((_, i) => formatSupervisionNumber(yearOf(numbers[i]), i + 1)));
  expect(facts.supervisions.filter(({ liftedAt }) => liftedAt === undefined).length).toBeLessThanOrEqual(1);
  if (status === 'resolved') expect(tasksOf(after).every(({ state }) => state === 'finished')).toBe(true);
  if (after.status === 'closed')
    expect(after.followUps.length > 0 || facts.ratings.some(({ round }) => round === facts.round)).toBe(true);
  expect(facts.version).toBe(log.length);

  const moved = new Map(clocksOf(before).map(({ of, deadline }) => [of, deadline]));
  for (const { of, deadline } of clocksOf(after)) {
    const was = moved.get(of);
    const [pause] = deadline.pauses.slice(-1);
    if (was?.from !== deadline.from || was.kind !== deadline.kind || !pause?.to || was.pauses.length === 0)
      continue;
    if (was.pauses[was.pauses.length - 1]?.to !== undefined) continue;
    const longer = calendar.workingDaysBetween(dateOf(was.dueAt), dateOf(deadline.dueAt));
    const lasted = calendar.workingDaysBetween(dateOf(pause.from), dateOf(pause.to));
    expect(longer).toBeLessThanOrEqual(lasted);
  }
}

const yearOf = (number: string | undefined) => Number(/\d{4}/.exec(number ?? '')?.[0]);

/** What leads through the loop, to be drawn more often than what happens beside it. */
const DRIVING: readonly CaseCommandType[] = [
  'accept',
  'assign',
  'sign',
  'finish-task',
  'resolve',
  'supply-info',
  'follow-up',
  'rate',
  'close',
];
const DISPUTES: readonly CaseCommandType[] = ['verify-rating', 'appeal-rating', 'decide-appeal'];
const OVERSIGHT: readonly CaseCommandType[] = [
  'supervise',
  'mark-key',
  'form-task-force',
  'correct-deadline',
];
const TWO_HANDS: readonly CaseCommandType[] = [
  'supervise',
  'lift-supervision',
  'confirm',
  'send-back',
  'take-back',
];
const ENDINGS: readonly CaseCommandType[] = ['withdraw', 'decline', 'merge'];

interface Draw {
  readonly choice: number;
  readonly department: string;
  /** Drawn from these alone, where the status allows any of them. */
  readonly among: readonly CaseCommandType[];
  readonly ending: boolean;
  readonly daring: boolean;
}

/** A person gives a command: mostly one that the status allows, sometimes any. */
class Give implements fc.Command<Paper, Real> {
  constructor(private readonly draw: Draw) {}

  check = () => true;

  run(paper: Paper, real: Real): void {
    const { choice, department, among, ending, daring } = this.draw;
    const fitting = VARIANTS.filter(
      ({ type }) => type in TRANSITIONS[paper.status] && (ending || !ENDINGS.includes(type)),
    );
    const waiting = (real.state.facts.proposals ?? []).length > 0 && choice % 2 === 0;
    const likely = fitting.filter((one) => (waiting ? 'proposal' in one : among.includes(one.type)));
    const choices = [daring ? VARIANTS : likely, fitting, VARIANTS].find(({ length }) => length > 0) ?? [];
    const drawn = parse(caseCommand, choices[choice % choices.length]);
    const [proposal] = real.state.facts.proposals ?? [];
    const command = 'proposal' in drawn && proposal ? { ...drawn, proposal: proposal.id } : drawn;
    const usual = usualActor(command.type);
    const by =
      usual.role === 'department'
        ? { ...usual, department }
        : usual.role === 'supervisor'
          ? { ...usual, id: `supervisor-${Math.floor(choice / 7) % 2}` }
          : usual;
    give(paper, real, command, by, `given-${real.log.length}-${choice}`);
  }

  toString(): string {
    return JSON.stringify(this.draw);
  }
}

/** Time goes on, and every timer fires at its moment. */
class Wait implements fc.Command<Paper, Real> {
  constructor(private readonly hours: number) {}

  check = () => true;

  run(paper: Paper, real: Real): void {
    const until = real.now + this.hours * HOUR;
    for (;;) {
      const timer = nextTimer(real.state);
      if (timer === undefined || toMs(timer.at) > until) break;
      real.now = Math.max(real.now, toMs(timer.at));
      const count = real.log.length;
      give(paper, real, timer.command, { role: 'system' }, `timer-${count}`);
      expect(
        real.log.length,
        `${JSON.stringify(timer)} has an effect, or it would fire for ever`,
      ).toBeGreaterThan(count);
    }
    real.now = until;
  }

  toString(): string {
    return `${this.hours} hours`;
  }
}

/** The next year's holidays are published, or a calendar is corrected. */
class Publish implements fc.Command<Paper, Real> {
  constructor(private readonly byHand: boolean) {}

  check = (paper: Readonly<Paper>) => 'settle' in TRANSITIONS[paper.status];

  run(paper: Paper, real: Real): void {
    real.calendar = newer;
    const key = `publish-${real.log.length}`;
    if (this.byHand) {
      const command = { type: 'correct-deadline', reason: '防汛停工' } as const;
      give(paper, real, command, { role: 'desk' }, key);
    } else give(paper, real, { type: 'settle' }, { role: 'system' }, key);
  }

  toString(): string {
    return 'publish';
  }
}

const rarely = fc.nat({ max: 11 }).map((n) => n === 0);
const aGift = fc
  .record({
    choice: fc.nat({ max: 1000 }),
    department: fc.constantFrom('nr', 'nr', 'hc', 'hc', 'urban'),
    among: fc.constantFrom(DRIVING, DRIVING, DISPUTES, OVERSIGHT, TWO_HANDS, []),
    ending: fc.nat({ max: 5 }).map((n) => n === 0),
    daring: rarely,
  })
  .map((draw) => new Give(draw));
const aWait = fc
  .oneof({ weight: 6, arbitrary: fc.nat({ max: 40 }) }, { weight: 1, arbitrary: fc.nat({ max: 500 }) })
  .map((hours) => new Wait(hours));
const aPublication = fc.boolean().map((byHand) => new Publish(byHand));
const aStart = fc.constantFrom(MONDAY, '2026-12-24T10:00:00+08:00');
const aBeginning = fc.constantFrom<keyof typeof BEGINNINGS>(
  ...Array<'reported'>(9).fill('reported'),
  'imported',
);

describe('random commands and clock moves', () => {
  test('keep to the paper model and every invariant, and walk every way from status to status, with every command', () => {
    const steps = fc.commands([aGift, aGift, aGift, aGift, aGift, aWait, aPublication], {
      maxCommands: 120,
      size: 'max',
    });
    fc.assert(
      fc.property(steps, aStart, aBeginning, fc.boolean(), (walk, start, how, careful) => {
        const model = newPaper(how === 'imported' ? 'closed' : 'submitted');
        fc.modelRun(() => ({ model, real: begin({ start, how, careful }) }), walk);
      }),
      { numRuns: 2000, seed: 2 },
    );
    const drawn = Object.entries(TRANSITIONS).flatMap(([status, row]) =>
      Object.entries(row).flatMap(([command, targets]) =>
        targets.map((to: string) => `${status} ${command} ${to}`),
      ),
    );
    expect(drawn).toEqual(expect.arrayContaining([...walked]));
    const moves = (way: string) => way.split(' ')[0] !== way.split(' ')[2];
    expect([...walked].filter(moves).sort()).toEqual(drawn.filter(moves).sort());
    const commands = new Set([...walked].map((way) => way.split(' ')[1]));
    expect([...commands].sort()).toEqual([...CASE_COMMAND_TYPES].sort());
  }, 180_000);
});

test('every status and every command stands in the transition table', () => {
  const allowed = Object.values(TRANSITIONS).flatMap((row) => Object.keys(row));
  expect(Object.keys(TRANSITIONS).sort()).toEqual([...CASE_STATUS_CODES].sort());
  expect([...new Set(allowed)].sort()).toEqual([...CASE_COMMAND_TYPES].sort());
});
