import type { DecisionContext } from '../../case/rules/rule';
import type { Clockwork } from '../../deadline';
import type { HeldDocument } from '../locker';
import type { ApplicationCommand } from './command';
import type { ApplicationEventData } from './event';
import type { ApplicationIn, Complaint } from './state';
import type { ApplicationCommandType, ApplicationStatusAllowing } from './transitions';

/** What a decision needs to know besides the application. */
export interface ApplicationContext
  extends Pick<DecisionContext, 'at' | 'by' | 'via' | 'commandId' | 'tenant' | 'calendar'> {
  /** The applicant's documents that are known already; for what hands materials in. */
  readonly documents?: readonly HeldDocument[];
  /** The case that a bad rating becomes; for `rate`. */
  readonly complaint?: Complaint;
}

/** What one command does. By now its giver and the status are right. */
type ApplicationRule<C extends ApplicationCommandType> = (
  state: ApplicationIn<ApplicationStatusAllowing<C>>,
  command: Extract<ApplicationCommand, { type: C }>,
  context: ApplicationContext,
) => ApplicationEventData[];

/** Rules by command, to be merged into the whole. */
export type ApplicationRules<C extends ApplicationCommandType> = { readonly [K in C]: ApplicationRule<K> };

/** An application has no category: the policy's own limits count. */
export function clockworkOf({ calendar, tenant }: ApplicationContext): Clockwork {
  return { calendar, policy: tenant.policy };
}
