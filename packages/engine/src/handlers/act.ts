import { type CaseCommand, DomainError, decide, evolve } from '@wuyou/domain';
import type { RouteName } from '@wuyou/domain/routes';
import type { CommandCall, Effect, Service } from '../call';
import { actorOf, viaOf } from '../principal';
import type { Loaded } from './load';

/**
 * A command on a loaded case: what it changes, and the case after it.
 * @throws {DomainError} `conflict` when the caller has seen another version, and what `decide` refuses
 */
export function act<R extends RouteName>(
  { state, events }: Loaded,
  command: CaseCommand,
  { principal, tenant, now, commandId, ifMatch }: CommandCall<R>,
  { calendar }: Service,
): Loaded & Pick<Effect<R>, 'commit'> {
  const { id, version, channel, handled } = state.facts;
  if (ifMatch !== undefined && ifMatch !== version && !handled.includes(commandId)) {
    throw new DomainError('conflict', { version });
  }
  const by = actorOf(principal);
  const via = viaOf(principal, channel);
  const added = decide(state, command, { at: now, by, via, commandId, tenant, calendar });
  const after = added.reduce(evolve, state);
  return {
    state: after,
    events: [...events, ...added],
    commit: { tenant: tenant.id, caseId: id, expectedVersion: version, events: added, state: after },
  };
}
