import { type Clockwork, type Deadline, type Light, lightOf, runningAt, worstOf } from '../../deadline';
import type { Instant } from '../../time';
import { type Application, type Node, nodesOf } from './state';

/** The deadline an application is held to now; none before it is handed in, while it waits for the applicant, and once it has ended. */
export function applicationDeadline(state: Application): Deadline | undefined {
  switch (state.status) {
    case 'submitted':
      return state.correctionBy;
    case 'accepted':
    case 'reviewing':
      return state.promisedBy;
    case 'decided':
      return state.deliverBy;
    default:
      return undefined;
  }
}

/** The worst of the lights of the whole and its running items; a technical review shows its own. */
export function applicationLight(
  state: Application,
  { now, ...clockwork }: Clockwork & { readonly now: Instant },
): Light | undefined {
  const deadline = applicationDeadline(state);
  const clocks = [deadline, ...Object.values(nodesOf(state)).map(nodeDeadline)];
  return worstOf(clocks.flatMap((clock) => (clock ? [lightOf(runningAt(clock, now, clockwork), now)] : [])));
}

/** The clock of an item: its own, or its technical review's. */
export function nodeDeadline(node: Node): Deadline | undefined {
  if (node.status === 'technical-review') return node.reviewBy;
  return node.status === 'running' ? node.dueBy : undefined;
}
