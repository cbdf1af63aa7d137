import {
  type Deadline,
  extend,
  noticedEnd,
  type PauseGround,
  pause,
  resume,
  setDeadline,
  stoppedAt,
} from '../../deadline';
import { DomainError, invalid } from '../../errors';
import { dateOf, type Instant, toMs } from '../../time';
import type { ApplicationEventData, Started } from './event';
import { evolveNodes } from './evolve-nodes';
import { type Gap, named } from './gaps';
import { droppedWith, outcomeOf, startedNow } from './nodes';
import { type ApplicationContext, type ApplicationRules, clockworkOf } from './rule';
import type { ApplicationIn, Node, Nodes } from './state';
import type { NodeStatus } from './status';
import type { ApplicationCommandType } from './transitions';

/** Working days that 行政许可法 art. 42 allows more, once, with the reason told: 10, and 15 where offices act jointly. */
const PROLONGATION = { single: 10, joint: 15 } as const;

type UnderReview = ApplicationIn<'accepted' | 'reviewing'>;

/** What each office does with its item, side by side with the others. */
export const reviewing: ApplicationRules<'begin-review' | 'end-review' | 'grant' | 'refuse' | 'prolong'> = {
  /**
   * A technical review on a clock apart, with written notice: the others stand still while it lasts (art. 45).
   * @throws {DomainError} `invalid`, `not_your_task`, `item_state`
   */
  'begin-review'(state, command, context) {
    const { item, review, days, notice } = command;
    const node = ownNode(state, command, ['running'], context);
    const { at } = context;
    const reviewBy = setDeadline('technical-review', at, clockworkOf(context), { limit: { days } });
    const stop = (deadline: Deadline) => stopUntil(deadline, { review, reviewBy, at }, context);
    return [
      {
        type: 'review-begun',
        item,
        review,
        notice,
        reviewBy,
        clocks: {
          promisedBy: stop(state.promisedBy),
          statutoryBy: stop(state.statutoryBy),
          dueBy: stop(node.dueBy),
        },
      },
    ];
  },

  /**
   * The item's clock goes on; the whole's when no other review is left.
   * @throws {DomainError} `invalid`, `not_your_task`, `item_state`
   */
  'end-review'(state, command, context) {
    const { item, finding } = command;
    const node = ownNode(state, command, ['technical-review'], context);
    const others = Object.entries(state.nodes).some(
      ([id, { status }]) => id !== item && status === 'technical-review',
    );
    const go = (deadline: Deadline) => resume(deadline, context.at, clockworkOf(context));
    return [
      {
        type: 'review-ended',
        item,
        finding,
        clocks: {
          promisedBy: others ? state.promisedBy : go(state.promisedBy),
          statutoryBy: others ? state.statutoryBy : go(state.statutoryBy),
          dueBy: go(node.dueBy),
        },
      },
    ];
  },

  /**
   * The item is granted; what waited for it begins at once.
   * @throws {DomainError} `invalid`, `not_your_task`, `item_state`, `materials_missing` while it is owed one
   */
  grant(state, command, context) {
    const { item, number, validUntil, hash } = command;
    ownNode(state, command, ['running'], context);
    if (validUntil !== undefined && validUntil < dateOf(context.at))
      throw invalid('/validUntil', 'expired', { validUntil });
    const owed = owedTo(item, state);
    if (owed.length > 0)
      throw new DomainError('materials_missing', { gaps: named(owed, state.facts.bundle) });
    const result = {
      ...(number !== undefined && { number }),
      ...(validUntil !== undefined && { validUntil }),
      ...(hash !== undefined && { hash }),
    };
    const granted = { type: 'granted', item, result, started: {} as Started } as const;
    const { bundle } = state.facts;
    const after = evolveNodes(state.nodes, granted, context.at);
    const started = startedNow(bundle, after, context.at, clockworkOf(context));
    return [{ ...granted, started }, ...decidedBy(after, context)];
  },

  /**
   * The item is refused, with the reason; what waited for it is dropped, everything else goes on.
   * @throws {DomainError} `invalid`, `not_your_task`, `item_state`
   */
  refuse(state, command, context) {
    const { item, reason } = command;
    ownNode(state, command, ['running'], context);
    const dropped = droppedWith(state.facts.bundle, state.nodes, item);
    const refused = { type: 'refused', item, reason, dropped } as const;
    return [refused, ...decidedBy(evolveNodes(state.nodes, refused, context.at), context)];
  },

  /**
   * More of the law's time, while it still runs. What the offices promised stays promised.
   * @throws {DomainError} `already_extended`: once, and not after it is over
   */
  prolong({ facts, statutoryBy }, { reason }, { at, calendar }) {
    const { extension, dueAt } = statutoryBy;
    if (extension) throw new DomainError('already_extended', { problem: 'prolonged', at: extension.at });
    if (toMs(at) > toMs(dueAt)) throw new DomainError('already_extended', { problem: 'over', at: dueAt });
    const days = facts.bundle.items.length > 1 ? PROLONGATION.joint : PROLONGATION.single;
    return [{ type: 'prolonged', reason, statutoryBy: extend(statutoryBy, { days, at, reason }, calendar) }];
  },
};

