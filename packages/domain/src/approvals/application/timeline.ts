import * as z from 'zod/mini';
import { ROLES } from '../../case/transitions';
import { isSeenOutside, PROPOSAL_EVENT_TYPES } from '../../four-eyes';
import { RATING_LEVEL_CODES } from '../../rating-level';
import { instant } from '../../text';
import type { ApplicationEvent, ApplicationEventData } from './event';

export const APPLICATION_EVENT_TYPES = [
  'drafted',
  'saved',
  'submitted',
  'correction-requested',
  'materials-supplied',
  'accepted',
  'declined',
  'withdrawn',
  'review-begun',
  'review-ended',
  'granted',
  'refused',
  'prolonged',
  'settled',
  'decided',
  'delivered',
  'rated',
  'erased',
] as const satisfies readonly ApplicationEvent['type'][];

/** Those that only staff are shown beside them. */
const DESK_APPLICATION_EVENT_TYPES = [...APPLICATION_EVENT_TYPES, ...PROPOSAL_EVENT_TYPES] as const;

/** One line of an application's history. `text` is what was said: a notice, a finding, a reason. */
export const applicationEntry = z.object({
  version: z.number(),
  type: z.enum(APPLICATION_EVENT_TYPES),
  at: instant,
  role: z.enum(ROLES),
  /** The item it concerns; without one, the whole. */
  item: z.exactOptional(z.string()),
  text: z.exactOptional(z.string()),
  /** How many materials came in, are missing, or are owed. */
  materials: z.exactOptional(z.number()),
  /** Accepted by lapse of time (行政许可法 art. 32). */
  deemed: z.exactOptional(z.boolean()),
  /** The promise it made, if it made one. */
  dueAt: z.exactOptional(instant),
  /** Of the licence that was granted. */
  number: z.exactOptional(z.string()),
  level: z.exactOptional(z.enum(RATING_LEVEL_CODES)),
});
export interface ApplicationEntry extends z.output<typeof applicationEntry> {}

export const deskApplicationEntry = z.extend(applicationEntry, {
  type: z.enum(DESK_APPLICATION_EVENT_TYPES),
});
export interface DeskApplicationEntry extends z.output<typeof deskApplicationEntry> {}

/** An application's history for its applicant. */
export function applicationTimeline(events: readonly ApplicationEvent[]): ApplicationEntry[] {
  let unseen = 0;
  return deskApplicationTimeline(events).flatMap((entry) => {
    if (isForApplicant(entry)) return [{ ...entry, version: entry.version - unseen }];
    unseen += 1;
    return [];
  });
}

function isForApplicant(entry: DeskApplicationEntry): entry is ApplicationEntry {
  return isSeenOutside(entry);
}

/** Its history for staff: who by office, never by name. Savings of a draft are no steps. */
export function deskApplicationTimeline(events: readonly ApplicationEvent[]): DeskApplicationEntry[] {
  return events
    .filter(({ type }) => type !== 'saved')
    .map((event) => {
      const { version, type, at, by } = event;
      return { version, type, at, role: by.role, ...defined(shown(event)) };
    });
}

type Shown = {
  [K in 'item' | 'text' | 'materials' | 'deemed' | 'dueAt' | 'number' | 'level']?:
    | ApplicationEntry[K]
    | undefined;
};

function shown(event: ApplicationEventData): Shown {
  switch (event.type) {
    case 'drafted':
    case 'saved':
    case 'submitted':
    case 'decided':
    case 'proposal-taken-back':
      return {};
    case 'proposed': {
      const { command } = event;
      return {
        item: command.item,
        ...(command.type === 'grant' ? { number: command.number } : { text: command.reason }),
      };
    }
    case 'proposal-sent-back':
      return { text: event.note };
    case 'correction-requested':
      return { materials: event.gaps.length };
    case 'materials-supplied':
      return { materials: event.materials.length };
    case 'accepted': {
      const { promisedBy, deemed, owed } = event;
      return { dueAt: promisedBy.dueAt, deemed, ...(owed.length > 0 && { materials: owed.length }) };
    }
    case 'declined':
    case 'withdrawn':
    case 'erased':
      return { text: event.reason };
    case 'review-begun':
      return { item: event.item, text: event.notice, dueAt: event.reviewBy.dueAt };
    case 'review-ended':
      return { item: event.item, text: event.finding, dueAt: event.clocks.promisedBy.dueAt };
    case 'granted':
      return { item: event.item, number: event.result.number };
    case 'refused':
      return { item: event.item, text: event.reason };
    case 'settled': {
      const { correctionBy, promisedBy, deliverBy } = event.clocks.whole;
      return { dueAt: (promisedBy ?? deliverBy ?? correctionBy)?.dueAt };
    }
    case 'prolonged':
      return { text: event.reason, dueAt: event.statutoryBy.dueAt };
    case 'delivered':
      return { text: event.note };
    case 'rated':
      return { text: event.rating.comment, level: event.rating.level };
  }
}

function defined(shown: Shown): Partial<ApplicationEntry> {
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
}
