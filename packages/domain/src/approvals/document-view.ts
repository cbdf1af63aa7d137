import * as z from 'zod/mini';
import { localized } from '../tenant';
import type { HeldDocument } from './locker';

export const sourceView = z.discriminatedUnion('from', [
  z.object({ from: z.literal('application'), bundle: localized, on: z.string() }),
  z.object({ from: z.literal('library') }),
]);

/** A document that is known already. `hash` names it when it is reused. */
export const documentView = z.object({
  hash: z.string(),
  issuer: z.exactOptional(localized),
  number: z.exactOptional(z.string()),
  /** The last day it is good for. */
  validUntil: z.exactOptional(z.string()),
  source: sourceView,
});
interface DocumentView extends z.output<typeof documentView> {}

/** Without whose it is. */
export function viewDocument({ material: _material, holder: _holder, ...shown }: HeldDocument): DocumentView {
  return shown;
}
