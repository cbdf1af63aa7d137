import {
  type Application,
  type ApplicationEvent,
  type Case,
  type CaseEvent,
  evolve,
  evolveApplication,
  type Parted,
  partApplicationEvent,
  partCaseEvent,
  type Reporter,
  subjectOf,
} from '@wuyou/domain';
import type { Kind } from '@wuyou/engine';
import type { Insertable } from 'kysely';
import { applicationRow } from '../application-shelf';
import { caseRow } from '../case-shelf';
import type { Database } from '../schema';

export type State = Case | Application;
export type Event = CaseEvent | ApplicationEvent;

/** What a kind of log is made of. Rows of either table are written alike; TypeScript cannot follow that through a union. */
interface LogKind {
  readonly table: 'cases';
  readonly row: (tenant: string, state: State) => Insertable<Database['cases']>;
  readonly part: (event: Event) => Parted<Event>;
  readonly evolve: (state: State | undefined, event: Event) => State;
  /** The log whose person an event is about. */
  readonly subjectOf: (event: Event, id: string) => string;
}

export const LOG_KINDS = {
  case: { table: 'cases', row: caseRow, part: partCaseEvent, evolve, subjectOf },
  application: {
    table: 'applications',
    row: applicationRow,
    part: partApplicationEvent,
    evolve: evolveApplication,
    subjectOf: (_: ApplicationEvent, id: string) => id,
  },
} as unknown as Readonly<Record<Kind, LogKind>>;

export const KINDS: readonly Kind[] = ['case', 'application'];

/** The mobile numbers that an event says are its person's. */
export function mobilesIn(event: Event): string[] {
  switch (event.type) {
    case 'reported':
      return mobileOf(event.reporter);
    case 'drafted':
    case 'saved':
      return mobileOf(event.applicant);
    default:
      return [];
  }
}

function mobileOf(reporter: Reporter): string[] {
  return reporter.kind === 'anonymous' || reporter.contact.mobile === undefined
    ? []
    : [reporter.contact.mobile];
}
