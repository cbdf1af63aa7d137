import { DomainError, invalid } from '../../errors';
import type { CaseCommand } from '../command';
import type { CaseEventData } from '../event';
import { type Case, type Intake, reporterVersion } from '../state';
import type { Rules } from './rule';

/** One problem, several reporters: the later case goes on inside the other, and may be split off while nothing was answered. */
export const merging: Rules<'merge' | 'split'> = {
  /** @throws {DomainError} `invalid` for an unknown case, `merge_refused` */
  merge({ facts }, { note }, { other }) {
    if (!other) throw invalid('/into', 'unknown_case');
    if (other.facts.id === facts.id) throw new DomainError('merge_refused', { problem: 'same' });
    if (!isUnanswered(other))
      throw new DomainError('merge_refused', { problem: 'status', status: other.status });
    const { id: caseId, code, version } = other.facts;
    return [
      { type: 'merged', into: { caseId, code, version: version + 1 }, ...(note !== undefined && { note }) },
    ];
  },

  /** @throws {DomainError} `merge_refused` once the other case was answered */
  split({ into }, { reason }, { other }) {
    if (!other || isAnswered(other))
      throw new DomainError('merge_refused', { problem: 'answered', ...(other && { status: other.status }) });
    return [{ type: 'split', reason, heard: reporterVersion(other) + 1 - into.version }];
  },
};

/** What the case that goes on hears of it: an intake more, or one less. */
export function heard(from: Case, command: Extract<CaseCommand, { type: 'merge' | 'split' }>): CaseEventData {
  const { id: caseId, code, channel, title, reporter, submittedAt } = from.facts;
  if (command.type === 'split') return { type: 'intake-removed', caseId, reason: command.reason };
  const intake: Intake = { caseId, code, channel, title, reporter, submittedAt };
  return { type: 'intake-added', intake };
}

/** Of a case that ended without an answer, others may still be split off: their problem is not solved. */
function isAnswered({ status, facts }: Case): boolean {
  return facts.round > 1 || ['resolved', 'following-up', 'closed'].includes(status);
}

function isUnanswered({ status, facts }: Case): boolean {
  return (
    facts.round === 1 &&
    ['submitted', 'accepted', 'assigned', 'handling', 'awaiting-reporter'].includes(status)
  );
}
