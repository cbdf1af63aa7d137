import * as z from 'zod/mini';
import type { Actor } from './case/event';
import { FOUR_EYES_COMMANDS, type Held, mayDo, type Proposing } from './four-eyes';
import { instant } from './text';

/** A proposal as staff see it. */
export const proposalView = z.object({
  /** Names it in `confirm`, `send-back` and `take-back`. */
  proposal: z.number(),
  command: z.enum(FOUR_EYES_COMMANDS),
  at: instant,
  /** Id of the member of staff who gave it. */
  by: z.exactOptional(z.string()),
  item: z.exactOptional(z.string()),
  /** The reason or note it was given with. */
  text: z.exactOptional(z.string()),
  /** Of the licence that would be granted. */
  number: z.exactOptional(z.string()),
  validUntil: z.exactOptional(z.string()),
  /** What this member of staff may do with it. */
  can: z.array(z.enum(['confirm', 'send-back', 'take-back'])),
});
export interface ProposalView extends z.output<typeof proposalView> {}

type Said = { readonly [K in 'reason' | 'note' | 'number' | 'validUntil']?: string };

export function viewProposals({ proposals = [] }: Proposing<Held & Said>, viewer: Actor): ProposalView[] {
  return proposals.map(({ id, command, by, at }) => {
    const { type, item, number, validUntil, reason, note } = command;
    const said = reason ?? note;
    return {
      proposal: id,
      command: type,
      at,
      ...(by.id !== undefined && { by: by.id }),
      ...(item !== undefined && { item }),
      ...(said !== undefined && { text: said }),
      ...(number !== undefined && { number }),
      ...(validUntil !== undefined && { validUntil }),
      can: mayDo(by, viewer),
    };
  });
}
