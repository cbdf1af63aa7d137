import * as z from 'zod/mini';
import type { Actor } from './case/event';
import { DomainError } from './errors';
import type { Policy } from './policy';
import { text } from './text';
import type { Instant } from './time';

/** Commands that a tenant may give into two hands (`policy.fourEyes`). */
export const FOUR_EYES_COMMANDS = ['grant', 'refuse', 'lift-supervision'] as const;
export type FourEyesCommand = (typeof FOUR_EYES_COMMANDS)[number];

/** What one person has given and another has yet to confirm. It changes nothing and stops no clock. */
interface Proposal<Held> {
  /** The version that its event made: names this one and no later one like it. */
  readonly id: number;
  readonly command: Held;
  readonly by: Actor;
  readonly at: Instant;
}

/** What a log's facts hold of proposals. Absent: nothing was ever proposed. */
export interface Proposing<Held> {
  readonly proposals?: readonly Proposal<Held>[];
  /** Events that who reported or applied is shown nothing of. */
  readonly unseen?: number;
}

/** A proposal's events; confirming it gives those of the command itself, with `proposedBy`. */
export type ProposalEventData<Held> =
  | { readonly type: 'proposed'; readonly command: Held }
  | { readonly type: 'proposal-sent-back'; readonly proposal: number; readonly note: string }
  | { readonly type: 'proposal-taken-back'; readonly proposal: number };

export const PROPOSAL_EVENT_TYPES = ['proposed', 'proposal-sent-back', 'proposal-taken-back'] as const;
type ProposalEventType = (typeof PROPOSAL_EVENT_TYPES)[number];

/** Whether an event is only staff's to see. */
export function isOfProposal(type: string): type is ProposalEventType {
  return (PROPOSAL_EVENT_TYPES as readonly string[]).includes(type);
}

/** Whether who reported or applied is shown an event at all, and counts it in the version they see. */
export function isSeenOutside({ type }: { readonly type: string }): boolean {
  return !isOfProposal(type);
}

const proposal = z.number().check(z.int(), z.minimum(1));
/** `proposal` names it, as the desk's view does. */
export const proposalCommands = [
  z.strictObject({ type: z.literal('confirm'), proposal }),
  z.strictObject({ type: z.literal('send-back'), proposal, note: text({ max: 2000, lines: true }) }),
  z.strictObject({ type: z.literal('take-back'), proposal }),
] as const;
export type ProposalCommand = z.output<(typeof proposalCommands)[number]>;

/** What of such a command tells which matter it is about. */
export type Held = { readonly type: FourEyesCommand; readonly item?: string };

interface Around<H> {
  readonly proposals: readonly Proposal<H>[] | undefined;
  readonly by: Actor;
  readonly policy: Policy;
}

/**
 * What a command comes to. Where it needs a second person, it is decided first, so that every refusal comes at once;
 * then, instead of its events, stands that it was proposed.
 * @param decided a command's events as usual
 * @throws {DomainError} `proposal_refused`, `not_your_task`, and what `decided` refuses
 */
export function inTwoHands<H extends Held, Command extends { readonly type: string }, Data>(
  command: Command | ProposalCommand,
  { proposals = [], by, policy }: Around<H>,
  decided: (command: Command | H) => readonly Data[],
): { readonly data: readonly (Data | ProposalEventData<H>)[]; readonly proposedBy?: Actor } {
  if (isProposalCommand(command)) {
    const { type, proposal } = command;
    const found = named(proposals, command, by);
    switch (type) {
      case 'confirm':
        return { data: decided(found.command), proposedBy: found.by };
      case 'send-back':
        return { data: [{ type: 'proposal-sent-back', proposal, note: command.note }] };
      case 'take-back':
        return { data: [{ type: 'proposal-taken-back', proposal }] };
    }
  }
  const data = decided(command);
  if (!needsSecond(command, policy) || data.length === 0) return { data };
  // The policy names none but these.
  const held = command as unknown as H;
  if (pendingFor(held, proposals)) throw new DomainError('proposal_refused', { problem: 'pending' });
  return { data: [{ type: 'proposed', command: held }] };
}

/** Facts after one more event. */
export function withProposal<H, F extends Proposing<H>>(
  facts: F,
  event: ProposalEventData<H> & { readonly version: number; readonly by: Actor; readonly at: Instant },
): F {
  const { proposals = [], unseen = 0 } = facts;
  const { version: id, by, at } = event;
  const next =
    event.type === 'proposed'
      ? [...proposals, { id, command: event.command, by, at }]
      : proposals.filter((one) => one.id !== event.proposal);
  return { ...facts, proposals: next, unseen: unseen + 1 };
}

/** Without the proposals whose matter has gone on since. */
export function whereOpen<S extends { readonly facts: Proposing<Held> }>(
  state: S,
  isOpen: (command: NonNullable<S['facts']['proposals']>[number]['command']) => boolean,
): S {
  const { proposals = [] } = state.facts;
  const open = proposals.filter(({ command }) => isOpen(command));
  return open.length === proposals.length ? state : { ...state, facts: { ...state.facts, proposals: open } };
}

/** Whether a command must wait for what was proposed before it. */
export function isHeldUp(command: Held, { proposals = [] }: Proposing<Held>, policy: Policy): boolean {
  return needsSecond(command, policy) && pendingFor(command, proposals);
}

function isProposalCommand(command: { readonly type: string }): command is ProposalCommand {
  return ['confirm', 'send-back', 'take-back'].includes(command.type);
}

function needsSecond({ type }: { readonly type: string }, { fourEyes }: Policy): boolean {
  return (fourEyes as readonly string[]).includes(type);
}

function pendingFor({ item }: { readonly item?: string }, proposals: readonly Proposal<Held>[]): boolean {
  return proposals.some(({ command }) => command.item === item);
}

/** What one may do with a proposal: a colleague's is confirmed or sent back, one's own taken back. */
export function mayDo(proposer: Actor, by: Actor): ProposalCommand['type'][] {
  if (by.role !== proposer.role || by.department !== proposer.department) return [];
  return by.id === proposer.id ? ['take-back'] : ['confirm', 'send-back'];
}

/** @throws {DomainError} `proposal_refused`, `not_your_task` */
function named<H>(proposals: readonly Proposal<H>[], { type, proposal }: ProposalCommand, by: Actor) {
  const found = proposals.find(({ id }) => id === proposal);
  if (!found) throw new DomainError('proposal_refused', { problem: 'none' });
  const may = mayDo(found.by, by);
  if (may.length === 0) throw new DomainError('not_your_task', { command: type });
  if (!may.includes(type))
    throw new DomainError('proposal_refused', { problem: type === 'take-back' ? 'not_own' : 'own' });
  return found;
}
