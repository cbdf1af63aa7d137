import {
  type Application,
  type ApplicationCommand,
  type ApplicationContext,
  applicationCommandsOf,
  complaintOf,
  DomainError,
  decideApplication,
  evolveApplication,
  fold,
  isBad,
} from '@wuyou/domain';
import type { RouteName } from '@wuyou/domain/routes';
import type { CommandCall, Effect, Service } from '../call';
import { attachingMaterials } from '../files/attaching';
import { actorOf, viaOf } from '../principal';
import type { CaseChange } from '../store';
import { applicationChange, lapsedEvents } from './application-change';
import { documentsFor } from './documents';
import type { LoadedApplication } from './load';

type Acted<R extends RouteName> = LoadedApplication & Pick<Effect<R>, 'commit'>;

/**
 * A command on a loaded application: what it changes, and the application after it.
 * @param versionOf as the caller was shown it; by default as staff are
 * @throws {DomainError} `conflict` when the caller has seen another version, and what `decideApplication` refuses
 */
export async function actOnApplication<R extends RouteName>(
  loaded: LoadedApplication,
  command: ApplicationCommand,
  call: CommandCall<R>,
  service: Service,
  versionOf: (state: Application) => number = ({ facts }) => facts.version,
): Promise<Acted<R>> {
  const { principal, tenant, now, commandId, ifMatch } = call;
  const { facts, status } = loaded.state;
  const version = versionOf(loaded.state);
  if (ifMatch !== undefined && ifMatch !== version && !facts.handled.includes(commandId)) {
    const allowed = applicationCommandsOf(actorOf(principal).role, status);
    throw new DomainError('conflict', { version, status, allowed });
  }
  const context = {
    at: now,
    by: actorOf(principal),
    via: viaOf(principal, facts.channel),
    commandId,
    tenant,
    calendar: service.calendar,
  };
  // What the law has done by now counts, though no timer has written it yet.
  const lapsed = lapsedEvents(loaded, { now, tenant, calendar: service.calendar });
  const state = lapsed.reduce(evolveApplication, loaded.state);
  const complaint = complaintFor(state, command, context, service);
  const documents =
    'consent' in command ? await documentsFor(applicantIn(state, command), command, call, service) : [];
  const added = decideApplication(state, command, {
    ...context,
    documents,
    ...(complaint && { complaint: { caseId: complaint.id, code: complaint.state.facts.code } }),
  });
  const events = [...lapsed, ...added];
  const changed = applicationChange(loaded, events);
  return {
    state: changed.state,
    events: [...loaded.events, ...events],
    commit: {
      tenant: tenant.id,
      changes: [changed, ...(complaint && added.length > 0 ? [complaint] : [])],
      ...('materials' in command &&
        added.length > 0 &&
        (await attachingMaterials(facts.id, command, tenant.id, service.store))),
    },
  };
}

/** The case that a bad rating becomes, in the same commit. */
function complaintFor(
  state: Application,
  command: ApplicationCommand,
  context: ApplicationContext,
  { ids }: Service,
): CaseChange | undefined {
  if (command.type !== 'rate' || !isBad(command.rating.level)) return undefined;
  const given = { caseId: ids.uuid(), code: ids.receiptCode() };
  const events = complaintOf(state, command.rating, given, context);
  if (events.length === 0) return undefined;
  return { kind: 'case', id: given.caseId, expectedVersion: 0, events, state: fold(events) };
}

function applicantIn({ facts }: Application, command: ApplicationCommand) {
  return ('applicant' in command && command.applicant) || facts.applicant;
}
