import { codesOf } from '../codes-of';
import type { CaseStatus } from './status';

/** Who acts. The handler's department never rates; the system is a timer. */
export const ROLES = ['reporter', 'partner', 'desk', 'department', 'supervisor', 'system'] as const;
export type Role = (typeof ROLES)[number];

/** Every command after `report`, with who may give it. */
export const COMMAND_GIVERS = {
  accept: ['desk'],
  decline: ['desk'],
  assign: ['desk'],
  sign: ['department'],
  progress: ['department', 'desk'],
  'finish-task': ['department'],
  'request-info': ['department', 'desk'],
  'supply-info': ['reporter', 'desk'],
  resolve: ['department'],
  'follow-up': ['desk'],
  rate: ['reporter', 'desk'],
  close: ['desk', 'system'],
  reopen: ['desk', 'supervisor'],
  withdraw: ['reporter', 'desk'],
  urge: ['reporter', 'desk'],
} as const satisfies Record<string, readonly Role[]>;

export type CaseCommandType = keyof typeof COMMAND_GIVERS;
export const CASE_COMMAND_TYPES = codesOf(COMMAND_GIVERS);

/**
 * The loop: status → command → the statuses it may lead to. The decider refuses what is not here,
 * the SDK's types forbid it, and the docs draw it.
 */
export const TRANSITIONS = {
  submitted: {
    accept: ['accepted'],
    decline: ['declined'],
    'supply-info': ['submitted'],
    urge: ['submitted'],
    withdraw: ['withdrawn'],
  },
  accepted: {
    assign: ['assigned'],
    'supply-info': ['accepted'],
    urge: ['accepted'],
    withdraw: ['withdrawn'],
  },
  assigned: {
    sign: ['handling'],
    'supply-info': ['assigned'],
    urge: ['assigned'],
    withdraw: ['withdrawn'],
  },
  handling: {
    sign: ['handling'],
    progress: ['handling'],
    'finish-task': ['handling'],
    'request-info': ['awaiting-reporter'],
    resolve: ['resolved'],
    'supply-info': ['handling'],
    urge: ['handling'],
    withdraw: ['withdrawn'],
  },
  'awaiting-reporter': {
    'supply-info': ['handling'],
    withdraw: ['withdrawn'],
  },
  resolved: {
    'follow-up': ['following-up', 'handling'],
    rate: ['closed', 'handling'],
    reopen: ['handling'],
  },
  'following-up': {
    'follow-up': ['following-up', 'handling'],
    rate: ['closed', 'handling'],
    close: ['closed'],
    reopen: ['handling'],
  },
  closed: {
    rate: ['closed', 'handling'],
    reopen: ['handling'],
  },
  declined: {},
  withdrawn: {},
} as const satisfies Record<CaseStatus, Partial<Record<CaseCommandType, readonly CaseStatus[]>>>;

/** The commands a status allows, as a type: an illegal one does not compile. */
export type AllowedCommand<S extends CaseStatus> = S extends CaseStatus
  ? keyof (typeof TRANSITIONS)[S]
  : never;

/** The statuses that allow a command. */
export type StatusAllowing<C extends CaseCommandType> = {
  [S in CaseStatus]: C extends AllowedCommand<S> ? S : never;
}[CaseStatus];

/** The commands a status allows, whoever gives them. */
export function allowedCommands(status: CaseStatus): CaseCommandType[] {
  return Object.keys(TRANSITIONS[status]) as CaseCommandType[];
}

export function mayGive(role: Role, command: CaseCommandType): boolean {
  return (COMMAND_GIVERS[command] as readonly Role[]).includes(role);
}
