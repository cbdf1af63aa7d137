import { type Clockwork, setDeadline } from '../../deadline';
import type { Instant } from '../../time';
import type { Bundle } from '../bundle';
import type { Started } from './event';
import type { Node, Nodes, Outcome } from './state';

/** Every item before any has begun. */
export function waiting({ items }: Bundle): Nodes {
  return Object.fromEntries(items.map(({ id }): [string, Node] => [id, { status: 'waiting' }]));
}

/** Items whose predecessors are all granted begin at once, side by side, each with its clock. */
export function startedNow({ items }: Bundle, nodes: Nodes, at: Instant, clockwork: Clockwork): Started {
  const ready = items.filter(
    ({ id, after }) =>
      nodes[id]?.status === 'waiting' && after.every((before) => nodes[before]?.status === 'granted'),
  );
  return Object.fromEntries(
    ready.map(({ id, within }) => [id, setDeadline('item', at, clockwork, { limit: within })]),
  );
}

/** What waits for an item, or for what waits for it, and so cannot be done once it is refused. */
export function droppedWith({ items }: Bundle, nodes: Nodes, refused: string): string[] {
  const gone = new Set([refused]);
  for (let before = 0; before !== gone.size; ) {
    before = gone.size;
    for (const { id, after } of items) if (after.some((one) => gone.has(one))) gone.add(id);
  }
  return items
    .map(({ id }) => id)
    .filter((id) => id !== refused && gone.has(id) && nodes[id]?.status === 'waiting');
}

/** The whole, once every item has ended; `undefined` before. */
export function outcomeOf(nodes: Nodes): Outcome | undefined {
  const statuses = Object.values(nodes).map(({ status }) => status);
  const ended = statuses.every((status) => ['granted', 'refused', 'dropped'].includes(status));
  if (!ended) return undefined;
  const granted = statuses.filter((status) => status === 'granted').length;
  if (granted === statuses.length) return 'granted';
  return granted > 0 ? 'partly-granted' : 'refused';
}
