import {
  type ApplicationCommand,
  applicantVersion,
  apply,
  foldApplication,
  promise,
  setDeadline,
  viewApplication,
  viewDeadline,
} from '@wuyou/domain';
import type { ApplicationInvitation } from '@wuyou/domain/http';
import type { CommandCall, CommandHandler, LiveHandler, QueryHandler, Service } from '../call';
import { attachingMaterials } from '../files/attaching';
import { applicationFeed } from '../live/application-feed';
import { reporterOf, viaOf } from '../principal';
import { actOnApplication } from './act-on-application';
import { promisedBy } from './bundles';
import { pageChannel } from './channel';
import { documentsFor } from './documents';
import { loadApplicationByCode } from './load';

/** @throws {DomainError} `invalid` */
export const applyFor: CommandHandler<'applications.apply'> = async (call, service) => {
  const { principal, tenant, now: at, body: input, commandId } = call;
  pageChannel(principal, input.channel);
  const given = { id: service.ids.uuid(), code: service.ids.receiptCode() };
  const events = apply(input, given, {
    at,
    by: reporterOf(principal),
    via: viaOf(principal, input.channel),
    commandId,
    tenant,
    calendar: service.calendar,
    documents: await documentsFor(input.applicant, input, call, service),
  });
  const state = foldApplication(events);
  const { code, bundle, materials } = state.facts;
  const clock = { now: at, calendar: service.calendar, tenant, policy: tenant.policy };
  return {
    commit: {
      tenant: tenant.id,
      changes: [{ kind: 'application', id: given.id, expectedVersion: 0, events, state }],
      ...(await attachingMaterials(given.id, input, tenant.id, service.store)),
    },
    body: {
      code,
      status: input.draft ? 'draft' : 'submitted',
      spared: materials.filter(({ reused }) => reused !== undefined).length,
      ...(state.status === 'submitted' && {
        promise: {
          correctionBy: viewDeadline(state.correctionBy, clock),
          promisedBy: promisedBy(bundle, clock),
        },
      }),
    },
  };
};

/** @throws {DomainError} `not_found` */
export const getApplication: QueryHandler<'applications.get'> = async (call, { store, calendar }) => {
  const { state, events } = await loadApplicationByCode(store, call.tenant.id, call.params.code);
  const body = viewApplication(state, events, { ...call, calendar });
  return { body, version: body.version };
};

/** @throws {DomainError} `not_found` */
export const followApplication: LiveHandler<'applications.live'> = async (call, service) => {
  const { state } = await loadApplicationByCode(service.store, call.tenant.id, call.params.code);
  return applicationFeed(state.facts.id, call, service);
};

export const saveDraft: CommandHandler<'applications.save'> = (call, service) =>
  actByCode({ type: 'save', ...call.body }, call, service);

export const submitDraft: CommandHandler<'applications.submit'> = (call, service) =>
  actByCode({ type: 'submit' }, call, service);

export const supplyMaterials: CommandHandler<'applications.supply'> = (call, service) =>
  actByCode({ type: 'supply-materials', ...call.body }, call, service);

export const withdrawApplication: CommandHandler<'applications.withdraw'> = (call, service) =>
  actByCode({ type: 'withdraw', ...call.body }, call, service);

export const rateApplication: CommandHandler<'applications.rate'> = (call, service) =>
  actByCode({ type: 'rate', rating: call.body }, call, service);

type ApplicantCommand =
  | 'applications.save'
  | 'applications.submit'
  | 'applications.supply'
  | 'applications.withdraw'
  | 'applications.rate';

/** What whoever holds the receipt code does with the application. */
async function actByCode<R extends ApplicantCommand>(
  command: ApplicationCommand,
  call: CommandCall<ApplicantCommand>,
  service: Service,
) {
  const loaded = await loadApplicationByCode(service.store, call.tenant.id, call.params.code);
  const { state, events, commit } = await actOnApplication<R>(
    loaded,
    command,
    call as CommandCall<R>,
    service,
    applicantVersion,
  );
  const body = viewApplication(state, events, { ...call, calendar: service.calendar });
  return { commit, body, version: body.version };
}

/** @throws {DomainError} `not_found` */
export const getApplicationRating: QueryHandler<'applications.rating'> = async (
  call,
  { store, calendar },
) => {
  const { tenant, now } = call;
  const { state, events } = await loadApplicationByCode(store, tenant.id, call.params.code);
  const { code, bundle, status, rating, complaint, can, version } = viewApplication(state, events, {
    ...call,
    calendar,
  });
  // A bad rating becomes a case: its promises are what the applicant is told.
  const category = tenant.approvals?.category;
  const clockwork = { calendar, policy: tenant.policy, ...(category !== undefined && { category }) };
  const { resolveBy } = promise(now, category, { tenant, calendar });
  const clock = { now, ...clockwork };
  const body: ApplicationInvitation = {
    of: 'application',
    code,
    bundle: bundle.name,
    status,
    state: rating ? 'rated' : can.includes('rate') ? 'open' : 'not-yet',
    round: 1,
    ...(rating && { current: rating }),
    earlier: [],
    ifBad: {
      verifyBy: viewDeadline(setDeadline('verify', now, clockwork), clock),
      rectifyBy: viewDeadline(resolveBy, clock),
    },
    ...(complaint && { complaint }),
  };
  return { body, version };
};
