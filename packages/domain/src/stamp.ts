import type { EventMeta } from './case/event';

/** Events of one command, numbered on from the last and signed by who gave it. */
export function stamp<Data extends object>(
  version: number,
  events: readonly Data[],
  { at, by, via, commandId, proposedBy }: Omit<EventMeta, 'version'>,
): (EventMeta & Data)[] {
  const meta = { at, by, via, commandId, ...(proposedBy && { proposedBy }) };
  return events.map((data, i) => ({ version: version + 1 + i, ...meta, ...data }));
}
