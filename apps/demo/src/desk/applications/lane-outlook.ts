import type { LaneView } from '@wuyou/sdk';

/** What an office's decision on an item will bring about. */
export interface Outlook {
  /** Items that begin at once. */
  readonly begins: readonly LaneView[];
  /** Items that are not done any more. */
  readonly drops: readonly LaneView[];
  /** Whether nothing is left to decide. */
  readonly last: boolean;
}

const ENDED: readonly LaneView['status'][] = ['granted', 'refused', 'dropped'];

/** If this item is granted. */
export function onGrant(lanes: readonly LaneView[], item: string): Outlook {
  const granted = (id: string) => id === item || lanes.find((lane) => lane.id === id)?.status === 'granted';
  const begins = lanes.filter(
    ({ status, after }) => status === 'waiting' && after.includes(item) && after.every(granted),
  );
  return { begins, drops: [], last: allEnded(lanes, [item]) };
}

/** If this item is refused: what waits for it falls with it, and so on. */
export function onRefuse(lanes: readonly LaneView[], item: string): Outlook {
  const fallen = new Set([item]);
  for (let before = 0; before !== fallen.size; ) {
    before = fallen.size;
    for (const { id, status, after } of lanes)
      if (status === 'waiting' && after.some((one) => fallen.has(one))) fallen.add(id);
  }
  const drops = lanes.filter(({ id }) => id !== item && fallen.has(id));
  return { begins: [], drops, last: allEnded(lanes, [...fallen]) };
}

function allEnded(lanes: readonly LaneView[], ending: readonly string[]): boolean {
  return lanes.every(({ id, status }) => ending.includes(id) || ENDED.includes(status));
}
