import type { CaseEvent } from './event';
import { type Case, type CaseIn, viewVersion } from './state';
import { type TimelineEntry, timelineOf } from './timeline';
import { type CaseView, type ViewContext, viewCase } from './view';

interface Told<C extends Case> {
  readonly state: C;
  readonly events: readonly CaseEvent[];
}

/**
 * A merged case as its own reporter sees it: how the case that goes on stands, without a word of that one's reporter,
 * and without its receipt code. The status of a case that waits for the other reporter shows as `handling`.
 */
export function viewMerged(own: Told<CaseIn<'merged'>>, other: Told<Case>, context: ViewContext): CaseView {
  const mine = viewCase(own.state, own.events, context);
  const {
    question: _question,
    supplyBy: _until,
    urgeAgainAt: _urge,
    extension: _asked,
    ...theirs
  } = viewCase(other.state, other.events, context);
  const { code, title, category, channel, submittedAt } = mine;
  return {
    ...theirs,
    status: theirs.status === 'awaiting-reporter' ? 'handling' : theirs.status,
    code,
    title,
    category,
    channel,
    submittedAt,
    version: mergedVersion(own.state, other.state),
    ratings: [],
    can: [],
    merged: true,
    timeline: [...mine.timeline, ...heard(own.state, other, context)].sort((a, b) =>
      a.at < b.at ? -1 : Number(a.at > b.at),
    ),
  };
}

/** Grows with the events of both. */
export function mergedVersion(own: CaseIn<'merged'>, other: Case): number {
  return viewVersion(own) + Math.max(0, viewVersion(other) - own.into.version);
}

/** The offices' part of the other case's history; what its reporter said or did stays with them. */
function heard(own: CaseIn<'merged'>, { events }: Told<Case>, { tenant }: ViewContext): TimelineEntry[] {
  return timelineOf(events, tenant)
    .filter(({ role, type }) => role !== 'reporter' && type !== 'reported' && type !== 'rated')
    .map((entry) => ({
      ...entry,
      version: viewVersion(own) + Math.max(0, entry.version - own.into.version),
    }));
}
