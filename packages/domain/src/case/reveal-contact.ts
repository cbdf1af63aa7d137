import * as z from 'zod/mini';
import { stamp } from '../stamp';
import { text } from '../text';
import type { CaseEvent, CaseEventData, EventMeta } from './event';
import type { Case } from './state';

/** Why a contact is read in the clear; kept with who did, and when. */
export const revealInput = z.strictObject({ reason: text({ min: 2, max: 200 }) });
type RevealInput = z.output<typeof revealInput>;

/** Records that someone read the contact. A repeated command gives no event. Who may: see `PERMISSIONS`. */
export function revealContact(
  { facts }: Case,
  { reason }: RevealInput,
  context: Omit<EventMeta, 'version'>,
): CaseEvent[] {
  if (facts.handled.includes(context.commandId)) return [];
  return stamp<CaseEventData>(facts.version, [{ type: 'contact-revealed', reason }], context);
}
