import * as z from 'zod/mini';
import { RATING_LEVEL_CODES } from '../rating-level';
import { departmentOf, departmentView, type Tenant } from '../tenant';
import { instant } from '../text';
import type { CaseEvent, CaseEventData } from './event';
import { ROLES } from './transitions';

export const CASE_EVENT_TYPES = [
  'reported',
  'accepted',
  'declined',
  'assigned',
  'signed',
  'progressed',
  'task-finished',
  'info-requested',
  'info-supplied',
  'resolved',
  'followed-up',
  'rated',
  'closed',
  'reopened',
  'withdrawn',
  'urged',
] as const satisfies readonly CaseEvent['type'][];

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
});
export interface TimelineEntry extends z.output<typeof timelineEntry> {}

/** A case's history in words for everyone who may see it: who by office, never by name. */
export function timelineOf(events: readonly CaseEvent[], tenant: Tenant): TimelineEntry[] {
  let round = 1;
  return events.map((event) => {
    if (event.type === 'reopened') round += 1;
    const { text, level, dueAt } = shown(event);
    const concerned =
      event.type === 'assigned' ? event.tasks.map(({ department }) => department) : [event.by.department];
    return {
      version: event.version,
      type: event.type,
      at: event.at,
      role: event.by.role,
      round,
      departments: concerned.filter((id) => id !== undefined).map((id) => departmentOf(id, tenant)),
      ...(text !== undefined && { text }),
      ...(level && { level }),
      ...(dueAt !== undefined && { dueAt }),
    };
  });
}

function shown(
  event: CaseEventData,
): Pick<TimelineEntry, 'level'> & { text?: string | undefined; dueAt?: string } {
  switch (event.type) {
    case 'reported':
      return { dueAt: event.acceptBy.dueAt };
    case 'accepted':
      return { dueAt: event.resolveBy.dueAt };
    case 'assigned':
    case 'signed':
    case 'closed':
      return {};
    case 'declined':
    case 'withdrawn':
      return { text: event.reason };
    case 'reopened':
      return { text: event.reason, dueAt: event.rectifyBy.dueAt };
    case 'progressed':
    case 'followed-up':
    case 'urged':
      return { text: event.note };
    case 'task-finished':
      return { text: event.result };
    case 'info-requested':
      return { text: event.question };
    case 'info-supplied':
      return { text: event.text, ...(event.resolveBy && { dueAt: event.resolveBy.dueAt }) };
    case 'resolved':
      return { text: event.answer };
    case 'rated':
      return { text: event.rating.comment, level: event.rating.level };
  }
}
