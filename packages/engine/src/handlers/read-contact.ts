import { revealContact, viewVersion } from '@wuyou/domain';
import type { CommandHandler } from '../call';
import { actorOf, viaOf } from '../principal';
import { change } from './act';
import { loadVisible } from './desk';

/**
 * The reporter in the clear. Who asked, when and why is in the case's log before the reply is given.
 * @throws {DomainError} `not_found`
 */
export const readContact: CommandHandler<'desk.cases.contact'> = async (call, service) => {
  const { principal, tenant, now: at, params, body, commandId } = call;
  const loaded = await loadVisible(call, params.id, service);
  const { channel } = loaded.state.facts;
  const given = { at, by: actorOf(principal), via: viaOf(principal, channel), commandId };
  const changed = change(loaded, revealContact(loaded.state, body, given));
  const version = viewVersion(changed.state);
  return {
    commit: { tenant: tenant.id, changes: [changed] },
    body: { version, reporter: changed.state.facts.reporter },
    version,
    unkept: true,
  };
};
