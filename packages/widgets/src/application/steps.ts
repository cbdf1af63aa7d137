import type { ApplicationView } from '@wuyou/sdk';

export type Entry = ApplicationView['timeline'][number];
type StepId = 'submit' | 'accept' | 'review' | 'deliver' | 'rate' | 'end';

/** A stage of the application with what happened in it. */
export interface Stage {
  readonly id: StepId;
  /** `stopped` is work that an end cut off. */
  readonly state: 'done' | 'current' | 'todo' | 'stopped';
  readonly entries: readonly Entry[];
}

/** The stage an event begins; the others belong to the one under way. */
const BEGINS: Partial<Record<Entry['type'], StepId>> = {
  submitted: 'submit',
  accepted: 'accept',
  'review-begun': 'review',
  granted: 'review',
  refused: 'review',
  delivered: 'deliver',
  rated: 'rate',
  declined: 'end',
  withdrawn: 'end',
};
const ORDER: readonly StepId[] = ['submit', 'accept', 'review', 'deliver', 'rate'];

/** Drawn up and handed in at once is one step. */
function isStep({ type, at }: Entry, i: number, timeline: readonly Entry[]): boolean {
  const next = timeline[i + 1];
  return !(type === 'drafted' && next?.type === 'submitted' && next.at === at);
}

/** A flat history as the stages it went through; the last is current, and those to come stand after it. */
export function stagesOf({ timeline }: Pick<ApplicationView, 'timeline'>): Stage[] {
  const stages: { id: StepId; entries: Entry[] }[] = [];
  for (const entry of timeline.filter(isStep)) {
    const id = BEGINS[entry.type] ?? stages[stages.length - 1]?.id ?? 'submit';
    const last = stages[stages.length - 1];
    if (last?.id === id) last.entries.push(entry);
    else stages.push({ id, entries: [entry] });
  }
  const furthest = stages[stages.length - 1]?.id ?? 'submit';
  const ended = furthest === 'end';
  const told = stages.map(({ id, entries }, i): Stage => {
    const cutOff = ended && i === stages.length - 2 && id === 'review';
    return { id, entries, state: i === stages.length - 1 ? 'current' : cutOff ? 'stopped' : 'done' };
  });
  const todo = ended ? [] : ORDER.slice(ORDER.indexOf(furthest) + 1);
  return [...told, ...todo.map((id): Stage => ({ id, state: 'todo', entries: [] }))];
}
