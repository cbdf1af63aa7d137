import type { Role } from '../../case/transitions';
import { codesOf } from '../../codes-of';
import type { ApplicationStatus } from './status';

/** Every command after the application is drawn up, with who may give it. */
export const APPLICATION_COMMAND_GIVERS = {
  save: ['reporter', 'desk'],
  submit: ['reporter', 'desk'],
  'supply-materials': ['reporter', 'desk'],
  withdraw: ['reporter', 'desk'],
  'request-correction': ['desk'],
  accept: ['desk'],
  decline: ['desk'],
  'begin-review': ['department'],
  'end-review': ['department'],
  grant: ['department'],
  refuse: ['department'],
  confirm: ['department'],
  'send-back': ['department'],
  'take-back': ['department'],
  prolong: ['leader'],
  deliver: ['desk'],
  // Never who handled it: the counter took it in and handed it out.
  rate: ['reporter'],
  'deem-accepted': ['system'],
  settle: ['system'],
} as const satisfies Record<string, readonly Role[]>;

export type ApplicationCommandType = keyof typeof APPLICATION_COMMAND_GIVERS;
export const APPLICATION_COMMAND_TYPES = codesOf(APPLICATION_COMMAND_GIVERS);

const UNDER_REVIEW = {
  'begin-review': ['reviewing'],
  confirm: ['reviewing', 'decided'],
  withdraw: ['withdrawn'],
} as const;

/** The way of an application: status → command → the statuses it may lead to. */
export const APPLICATION_TRANSITIONS = {
  draft: { save: ['draft'], submit: ['submitted'], withdraw: ['withdrawn'] },
  submitted: {
    'supply-materials': ['submitted'],
    'request-correction': ['correction'],
    accept: ['accepted'],
    'deem-accepted': ['accepted'],
    settle: ['submitted'],
    decline: ['declined'],
    withdraw: ['withdrawn'],
  },
  correction: { 'supply-materials': ['submitted'], decline: ['declined'], withdraw: ['withdrawn'] },
  accepted: {
    ...UNDER_REVIEW,
    // Where a second person is needed, nothing moves by proposing.
    grant: ['accepted', 'reviewing', 'decided'],
    refuse: ['accepted', 'reviewing', 'decided'],
    'send-back': ['accepted'],
    'take-back': ['accepted'],
    'supply-materials': ['accepted'],
    prolong: ['accepted'],
    settle: ['accepted'],
  },
  reviewing: {
    ...UNDER_REVIEW,
    grant: ['reviewing', 'decided'],
    refuse: ['reviewing', 'decided'],
    'send-back': ['reviewing'],
    'take-back': ['reviewing'],
    'end-review': ['reviewing'],
    'supply-materials': ['reviewing'],
    prolong: ['reviewing'],
    settle: ['reviewing'],
  },
  decided: { deliver: ['delivered'], settle: ['decided'] },
  delivered: { rate: ['rated'] },
  rated: {},
  declined: {},
  withdrawn: {},
} as const satisfies Record<
  ApplicationStatus,
  Partial<Record<ApplicationCommandType, readonly ApplicationStatus[]>>
>;

export type ApplicationTransitions = typeof APPLICATION_TRANSITIONS;

/** The statuses that allow a command. */
export type ApplicationStatusAllowing<C extends ApplicationCommandType> = {
  [S in ApplicationStatus]: C extends keyof (typeof APPLICATION_TRANSITIONS)[S] ? S : never;
}[ApplicationStatus];

/** What a status allows to those of a role. */
export function applicationCommandsOf(role: Role, status: ApplicationStatus): ApplicationCommandType[] {
  const commands = Object.keys(APPLICATION_TRANSITIONS[status]) as ApplicationCommandType[];
  return commands.filter((command) => mayGiveApplication(role, command));
}

export function mayGiveApplication(role: Role, command: ApplicationCommandType): boolean {
  return (APPLICATION_COMMAND_GIVERS[command] as readonly Role[]).includes(role);
}
