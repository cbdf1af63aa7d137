import { report } from '../../case/decide';
import type { CaseEvent } from '../../case/event';
import type { DecisionContext } from '../../case/rules/rule';
import { setDeadline } from '../../deadline';
import type { RatingInput } from '../../rating';
import type { Application, Complaint } from './state';

/**
 * The case that a bad rating of an application becomes: the rating is checked, and the case mended, called back on and
 * rated like any other. Its words are the rating's; only its title is ours.
 * @returns nothing where the tenant offers approvals no more
 */
export function complaintOf(
  { facts }: Application,
  { comment }: Pick<RatingInput, 'comment'>,
  { caseId, code }: Complaint,
  context: DecisionContext,
): CaseEvent[] {
  const { approvals } = context.tenant;
  if (!approvals) return [];
  const { id, channel, applicant, bundle } = facts;
  const input = {
    channel,
    category: approvals.category,
    title: `对一件事「${bundle.name['zh-CN']}」的办理不满意`,
    ...(comment !== undefined && { details: comment }),
    reporter: applicant,
  };
  const clockwork = {
    calendar: context.calendar,
    policy: context.tenant.policy,
    category: approvals.category,
  };
  const verifyBy = setDeadline('verify', context.at, clockwork);
  return report(input, { id: caseId, code, application: { id, code: facts.code, verifyBy } }, context);
}
