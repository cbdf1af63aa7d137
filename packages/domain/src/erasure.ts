import type { ApplicationEvent, ApplicationEventData } from './approvals/application/event';
import type { Application } from './approvals/application/state';
import type { CaseEvent, CaseEventData, EventMeta } from './case/event';
import type { Case } from './case/state';
import { stamp } from './stamp';

const ENDED: readonly (Case['status'] | Application['status'])[] = [
  'closed',
  'declined',
  'withdrawn',
  'draft',
  'delivered',
  'rated',
];

/**
 * Whether an office still owes something. Until then the office needs the data for its statutory duty (PIPL art. 13),
 * and nothing is erased.
 */
export function isRunning({ status }: Case | Application): boolean {
  return !ENDED.includes(status);
}

/** Records that what was a person's is gone from all events before. */
export function eraseCase({ facts }: Case, reason: string, context: Omit<EventMeta, 'version'>): CaseEvent[] {
  return stamp<CaseEventData>(facts.version, [{ type: 'erased', reason }], context);
}

/** Records that what was a person's is gone from all events before. */
export function eraseApplication(
  { facts }: Application,
  reason: string,
  context: Omit<EventMeta, 'version'>,
): ApplicationEvent[] {
  return stamp<ApplicationEventData>(facts.version, [{ type: 'erased', reason }], context);
}
