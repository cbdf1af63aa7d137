import { DomainError } from '../../errors';
import { isBad } from '../../rating-level';
import type { CaseEventData } from '../event';
import type { CaseFacts } from '../state';
import { reopened } from './answering';
import { ownTask } from './own-task';
import type { Rules } from './rule';

/** The reporter's word, and what becomes of a bad one. */
export const rating: Rules<'rate' | 'verify-rating' | 'appeal-rating' | 'decide-appeal'> = {
  /**
   * The reporter's word decides: a good rating closes the loop, a bad one opens it again. The desk gives it for them
   * in a call-back, which is recorded with it.
   * @throws {DomainError} `already_rated`: one rating a round
   */
  rate({ status, facts }, { rating }, context) {
    const { round } = facts;
    if (facts.ratings.some((given) => given.round === round))
      throw new DomainError('already_rated', { round });
    const onBehalf = context.by.role === 'desk';
    const rated: CaseEventData = { type: 'rated', rating: { ...rating, round, at: context.at, onBehalf } };
    const bad = isBad(rating.level);
    const called: CaseEventData = { type: 'followed-up', outcome: bad ? 'unsolved' : 'solved' };
    const said = onBehalf && status !== 'closed' ? [called, rated] : [rated];
    if (bad) return [...said, reopened('rating', rating.comment ?? '', facts, context)];
    return status === 'closed' ? said : [...said, { type: 'closed', basis: 'rated' }];
  },

  /** @throws {DomainError} `rating_dispute` unless a bad rating waits to be verified */
  'verify-rating'({ facts: { rectification } }, { finding, note }) {
    if (rectification?.basis !== 'rating' || rectification.finding !== undefined)
      throw new DomainError('rating_dispute', {
        problem: rectification?.finding ? 'verified' : 'no_bad_rating',
      });
    return [{ type: 'rating-verified', finding, note }];
  },

  /** @throws {DomainError} `not_your_task`, `rating_dispute` unless the rating is bad and was not appealed */
  'appeal-rating'({ facts, tasks }, command, { by }) {
    ownTask(tasks, command, by);
    const { round, reason } = command;
    if (!hasBadRating(facts, round)) throw new DomainError('rating_dispute', { problem: 'no_bad_rating' });
    if (facts.appeals.some((appeal) => appeal.round === round))
      throw new DomainError('rating_dispute', { problem: 'appealed' });
    return [{ type: 'rating-appealed', round, reason }];
  },

  /** @throws {DomainError} `rating_dispute` unless an appeal waits */
  'decide-appeal'({ facts }, { round, upheld, note }) {
    if (!facts.appeals.some((appeal) => appeal.round === round && appeal.state === 'pending'))
      throw new DomainError('rating_dispute', { problem: 'no_appeal' });
    return [{ type: 'appeal-decided', round, upheld, note }];
  },
};

function hasBadRating({ ratings }: CaseFacts, round: number): boolean {
  return ratings.some((rating) => rating.round === round && isBad(rating.level));
}
