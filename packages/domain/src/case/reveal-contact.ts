import * as z from 'zod/mini';
import { DomainError } from '../errors';
import { stamp } from '../stamp';
import { text } from '../text';
import type { CaseEvent, CaseEventData, EventMeta } from './event';
import type { Case } from './state';
import type { Role } from './transitions';

/** Who may read a contact in the clear. */
const CONTACT_READERS: readonly Role[] = ['desk', 'supervisor'];

/** Why a contact is read in the clear; kept with who did, and when. */
export const revealInput = z.strictObject({ reason: text({ min: 2, max: 200 }) });
export type RevealInput = z.output<typeof revealInput>;

/**
 * Records that someone read the contact. A repeated command gives no event.
 * @throws {DomainError} `forbidden`
 */
export function revealContact(
  { facts }: Case,
  { reason }: RevealInput,
  context: Omit<EventMeta, 'version'>,
): CaseEvent[] {
  if (!CONTACT_READERS.includes(context.by.role)) throw new DomainError('forbidden', {});
  if (facts.handled.includes(context.commandId)) return [];
  return stamp<CaseEventData>(facts.version, [{ type: 'contact-revealed', reason }], context);
}
