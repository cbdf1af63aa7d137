import {
  type CaseCommand,
  type CaseEvent,
  dateOf,
  formatSupervisionNumber,
  type Instant,
} from '@wuyou/domain';
import type { Commit, Store } from '../store';

/** The next free supervision number of a tenant and year. */
interface Drawn {
  readonly sequence: NonNullable<Commit['sequence']>;
  readonly number: string;
}

/** Looked up for the commands that may need one; `undefined` for all others. */
export async function drawNumber(
  { type }: CaseCommand,
  { tenant, at, store }: { readonly tenant: string; readonly at: Instant; readonly store: Store },
): Promise<Drawn | undefined> {
  if (type !== 'supervise' && type !== 'escalate') return undefined;
  const year = Number(dateOf(at).slice(0, 4));
  const name = `supervision-${year}`;
  const value = (await store.sequence(tenant, name)) + 1;
  return { sequence: { name, value }, number: formatSupervisionNumber(year, value) };
}

/** The sequence goes on only where an event took the number. */
export function sequenceUsed(
  drawn: Drawn | undefined,
  events: readonly CaseEvent[],
): Pick<Commit, 'sequence'> {
  const used = events.some((event) => event.type === 'supervised' && event.number === drawn?.number);
  return drawn && used ? { sequence: drawn.sequence } : {};
}
