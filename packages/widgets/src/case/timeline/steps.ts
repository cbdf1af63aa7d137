import { RING_STEP_CODES, type RingStep } from '@wuyou/domain/values';
import type { CaseView } from '@wuyou/sdk';

export type TimelineEntry = CaseView['timeline'][number];
type StepId = 'submit' | RingStep | 'end';

/** A stage of the case with what happened in it. */
export interface Step {
  readonly id: StepId;
  /** `stopped` is work that an end cut off. */
  readonly state: 'done' | 'current' | 'todo' | 'stopped';
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

/** In which a round goes through them. */
const ORDER: readonly StepId[] = ['submit', ...RING_STEP_CODES, 'end'];

/**
 * A flat history as the stages of each round; the furthest one is current, and those to come stand after it.
 * Of two merged cases the steps of both are told together, so an earlier step may be heard of later.
 */
export function roundsOf({ timeline, status }: Pick<CaseView, 'timeline' | 'status'>): Round[] {
  const rounds: { round: number; furthest: number; entries: Map<StepId, TimelineEntry[]> }[] = [];
  for (const entry of timeline) {
    let last = rounds[rounds.length - 1];
    if (last?.round !== entry.round) {
      last = {
        round: entry.round,
        furthest: ORDER.indexOf(entry.round > 1 ? 'handle' : 'submit'),
        entries: new Map(),
      };
      rounds.push(last);
    }
    const begun = BEGINS[entry.type];
    if (begun) last.furthest = Math.max(last.furthest, ORDER.indexOf(begun));
    const id = begun ?? (ORDER[last.furthest] as StepId);
    last.entries.set(id, [...(last.entries.get(id) ?? []), entry]);
  }
  return rounds.map(({ round, furthest, entries }, i) => {
    const isLast = i === rounds.length - 1;
    const known = ORDER.filter((id) => entries.has(id)).map((id): Step => {
      const cutOff = isLast && id === 'handle' && ORDER[furthest] === 'end';
      const state = isLast && id === ORDER[furthest] ? 'current' : cutOff ? 'stopped' : 'done';
      return { id, state, entries: entries.get(id) ?? [] };
    });
    return { round, steps: isLast ? [...known, ...toCome(known, status)] : known };
  });
}

function toCome(known: readonly Step[], status: CaseView['status']): Step[] {
  if (status === 'closed' || status === 'declined' || status === 'withdrawn' || status === 'merged')
    return [];
  const next = RING_STEP_CODES.indexOf(known[known.length - 1]?.id as RingStep) + 1;
  return RING_STEP_CODES.slice(next).map((id) => ({ id, state: 'todo', entries: [] }));
}
