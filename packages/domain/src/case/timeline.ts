import * as z from 'zod/mini';
import { fileView } from '../file';
import { isSeenOutside, PROPOSAL_EVENT_TYPES } from '../four-eyes';
import { RATING_LEVEL_CODES } from '../rating-level';
import { departmentOf, departmentView, type Tenant } from '../tenant';
import { instant } from '../text';
import type { CaseEvent, CaseEventData } from './event';
import { ROLES } from './transitions';

export const CASE_EVENT_TYPES = [
  'reported',
  'accepted',
  'declined',
  'merged',
  'split',
  'intake-added',
  'intake-removed',
  'assigned',
  'decomposed',
  'reassigned',
  'signed',
  'task-returned',
  'progressed',
  'task-finished',
  'info-requested',
  'info-supplied',
  'info-expired',
  'extension-requested',
  'extension-granted',
  'extension-accepted',
  'extension-refused',
  'deadline-corrected',
  'resolved',
  'followed-up',
  'rated',
  'rating-verified',
  'rating-appealed',
  'appeal-decided',
  'closed',
  'reopened',
  'withdrawn',
  'urged',
  'reminded',
  'supervised',
  'supervision-lifted',
  'key-marked',
  'task-force-formed',
  'milestone-reached',
  'contact-revealed',
  'erased',
] as const satisfies readonly CaseEvent['type'][];

/** Those that only staff are shown beside them. */
const DESK_CASE_EVENT_TYPES = [...CASE_EVENT_TYPES, ...PROPOSAL_EVENT_TYPES] as const;

/** One line of a case's history. `text` is what was said: a note, a question, an answer, a reason. */
export const timelineEntry = z.object({
  version: z.number(),
  type: z.enum(CASE_EVENT_TYPES),
  at: instant,
  role: z.enum(ROLES),
  /** Which round it belongs to, from 1. */
  round: z.number(),
  /** Whom it concerns: those given tasks, or the one that acted. */
  departments: z.array(departmentView),
  text: z.exactOptional(z.string()),
  level: z.exactOptional(z.enum(RATING_LEVEL_CODES)),
  /** The promise it made, if it made one. */
  dueAt: z.exactOptional(instant),
  /** Of the supervision it began, raised or lifted. */
  number: z.exactOptional(z.string()),
  /** The level it began at or rose to. */
  supervisionLevel: z.exactOptional(z.number()),
  /** What came with it. */
  files: z.exactOptional(z.array(fileView)),
});
export interface TimelineEntry extends z.output<typeof timelineEntry> {}

export const deskTimelineEntry = z.extend(timelineEntry, { type: z.enum(DESK_CASE_EVENT_TYPES) });
export interface DeskTimelineEntry extends z.output<typeof deskTimelineEntry> {}

/** What is the offices' own business and no step of the loop: a reporter is not shown it. */
const INTERNAL: ReadonlySet<CaseEvent['type']> = new Set([
  'reminded',
  'task-returned',
  'extension-requested',
  'rating-verified',
  'rating-appealed',
  'appeal-decided',
  'intake-added',
  'intake-removed',
  'contact-revealed',
]);

/** A case's history in words for its reporter: who by office, never by name. */
export function timelineOf(events: readonly CaseEvent[], tenant: Tenant): TimelineEntry[] {
  let unseen = 0;
  const entries: TimelineEntry[] = [];
  for (const entry of deskTimelineOf(events, tenant)) {
    if (!isForReporter(entry)) unseen += 1;
    else if (!INTERNAL.has(entry.type)) entries.push({ ...entry, version: entry.version - unseen });
  }
  return entries;
}

function isForReporter(entry: DeskTimelineEntry): entry is TimelineEntry {
  return isSeenOutside(entry);
}

/** A case's history for staff, with what is their own business. */
export function deskTimelineOf(events: readonly CaseEvent[], tenant: Tenant): DeskTimelineEntry[] {
  let round = 1;
  let heard = 0;
  return events.map((event) => {
    if (event.type === 'reopened') round += 1;
    if (event.type === 'split') heard += event.heard;
    const { text, level, dueAt, number, supervisionLevel } = shown(event);
    return {
      version: event.version + heard,
      type: event.type,
      at: event.at,
      role: event.by.role,
      round,
      departments: concerned(event).map((id) => departmentOf(id, tenant)),
      ...(text !== undefined && { text }),
      ...(level && { level }),
      ...(dueAt !== undefined && { dueAt }),
      ...(number !== undefined && { number }),
      ...(supervisionLevel !== undefined && { supervisionLevel }),
      ...('files' in event && event.files && { files: event.files.map((file) => ({ ...file })) }),
    };
  });
}

/** Those given tasks, or the one that acted. */
function concerned(event: CaseEvent): readonly string[] {
  switch (event.type) {
    case 'assigned':
    case 'decomposed':
      return event.tasks.map(({ department }) => department);
    case 'reassigned':
      return [event.task.department];
    case 'reminded':
    case 'task-force-formed':
      return event.departments;
    default:
      return event.by.department === undefined ? [] : [event.by.department];
  }
}

function shown(event: CaseEventData): Pick<TimelineEntry, 'level' | 'number' | 'supervisionLevel'> & {
  text?: string | undefined;
  dueAt?: string;
} {
  switch (event.type) {
    case 'reported':
      return { dueAt: event.acceptBy.dueAt };
    case 'accepted':
      return { dueAt: event.resolveBy.dueAt };
    case 'assigned':
    case 'decomposed':
    case 'signed':
    case 'closed':
    case 'intake-added':
    case 'proposal-taken-back':
      return {};
    case 'declined':
    case 'withdrawn':
    case 'split':
    case 'intake-removed':
    case 'reassigned':
    case 'task-returned':
    case 'extension-requested':
    case 'extension-refused':
    case 'rating-appealed':
    case 'key-marked':
    case 'contact-revealed':
    case 'erased':
      return { text: event.reason };
    case 'reopened':
      return { text: event.reason, dueAt: event.rectifyBy.dueAt };
    case 'progressed':
    case 'followed-up':
    case 'urged':
    case 'merged':
    case 'rating-verified':
    case 'appeal-decided':
    case 'proposal-sent-back':
      return { text: event.note };
    case 'proposed':
      return { text: event.command.note };
    case 'task-finished':
      return { text: event.result };
    case 'info-requested':
      return { text: event.question };
    case 'info-supplied':
      return { text: event.text, ...(event.clocks && { dueAt: event.clocks.resolveBy.dueAt }) };
    case 'info-expired':
    case 'extension-accepted':
      return { dueAt: event.clocks.resolveBy.dueAt };
    case 'extension-granted':
      return event.clocks ? { dueAt: event.clocks.resolveBy.dueAt } : {};
    case 'deadline-corrected':
      return { text: event.reason, dueAt: event.clocks.resolveBy.dueAt };
    case 'reminded':
      return { dueAt: event.dueAt };
    case 'supervised':
      return { text: event.reason, number: event.number, supervisionLevel: event.level };
    case 'supervision-lifted':
      return { text: event.note, number: event.number };
    case 'task-force-formed':
      return { text: event.lead };
    case 'milestone-reached':
      return { text: event.text };
    case 'resolved':
      return { text: event.answer };
    case 'rated':
      return { text: event.rating.comment, level: event.rating.level };
  }
}
