import { RING_STEP_CODES, type RingStep } from '@wuyou/domain/values';
import type { CaseView } from '@wuyou/sdk';

export type TimelineEntry = CaseView['timeline'][number];
type StepId = 'submit' | RingStep | 'end';

/** A stage of the case with what happened in it. */
export interface Step {
  readonly id: StepId;
  readonly state: 'done' | 'current' | 'todo';
  readonly entries: readonly TimelineEntry[];
}

/** One turn of the loop. */
export interface Round {
  readonly round: number;
  readonly steps: readonly Step[];
}

/** The step an event begins; the others belong to the step under way. */
const BEGINS: Partial<Record<TimelineEntry['type'], StepId>> = {
  reported: 'submit',
  accepted: 'accept',
  assigned: 'assign',
  signed: 'handle',
  resolved: 'resolve',
  'followed-up': 'rate',
  rated: 'rate',
  closed: 'rate',
  reopened: 'handle',
  declined: 'end',
  withdrawn: 'end',
};

/** A flat history as the stages of each round; the newest known one is current, and those to come stand after it. */
export function roundsOf({ timeline, status }: Pick<CaseView, 'timeline' | 'status'>): Round[] {
  const rounds: { round: number; steps: { id: StepId; entries: TimelineEntry[] }[] }[] = [];
  for (const entry of timeline) {
    let last = rounds[rounds.length - 1];
    if (last?.round !== entry.round) {
      last = { round: entry.round, steps: [] };
      rounds.push(last);
    }
    const step = last.steps[last.steps.length - 1];
    const id = BEGINS[entry.type] ?? step?.id ?? 'handle';
    if (step?.id === id) step.entries.push(entry);
    else last.steps.push({ id, entries: [entry] });
  }
  return rounds.map(({ round, steps }, i) => {
    const isLast = i === rounds.length - 1;
    const known: Step[] = steps.map((step, n) => ({
      ...step,
      state: isLast && n === steps.length - 1 ? 'current' : 'done',
    }));
    return { round, steps: isLast ? [...known, ...toCome(known, status)] : known };
  });
}

function toCome(known: readonly Step[], status: CaseView['status']): Step[] {
  if (status === 'closed' || status === 'declined' || status === 'withdrawn') return [];
  const next = RING_STEP_CODES.indexOf(known[known.length - 1]?.id as RingStep) + 1;
  return RING_STEP_CODES.slice(next).map((id) => ({ id, state: 'todo', entries: [] }));
}
