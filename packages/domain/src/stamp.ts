import type { EventMeta } from './case/event';

/** Events of one command, numbered on from the last and signed by who gave it. */
export function stamp<Data extends object>(
  version: number,
  events: readonly Data[],
  { at, by, via, commandId }: Omit<EventMeta, 'version'>,
): (EventMeta & Data)[] {
  return events.map((data, i) => ({ version: version + 1 + i, at, by, via, commandId, ...data }));
}
