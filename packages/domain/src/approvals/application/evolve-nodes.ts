import type { Instant } from '../../time';
import type { ApplicationEventData } from './event';
import type { Node, Nodes } from './state';

/** The items after one more event. Time comes with it. */
export function evolveNodes(nodes: Nodes, event: ApplicationEventData, at: Instant): Nodes {
  switch (event.type) {
    case 'accepted':
      return begun(nodes, event.started, event.from);
    case 'review-begun': {
      const { item, review, reviewBy, notice, clocks } = event;
      const node = { ...within(nodes, item), dueBy: clocks.dueBy, review, reviewBy, notice };
      return { ...nodes, [item]: { ...node, status: 'technical-review' } };
    }
    case 'review-ended': {
      const { since } = within(nodes, event.item);
      return { ...nodes, [event.item]: { status: 'running', since, dueBy: event.clocks.dueBy } };
    }
    case 'granted': {
      const { since, dueBy } = within(nodes, event.item);
      const granted: Node = { status: 'granted', since, dueBy, at, result: event.result };
      return begun({ ...nodes, [event.item]: granted }, event.started, at);
    }
    case 'refused': {
      const { item, reason, dropped } = event;
      const { since, dueBy } = within(nodes, item);
      const gone = dropped.map((id): [string, Node] => [id, { status: 'dropped', at, because: item }]);
      return {
        ...nodes,
        [item]: { status: 'refused', since, dueBy, at, reason },
        ...Object.fromEntries(gone),
      };
    }
    case 'settled':
      return Object.fromEntries(
        Object.entries(nodes).map(([id, node]) => {
          const dueBy = event.clocks.items[id];
          return [id, dueBy && 'dueBy' in node ? { ...node, dueBy } : node];
        }),
      );
    case 'withdrawn':
      return Object.fromEntries(
        Object.entries(nodes).map(([id, node]) => [id, 'at' in node ? node : { status: 'dropped', at }]),
      );
    case 'drafted':
    case 'saved':
    case 'submitted':
    case 'proposed':
    case 'proposal-sent-back':
    case 'proposal-taken-back':
    case 'correction-requested':
    case 'materials-supplied':
    case 'declined':
    case 'prolonged':
    case 'decided':
    case 'delivered':
    case 'rated':
    case 'erased':
      return nodes;
  }
}

type Begun = Extract<Node, { status: 'running' | 'technical-review' }>;

/** @throws {Error} on a log no decider could have written */
function within(nodes: Nodes, item: string): Begun {
  const node = nodes[item];
  if (node?.status !== 'running' && node?.status !== 'technical-review')
    throw new Error(`No decider moves ${item} while it is ${node?.status ?? 'not there'}.`);
  return node;
}

function begun(
  nodes: Nodes,
  started: Extract<ApplicationEventData, { type: 'accepted' }>['started'],
  since: Instant,
): Nodes {
  const running = Object.entries(started).map(([id, dueBy]): [string, Node] => [
    id,
    { status: 'running', since, dueBy },
  ]);
  return { ...nodes, ...Object.fromEntries(running) };
}