/** @throws {DomainError} `invalid` for an unknown item, `not_your_task`, `item_state` */
function ownNode<S extends NodeStatus>(
  { facts, nodes }: UnderReview,
  { type, item: id }: { readonly type: ApplicationCommandType; readonly item: string },
  needed: readonly S[],
  { by }: ApplicationContext,
): Extract<Node, { status: S }> {
  const { items } = facts.bundle;
  const item = items.find((one) => one.id === id);
  const node = nodes[id];
  if (!item || !node) throw invalid('/item', 'unknown_item', { choices: items.map((one) => one.id) });
  if (item.department.id !== by.department) throw new DomainError('not_your_task', { command: type });
  if (!(needed as readonly NodeStatus[]).includes(node.status))
    throw new DomainError('item_state', { item: id, state: node.status, needed });
  return node as Extract<Node, { status: S }>;
}

interface Review {
  readonly review: Extract<PauseGround, { basis: 'statutory' }>['review'];
  readonly reviewBy: Deadline;
  readonly at: Instant;
}

/**
 * A clock that stands already stands until the later of both reviews was noticed to end. One whose review has overrun
 * its notice has run again since, though nobody has ended the review.
 */
function stopUntil(deadline: Deadline, review: Review, context: ApplicationContext): Deadline {
  const { reviewBy, at } = review;
  const { calendar } = context;
  const until = (from: Instant) => calendar.workingDaysBetween(dateOf(from), dateOf(reviewBy.dueAt));
  const stop = (running: Deadline) =>
    pause(running, { basis: 'statutory', review: review.review, noticedDays: until(at) }, at);
  const last = deadline.pauses[deadline.pauses.length - 1];
  const since = stoppedAt(deadline);
  if (!last || since === undefined) return stop(deadline);
  const ended = noticedEnd(last, clockworkOf(context));
  if (ended !== undefined && toMs(ended) < toMs(at))
    return stop(resume(deadline, ended, clockworkOf(context)));
  return {
    ...deadline,
    pauses: deadline.pauses.map((one) =>
      one.to === undefined && one.basis === 'statutory'
        ? { ...one, noticedDays: Math.max(one.noticedDays, until(since)) }
        : one,
    ),
  };
}

export function owedTo(item: string, { facts, owed }: Pick<UnderReview, 'facts' | 'owed'>): Gap[] {
  const needs = facts.bundle.items.find(({ id }) => id === item)?.needs ?? [];
  return owed
    .filter(({ material }) => needs.some((need) => need.material === material))
    .map(({ material }) => ({ material, why: 'owed' }));
}

function decidedBy(nodes: Nodes, context: ApplicationContext): ApplicationEventData[] {
  const outcome = outcomeOf(nodes);
  if (outcome === undefined) return [];
  return [{ type: 'decided', outcome, deliverBy: setDeadline('delivery', context.at, clockworkOf(context)) }];
}
