import {
  type Case,
  type CaseCommand,
  type CaseEvent,
  commandsOf,
  type DecisionContext,
  DomainError,
  decide,
  evolve,
  hear,
  viewVersion,
} from '@wuyou/domain';
import type { RouteName } from '@wuyou/domain/routes';
import type { CommandCall, Effect, Service } from '../call';
import { attachable, attaching } from '../files/attaching';
import { actorOf, viaOf } from '../principal';
import type { CaseChange } from '../store';
import type { Loaded } from './load';
import { drawNumber, sequenceUsed } from './supervision-number';

interface Acting {
  /** The second case of a merge or split. */
  readonly other?: Loaded | undefined;
  /** As the caller was shown it. Default: as staff are. */
  readonly versionOf?: (state: Case) => number;
}

type Acted<R extends RouteName> = Loaded & Pick<Effect<R>, 'commit'>;

/**
 * A command on a loaded case: what it changes, and the case after it.
 * @throws {DomainError} `conflict` when the caller has seen another version, and what `decide` refuses
 */
export async function act<R extends RouteName>(
  loaded: Loaded,
  command: CaseCommand,
  { principal, tenant, now, commandId, ifMatch }: CommandCall<R>,
  { calendar, store }: Service,
  { other, versionOf = viewVersion }: Acting = {},
): Promise<Acted<R>> {
  const { channel, handled } = loaded.state.facts;
  const version = versionOf(loaded.state);
  if (ifMatch !== undefined && ifMatch !== version && !handled.includes(commandId)) {
    const { status } = loaded.state;
    const allowed = commandsOf(actorOf(principal).role, status);
    throw new DomainError('conflict', { version, status, allowed });
  }
  const drawn = await drawNumber(command, { tenant: tenant.id, at: now, store });
  const context: DecisionContext = {
    at: now,
    by: actorOf(principal),
    via: viaOf(principal, channel),
    commandId,
    tenant,
    calendar,
    ...('files' in command && { files: await attachable(command, tenant.id, store) }),
    ...(drawn && { supervisionSequence: drawn.sequence.value }),
    ...(other && { other: other.state }),
  };
  const added = decide(loaded.state, command, context);
  const changed = change(loaded, added);
  const told =
    other && added.length > 0 && isMerging(command) && hear(other.state, loaded.state, command, context);
  return {
    state: changed.state,
    events: [...loaded.events, ...added],
    commit: {
      tenant: tenant.id,
      changes: [changed, ...(other && told ? [change(other, told)] : [])],
      ...sequenceUsed(drawn, added),
      ...attaching(loaded.state.facts.id, added),
    },
  };
}

/** What events change in a case. */
export function change({ state }: Loaded, events: readonly CaseEvent[]): CaseChange {
  const { id, version } = state.facts;
  return { kind: 'case', id, expectedVersion: version, events, state: events.reduce(evolve, state) };
}

function isMerging(command: CaseCommand): command is Extract<CaseCommand, { type: 'merge' | 'split' }> {
  return command.type === 'merge' || command.type === 'split';
}
