import * as fc from 'fast-check';
import { type CaseCommand, caseCommand } from '../../case/command';
import { decide } from '../../case/decide';
import type { Actor, CaseEvent } from '../../case/event';
import { evolve, fold } from '../../case/evolve';
import { nextTimer } from '../../case/timer';
import { TRANSITIONS } from '../../case/transitions';
import { DomainError } from '../../errors';
import { parse } from '../../parse';
import { VARIANTS } from '../../testing/examples';
import { context, MONDAY, reported, usualActor } from '../../testing/given';
import { toInstant, toMs } from '../../time';

interface Draw {
  /** Which of the commands that fit; an odd one lets the desk rate on the reporter's behalf. */
  readonly choice: number;
  readonly department: string;
  readonly hours: number;
  /** Drawn from these alone, where the status allows any of them. */
  readonly among: readonly string[];
  /** Whether a command may end the case beside the loop. */
  readonly ending: boolean;
}

const ENDINGS: readonly string[] = ['withdraw', 'decline', 'merge'];
/** What leads through the loop, and the two ways a clock is given more time. */
const LOOP = [
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
const EXTENDING = ['request-extension', 'grant-extension', 'answer-extension'];
const DISPUTES = ['verify-rating', 'appeal-rating', 'decide-appeal'];

/** A log that someone could have written: commands one after the other, with time between them and timers firing. */
function walk(draws: readonly Draw[]): CaseEvent[] {
  const log = reported();
  let state = fold(log);
  let now = toMs(MONDAY);
  let supervisionSequence = 0;
  const give = (command: CaseCommand, { department, choice }: Draw) => {
    const usual = usualActor(command.type);
    const by: Actor =
      usual.role === 'department'
        ? { ...usual, department }
        : { role: command.type === 'rate' && choice % 2 === 1 ? 'desk' : usual.role };
    supervisionSequence += 1;
    const at = { ...context({ at: toInstant(now), by }, `given-${log.length}`), supervisionSequence };
    const other = { ...state, facts: { ...state.facts, id: 'other' } };
    const events = decide(state, command, { ...at, other });
    log.push(...events);
    state = events.reduce(evolve, state);
  };

  for (const draw of draws) {
    const { choice, hours, among, ending } = draw;
    const until = now + hours * 3_600_000;
    for (let timer = nextTimer(state); timer && toMs(timer.at) <= until; timer = nextTimer(state)) {
      now = Math.max(now, toMs(timer.at));
      give(timer.command, draw);
    }
    now = until;
    const fitting = VARIANTS.filter(
      ({ type }) => type in TRANSITIONS[state.status] && (ending || !ENDINGS.includes(type)),
    );
    const likely = fitting.filter(({ type }) => among.includes(type));
    const choices = likely.length > 0 ? likely : fitting;
    if (choices.length === 0 || (state.status === 'closed' && choice % 3 > 0)) break;
    try {
      give(parse(caseCommand, choices[choice % choices.length]), draw);
    } catch (error) {
      if (!DomainError.is(error)) throw error;
    }
  }
  return log;
}

const aDraw: fc.Arbitrary<Draw> = fc.record({
  choice: fc.nat({ max: 1000 }),
  department: fc.constantFrom('nr', 'nr', 'nr', 'hc', 'hc', 'urban'),
  hours: fc.nat({ max: 40 }),
  among: fc.constantFrom(LOOP, LOOP, LOOP, LOOP, EXTENDING, DISPUTES, []),
  ending: fc.nat({ max: 9 }).map((n) => n === 0),
});

/** Up to eight cases, each with its own id. */
export const someLogs: fc.Arbitrary<CaseEvent[][]> = fc
  .array(fc.array(aDraw, { minLength: 20, maxLength: 60, size: 'max' }).map(walk), { maxLength: 8 })
  .map((logs) =>
    logs.map(([first, ...rest], i) => (first ? [{ ...first, id: `case-${i}` } as CaseEvent, ...rest] : rest)),
  );
