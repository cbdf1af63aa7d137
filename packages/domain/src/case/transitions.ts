import { codesOf } from '../codes-of';
import type { CaseStatus } from './status';

/** Who acts. The handler's department never rates; the system is a timer. */
export const ROLES = ['reporter', 'partner', 'desk', 'department', 'supervisor', 'leader', 'system'] as const;
export type Role = (typeof ROLES)[number];

/** Every command after `report`, with who may give it. */
export const COMMAND_GIVERS = {
  accept: ['desk'],
  decline: ['desk'],
  merge: ['desk'],
  split: ['desk'],
  assign: ['desk'],
  reassign: ['desk'],
  decompose: ['desk'],
  sign: ['department'],
  'return-task': ['department'],
  progress: ['department', 'desk'],
  'finish-task': ['department'],
  'request-info': ['department', 'desk'],
  'supply-info': ['reporter', 'desk'],
  'request-extension': ['department'],
  'grant-extension': ['desk'],
  'refuse-extension': ['desk'],
  'answer-extension': ['reporter', 'desk'],
  resolve: ['department'],
  'follow-up': ['desk'],
  rate: ['reporter', 'desk'],
  'verify-rating': ['desk'],
  'appeal-rating': ['department'],
  'decide-appeal': ['supervisor'],
  close: ['desk', 'system'],
  reopen: ['desk', 'supervisor'],
  withdraw: ['reporter', 'desk'],
  urge: ['reporter', 'desk'],
  supervise: ['supervisor', 'leader'],
  'lift-supervision': ['supervisor'],
  confirm: ['supervisor'],
  'send-back': ['supervisor'],
  'take-back': ['supervisor'],
  'mark-key': ['supervisor', 'leader'],
  'form-task-force': ['supervisor', 'leader'],
  milestone: ['supervisor', 'leader'],
  'correct-deadline': ['desk', 'supervisor'],
  remind: ['system'],
  escalate: ['system'],
  expire: ['system'],
  settle: ['system'],
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
    merge: ['merged'],
    'supply-info': ['submitted'],
    urge: ['submitted'],
    withdraw: ['withdrawn'],
    ...watched('submitted'),
  },
  accepted: {
    assign: ['assigned'],
    merge: ['merged'],
    'supply-info': ['accepted'],
    urge: ['accepted'],
    withdraw: ['withdrawn'],
    'verify-rating': ['accepted'],
    ...watched('accepted'),
    ...promised('accepted'),
  },
  assigned: {
    sign: ['handling'],
    'return-task': ['assigned'],
    reassign: ['assigned'],
    decompose: ['assigned'],
    'supply-info': ['assigned'],
    urge: ['assigned'],
    withdraw: ['withdrawn'],
    'verify-rating': ['assigned'],
    ...watched('assigned'),
    ...promised('assigned'),
  },
  handling: {
    sign: ['handling'],
    'return-task': ['handling'],
    reassign: ['handling'],
    decompose: ['handling'],
    progress: ['handling'],
    'finish-task': ['handling'],
    'request-info': ['awaiting-reporter'],
    'request-extension': ['handling'],
    'grant-extension': ['handling'],
    'refuse-extension': ['handling'],
    'answer-extension': ['handling'],
    resolve: ['resolved'],
    'supply-info': ['handling'],
    urge: ['handling'],
    withdraw: ['withdrawn'],
    'verify-rating': ['handling'],
    ...disputable('handling'),
    ...watched('handling'),
    ...promised('handling'),
  },
  'awaiting-reporter': {
    'supply-info': ['handling'],
    expire: ['handling'],
    withdraw: ['withdrawn'],
    ...disputable('awaiting-reporter'),
    ...overseen('awaiting-reporter'),
    ...promised('awaiting-reporter'),
  },
  resolved: {
    'follow-up': ['following-up', 'handling'],
    rate: ['closed', 'handling'],
    reopen: ['handling'],
    ...disputable('resolved'),
    ...watched('resolved'),
  },
  'following-up': {
    'follow-up': ['following-up', 'handling'],
    rate: ['closed', 'handling'],
    close: ['closed'],
    reopen: ['handling'],
    ...lifting('following-up'),
    ...disputable('following-up'),
    ...watched('following-up'),
  },
  /** What was answered elsewhere is reopened as `accepted`: it is still to be assigned. */
  closed: {
    rate: ['closed', 'handling', 'accepted'],
    reopen: ['handling', 'accepted'],
    ...lifting('closed'),
    ...disputable('closed'),
  },
  declined: {},
  merged: { split: ['submitted', 'accepted'] },
  withdrawn: {},
} as const satisfies Record<CaseStatus, Partial<Record<CaseCommandType, readonly CaseStatus[]>>>;

/** Supervisors may step in at any time. */
function overseen<const S extends CaseStatus>(status: S) {
  const stay: readonly [S] = [status];
  return { supervise: stay, 'mark-key': stay, 'form-task-force': stay, milestone: stay };
}

/** At once, or by two persons. */
function lifting<const S extends CaseStatus>(status: S) {
  const stay: readonly [S] = [status];
  return { 'lift-supervision': stay, confirm: stay, 'send-back': stay, 'take-back': stay };
}

/** While a clock runs, timers watch it. */
function watched<const S extends CaseStatus>(status: S) {
  const stay: readonly [S] = [status];
  return { ...overseen(status), remind: stay, escalate: stay };
}

/** From acceptance to answer the promise itself may be corrected or settled. */
function promised<const S extends CaseStatus>(status: S) {
  const stay: readonly [S] = [status];
  return { 'correct-deadline': stay, settle: stay };
}

/** Once rated: the department may appeal. */
function disputable<const S extends CaseStatus>(status: S) {
  const stay: readonly [S] = [status];
  return { 'appeal-rating': stay, 'decide-appeal': stay };
}

/** The commands a status allows, as a type: an illegal one does not compile. */
export type AllowedCommand<S extends CaseStatus> = S extends CaseStatus
  ? keyof (typeof TRANSITIONS)[S]
  : never;

/** The statuses that allow a command. */
export type StatusAllowing<C extends CaseCommandType> = {
  [S in CaseStatus]: C extends AllowedCommand<S> ? S : never;
}[CaseStatus];

/** The commands a status allows, whoever of the people gives them; timers' own are left out. */
export function allowedCommands(status: CaseStatus): CaseCommandType[] {
  const commands = Object.keys(TRANSITIONS[status]) as CaseCommandType[];
  return commands.filter((command) => COMMAND_GIVERS[command].some((role) => role !== 'system'));
}

/** What a status allows to those of a role. */
export function commandsOf(role: Role, status: CaseStatus): CaseCommandType[] {
  return allowedCommands(status).filter((command) => mayGive(role, command));
}

export function isAllowed(command: CaseCommandType, status: CaseStatus): boolean {
  return command in TRANSITIONS[status];
}

export function mayGive(role: Role, command: CaseCommandType): boolean {
  return (COMMAND_GIVERS[command] as readonly Role[]).includes(role);
}
