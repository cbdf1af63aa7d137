import { report } from '../../case/decide';
import type { CaseEvent } from '../../case/event';
import type { DecisionContext } from '../../case/rules/rule';
import type { RatingInput } from '../../rating';
import type { Application, Complaint } from './state';

/**
 * The case that a bad rating of an application becomes: checked, mended, called back on and rated again like any other.
 * Its words are the rating's; only its title is ours.
 * @throws {Error} where the tenant offers no approvals
 */
export function complaintOf(
  { facts }: Application,
  { comment }: Pick<RatingInput, 'comment'>,
  { caseId, code }: Complaint,
  context: DecisionContext,
): CaseEvent[] {
  const { approvals } = context.tenant;
  if (!approvals) throw new Error('A tenant without approvals has no application to rate.');
  const { id, channel, applicant, bundle } = facts;
  const input = {
    channel,
    category: approvals.category,
    title: `对一件事「${bundle.name['zh-CN']}」的办理不满意`,
    ...(comment !== undefined && { details: comment }),
    reporter: applicant,
  };
  return report(input, { id: caseId, code, application: { id, code: facts.code } }, context);
}
