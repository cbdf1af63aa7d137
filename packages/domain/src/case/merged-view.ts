import type { CaseEvent } from './event';
import { type CaseIn, reporterVersion } from './state';
import type { TimelineEntry } from './timeline';
import { type CaseView, type ViewContext, viewCase } from './view';

/** A merged case with its own log. */
export interface Merged {
  readonly state: CaseIn<'merged'>;
  readonly events: readonly CaseEvent[];
}

/**
 * A merged case as its own reporter sees it: how the case that goes on stands, without a word of that one's reporter,
 * and without its receipt code. The status of a case that waits for the other reporter shows as `handling`.
 * @param other the case that goes on, as its own reporter sees it
 */
export function viewMerged(own: Merged, other: CaseView, context: ViewContext): CaseView {
  const mine = viewCase(own.state, own.events, context);
  const {
    question: _question,
    supplyBy: _until,
    urgeAgainAt: _urge,
    extension: _asked,
    reason: _reason,
    referTo: _referTo,
    ...theirs
  } = other;
  const { code, title, category, channel, submittedAt, files } = mine;
  return {
    ...theirs,
    status: theirs.status === 'awaiting-reporter' ? 'handling' : theirs.status,
    code,
    title,
    category,
    channel,
    submittedAt,
    files,
    version: mergedVersion(own.state, other.version),
    ratings: [],
    can: [],
    merged: true,
    timeline: [...mine.timeline, ...heard(own.state, other.timeline)].sort(
      (a, b) => Number(a.at > b.at) - Number(a.at < b.at),
    ),
  };
}

/** Grows with the events of both. */
function mergedVersion(own: CaseIn<'merged'>, otherVersion: number): number {
  return reporterVersion(own) + Math.max(0, otherVersion - own.into.version);
}

/** What offices do for everyone who has the problem. The rest is between them and the other reporter. */
const HEARD: ReadonlySet<TimelineEntry['type']> = new Set([
  'accepted',
  'assigned',
  'decomposed',
  'reassigned',
  'signed',
  'progressed',
  'task-finished',
  'extension-accepted',
  'deadline-corrected',
  'resolved',
  'closed',
  'supervised',
  'supervision-lifted',
  'key-marked',
  'task-force-formed',
  'milestone-reached',
]);

function heard(own: CaseIn<'merged'>, timeline: readonly TimelineEntry[]): TimelineEntry[] {
  return timeline
    .filter(({ type }) => HEARD.has(type))
    .map((entry) => ({ ...entry, version: mergedVersion(own, entry.version) }));
}
