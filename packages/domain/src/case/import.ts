import * as z from 'zod/mini';
import { CHANNEL_CODES } from '../channel';
import { setDeadline } from '../deadline';
import { reporter } from '../reporter';
import { stamp } from '../stamp';
import { text } from '../text';
import { type Instant, toMs } from '../time';
import { promise } from './decide';
import type { CaseEvent, CaseEventData } from './event';
import { clockworkOf, type DecisionContext, knownCategory } from './rules/rule';

/** An `Instant`. */
const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/));

/** Characters of a title; what was longer is at the head of the details. */
const TITLE = 60;
/** What others kept is longer than what a form takes. */
const LONGEST = 20_000;

/** A problem that was reported elsewhere, and maybe answered there. Nothing is asked of a channel's reporter. */
export const importInput = z.strictObject({
  source: z.strictObject({ system: text({ max: 60 }), id: text({ max: 200 }) }),
  channel: z._default(z.enum(CHANNEL_CODES), 'import'),
  /** A path of the tenant's tree. */
  category: text({ max: 120 }),
  title: text({ max: 1000 }),
  details: z.exactOptional(text({ min: 0, max: LONGEST, lines: true })),
  place: z.exactOptional(text({ min: 0, max: 200 })),
  reporter,
  /** When it was reported there. */
  submittedAt: moment,
  answer: z.exactOptional(z.strictObject({ text: text({ max: LONGEST, lines: true }), at: moment })),
});
export type Imported = z.output<typeof importInput>;

/**
 * A case that goes on from another system, at its own time. Unanswered, its promises count from now: nothing is late
 * that nobody here could have kept. Answered, it is a history that ends closed, with nothing running.
 * @throws {DomainError} `invalid`
 * @throws {RangeError} for a moment that is yet to come, or an answer before the report
 */
export function importCase(
  { submittedAt, answer, title, details, ...message }: Imported,
  ids: { readonly id: string; readonly code: string },
  context: DecisionContext,
): CaseEvent[] {
  const { at: now, tenant } = context;
  const { category } = message;
  knownCategory(category, tenant);
  inOrder([submittedAt, ...(answer ? [answer.at] : []), now]);
  const reported: CaseEventData = {
    type: 'reported',
    ...ids,
    tenant: tenant.id,
    ...message,
    ...fitted(title, details),
    ...promise(answer ? submittedAt : now, category, context),
  };
  const log = stamp<CaseEventData>(0, [reported], { ...context, at: submittedAt });
  if (!answer) return log;
  const followUpBy = setDeadline('follow-up', answer.at, clockworkOf({ category }, context));
  const closing: CaseEventData[] = [
    { type: 'resolved', answer: answer.text, followUpBy },
    { type: 'closed', basis: 'imported' },
  ];
  return [...log, ...stamp(log.length, closing, { ...context, at: answer.at })];
}

/** A title too long is cut between letters as people see them, and kept whole above the details. */
function fitted(title: string, details: string | undefined) {
  const whole = [title, details].filter((part) => part !== undefined && part !== '').join('\n\n');
  if ([...title].length > TITLE) return { title: `${beginning(title, TITLE - 1)}…`, details: whole };
  return { title, ...(details !== undefined && details !== '' && { details }) };
}

/** What people see as one: with its marks, its colour, and what is joined to it. */
const LETTER = /\P{M}[\p{M}\p{EMod}]*(?:\u200d\P{M}[\p{M}\p{EMod}]*)*/gu;

function beginning(text: string, characters: number): string {
  let cut = '';
  let length = 0;
  for (const [letter] of text.matchAll(LETTER)) {
    length += [...letter].length;
    if (length > characters) return cut.trimEnd();
    cut += letter;
  }
  return cut;
}

function inOrder(moments: readonly Instant[]): void {
  const late = moments.find((moment, i) => toMs(moment) > toMs(moments[i + 1] ?? moment));
  if (late !== undefined) throw new RangeError(`${late} is too late for what is said to come after it.`);
}
