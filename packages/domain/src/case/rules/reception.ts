import { setDeadline } from '../../deadline';
import { DomainError } from '../../errors';
import { earlier } from '../clocks';
import { urgeAgainAt } from '../state';
import { clockworkOf, knownCategory, type Rules } from './rule';

/** What the desk and the reporter do before and beside the handling. */
export const reception: Rules<'accept' | 'decline' | 'withdraw' | 'urge'> = {
  /** Acceptance may bring the promise forward, never push it back. */
  accept({ facts }, { category = facts.category }, context) {
    knownCategory(category, context.tenant);
    const reckoned = setDeadline('resolve', context.at, clockworkOf({ category }, context));
    return [{ type: 'accepted', category, resolveBy: earlier(reckoned, facts.resolveBy) }];
  },

  decline: (_, { reason, referTo }) => [
    { type: 'declined', reason, ...(referTo !== undefined && { referTo }) },
  ],

  withdraw: (_, { reason }) => [{ type: 'withdrawn', ...(reason !== undefined && { reason }) }],

  /** @throws {DomainError} `already_urged`: once a working day */
  urge({ facts }, { note }, { at, calendar }) {
    const nextAt = urgeAgainAt(facts, at, calendar);
    if (nextAt !== undefined) throw new DomainError('already_urged', { nextAt });
    return [{ type: 'urged', ...(note !== undefined && { note }) }];
  },
};
