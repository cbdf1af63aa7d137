import { DomainError, invalid } from '../../errors';
import { inTwoHands, type ProposalCommand } from '../../four-eyes';
import { stamp } from '../../stamp';
import { bundleOf } from '../bundle';
import type { ApplicationCommand, Apply } from './command';
import { delivering } from './delivering';
import type { ApplicationEvent, ApplicationEventData } from './event';
import { handedIn } from './handing';
import { receiving, submitted } from './receiving';
import { reviewing } from './reviewing';
import type { ApplicationContext, ApplicationRules } from './rule';
import { settling } from './settling';
import type { Application } from './state';
import {
  APPLICATION_COMMAND_GIVERS,
  APPLICATION_TRANSITIONS,
  type ApplicationCommandType,
  applicationCommandsOf,
  mayGiveApplication,
} from './transitions';

/** One rule for each command, by what it is about. */
const rules: ApplicationRules<Exclude<ApplicationCommandType, ProposalCommand['type']>> = {
  ...receiving,
  ...reviewing,
  ...delivering,
  ...settling,
};

/**
 * A new application; handed in at once, unless it is to stay a draft.
 * @throws {DomainError} `invalid`
 */
export function apply(
  input: Apply,
  ids: { readonly id: string; readonly code: string },
  context: ApplicationContext,
): ApplicationEvent[] {
  const { catalogue } = context.tenant.approvals ?? {};
  const bundle = catalogue && bundleOf(input.bundle, catalogue);
  if (!bundle)
    throw invalid('/bundle', 'unknown_bundle', { choices: catalogue?.bundles.map(({ id }) => id) ?? [] });
  const { channel, applicant, consent, privacy } = input;
  const materials = handedIn(input, bundle, applicant, context);
  const drafted: ApplicationEventData = {
    type: 'drafted',
    ...ids,
    tenant: context.tenant.id,
    channel,
    bundle,
    applicant,
    materials,
    consent,
    ...(privacy && { privacy }),
  };
  return stamp<ApplicationEventData>(
    0,
    input.draft ? [drafted] : [drafted, submitted(bundle, context)],
    context,
  );
}

/**
 * What happens when someone acts on an application. Pure: time and identity come with the command.
 * A repeated command gives no event, so a caller may retry.
 * @throws {DomainError} `not_permitted`, `not_allowed_in_status`, and what each rule names
 */
export function decideApplication(
  state: Application,
  command: ApplicationCommand,
  context: ApplicationContext,
): ApplicationEvent[] {
  const { facts } = state;
  if (facts.handled.includes(context.commandId)) return [];
  permitted(state, command, context);
  const { by, tenant } = context;
  const around = { proposals: facts.proposals, by, policy: tenant.policy };
  const { data, ...proposed } = inTwoHands(command, around, (given) => {
    if (given !== command) permitted(state, given, context);
    // The table pairs commands and rules; TypeScript cannot follow that through a variable.
    const rule = rules[given.type as keyof typeof rules] as (...given: unknown[]) => ApplicationEventData[];
    return rule(state, given, context);
  });
  return stamp<ApplicationEventData>(facts.version, data, { ...context, ...proposed });
}

/** @throws {DomainError} `not_permitted`, `not_allowed_in_status` */
function permitted(
  { status }: Application,
  { type }: { readonly type: ApplicationCommandType },
  { by: { role } }: ApplicationContext,
): void {
  if (!mayGiveApplication(role, type)) {
    const allowedRoles = APPLICATION_COMMAND_GIVERS[type];
    throw new DomainError('not_permitted', { command: type, role, allowedRoles });
  }
  if (!(type in APPLICATION_TRANSITIONS[status])) {
    const allowed = applicationCommandsOf(role, status);
    throw new DomainError('not_allowed_in_status', { status, command: type, allowed });
  }
}
