import { fold, report, viewDeadline } from '@wuyou/domain';
import type { CommandHandler } from '../call';
import { attachable, attaching } from '../files/attaching';
import { reporterOf } from '../principal';
import { pageChannel } from './channel';

/** @throws {DomainError} `invalid` */
export const reportCase: CommandHandler<'cases.report'> = async (call, service) => {
  pageChannel(call.principal, call.body.channel);
  return reported(call, service);
};

/**
 * Through whatever door it came.
 * @throws {DomainError} `invalid`
 */
export const reported: CommandHandler<'cases.report'> = async (call, { ids, calendar, store }) => {
  const { principal, tenant, now: at, body: input, commandId } = call;
  const given = { id: ids.uuid(), code: ids.receiptCode() };
  const files = await attachable(input, tenant.id, store);
  const context = { at, by: reporterOf(principal), via: input.channel, commandId, tenant, calendar, files };
  const events = report(input, given, context);
  const state = fold(events);
  const { code, submittedAt, contactBy, resolveBy, category } = state.facts;
  const clock = { now: at, calendar, policy: tenant.policy, category };
  return {
    commit: {
      tenant: tenant.id,
      changes: [{ kind: 'case', id: given.id, expectedVersion: 0, events, state }],
      ...attaching(given.id, events),
    },
    body: {
      code,
      submittedAt,
      promise: {
        contactBy: viewDeadline(contactBy, clock),
        resolveBy: viewDeadline(resolveBy, clock),
      },
    },
  };
};
