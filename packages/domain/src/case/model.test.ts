import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from '../errors';
import { parse } from '../parse';
import { context, MONDAY, reported, usualActor } from '../testing/given';
import { toInstant, toMs } from '../time';
import { type CaseCommandInput, caseCommand } from './command';
import { decide } from './decide';
import type { CaseEvent } from './event';
import { evolve, fold } from './evolve';
import { tasksOf } from './state';
import { CASE_STATUS_CODES, type CaseStatus } from './status';
import { CASE_COMMAND_TYPES, type CaseCommandType, TRANSITIONS } from './transitions';

/** One well-formed example of every command: complete by type. */
const EXAMPLES = {
  accept: { type: 'accept' },
  decline: { type: 'decline', reason: '不属受理范围' },
  assign: {
    type: 'assign',
    tasks: [
      { department: 'nr', role: 'lead', title: '规划核实' },
      { department: 'hc', role: 'support', title: '消防验收' },
    ],
  },
  sign: { type: 'sign' },
  progress: { type: 'progress', note: '正在办理' },
  'finish-task': { type: 'finish-task', result: '已完成' },
  'request-info': { type: 'request-info', question: '请补充材料' },
  'supply-info': { type: 'supply-info', text: '已补充' },
  resolve: { type: 'resolve', answer: '已办结' },
  'follow-up': { type: 'follow-up', outcome: 'unreached' },
  rate: { type: 'rate', rating: { level: 'dissatisfied', comment: '没办好' } },
  close: { type: 'close' },
  reopen: { type: 'reopen', reason: '抽查' },
  withdraw: { type: 'withdraw' },
  urge: { type: 'urge' },
} as const satisfies { [C in CaseCommandType]: CaseCommandInput & { type: C } };

const VARIANTS: CaseCommandInput[] = [
  ...Object.values(EXAMPLES),
  { type: 'assign', tasks: [{ department: 'nr', role: 'lead', title: '规划核实' }] },
  { type: 'rate', rating: { level: 'satisfied' } },
  { type: 'follow-up', outcome: 'solved' },
  { type: 'follow-up', outcome: 'unsolved' },
];

const HOUR = 3_600_000;

const rarely = fc.integer({ min: 0, max: 9 }).map((n) => n === 0);

/** Mostly a command the status allows and that ends nothing, so that walks go deep; sometimes any. */
const aStep = fc.record({
  choice: fc.nat(),
  any: rarely,
  ending: rarely,
  department: fc.constantFrom('nr', 'nr', 'nr', 'hc', 'hc', 'urban'),
  hours: fc.nat({ max: 40 }),
  repeat: rarely,
});

describe('random commands and clock moves', () => {
  test('keep every invariant of the loop', () => {
    const seen = new Map<string, Set<CaseStatus>>();
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 20, maxLength: 80 }), (steps) => {
        let log: CaseEvent[] = reported();
        let now = toMs(MONDAY);
        steps.forEach(({ choice, any, ending, department, hours, repeat }, i) => {
          now += hours * HOUR;
          const state = fold(log);
          const fitting = VARIANTS.filter(
            ({ type }) =>
              type in TRANSITIONS[state.status] && (ending || !['withdraw', 'decline'].includes(type)),
          );
          const choices = any || fitting.length === 0 ? VARIANTS : fitting;
          const command = parse(caseCommand, choices[choice % choices.length]);
          const usual = usualActor(command.type);
          const by = usual.role === 'department' ? { ...usual, department } : usual;
          const at = context({ at: toInstant(now), by }, repeat ? `step-${i - 1}` : `step-${i}`);
          const next: Partial<Record<CaseCommandType, readonly CaseStatus[]>> = TRANSITIONS[state.status];
          let events: CaseEvent[];
          try {
            events = decide(state, command, at);
          } catch (error) {
            if (!DomainError.is(error)) throw error;
            if (next[command.type] === undefined) expect(error.code).toBe('not_allowed_in_status');
            return;
          }
          log = [...log, ...events];
          const after = events.reduce(evolve, state);
          expect(fold(log)).toEqual(after);
          if (events.length === 0) return;

          expect(next[command.type]).toContain(after.status);
          const key = `${state.status} ${command.type}`;
          seen.set(key, (seen.get(key) ?? new Set()).add(after.status));
          const rounds = after.facts.ratings.map(({ round }) => round);
          expect(new Set(rounds).size).toBe(rounds.length);
          if (after.status === 'resolved')
            expect(tasksOf(after).every((task) => task.state === 'finished')).toBe(true);
          if (after.status === 'closed') {
            expect(after.followUps.length > 0 || rounds.includes(after.facts.round)).toBe(true);
          }
          expect(decide(after, command, at)).toEqual([]);
        });
      }),
      { numRuns: 1000, seed: 20260907 },
    );
    const drawn = Object.entries(TRANSITIONS).flatMap(([status, row]) =>
      Object.entries(row).flatMap(([command, targets]) =>
        targets.map((to: string) => `${status} ${command} ${to}`),
      ),
    );
    const walked = [...seen].flatMap(([key, targets]) => [...targets].map((to) => `${key} ${to}`));
    expect(walked.sort()).toEqual(drawn.sort());
  });
});

test('every status and every command stands in the transition table', () => {
  const allowed = Object.values(TRANSITIONS).flatMap((row) => Object.keys(row));
  expect(Object.keys(TRANSITIONS).sort()).toEqual([...CASE_STATUS_CODES].sort());
  expect([...new Set(allowed)].sort()).toEqual([...CASE_COMMAND_TYPES].sort());
});
