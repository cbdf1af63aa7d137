import * as z from 'zod/mini';
import { CHANNEL_CODES, CHANNELS } from '../channel';
import { ratingInput } from '../rating';
import { reporter } from '../reporter';
import { rule, text } from '../text';

/** A problem as it arrives. Texts are kept as given, trimmed. */
export const reportInput = z
  .strictObject({
    channel: z._default(z.enum(CHANNEL_CODES), 'portal'),
    /** A path of the tenant's tree. */
    category: text({ max: 120 }),
    title: text({ min: 4, max: 60 }),
    details: z.exactOptional(text({ min: 0, max: 4000 })),
    place: z.exactOptional(text({ min: 0, max: 200 })),
    reporter,
  })
  .check(
    z.superRefine(({ channel, reporter }, context) => {
      if (reporter.kind === 'anonymous') return;
      for (const field of CHANNELS[channel].requires) {
        if (reporter.contact[field] !== undefined) continue;
        const path = ['reporter', 'contact', field];
        context.addIssue({ code: 'custom', path, params: { code: 'required' }, input: undefined });
      }
    }),
  );
/** What a caller writes to report a problem. */
export interface ReportInput extends z.input<typeof reportInput> {}
export type Report = z.output<typeof reportInput>;

const newTask = z.strictObject({
  department: z.string(),
  role: z.enum(['lead', 'support']),
  title: text({ max: 60 }),
});

const note = text({ max: 2000 });
const type = <T extends string>(name: T) => z.literal(name);

/** What may be done with a case once it is reported; who and when come beside it, in the context. */
export const caseCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: type('accept'), category: z.exactOptional(z.string()) }),
  z.strictObject({ type: type('decline'), reason: note, referTo: z.exactOptional(text({ max: 200 })) }),
  z.strictObject({
    type: type('assign'),
    tasks: z.array(newTask).check(
      z.minLength(1),
      z.maxLength(20),
      rule((tasks) => tasks.filter(({ role }) => role === 'lead').length === 1, 'one_lead'),
      rule((tasks) => new Set(tasks.map(({ department }) => department)).size === tasks.length, 'duplicate'),
    ),
  }),
  z.strictObject({ type: type('sign') }),
  z.strictObject({
    type: type('progress'),
    note,
    /** The reporter was spoken to: ends the contact clock. */
    contacted: z._default(z.boolean(), false),
  }),
  z.strictObject({ type: type('finish-task'), result: note }),
  z.strictObject({ type: type('request-info'), question: text({ max: 500 }) }),
  z.strictObject({ type: type('supply-info'), text: text({ max: 4000 }) }),
  /** Real answers run to several thousand characters. */
  z.strictObject({ type: type('resolve'), answer: text({ min: 2, max: 20_000 }) }),
  z.strictObject({
    type: type('follow-up'),
    outcome: z.enum(['solved', 'unsolved', 'unreached']),
    note: z.exactOptional(note),
  }),
  z.strictObject({ type: type('rate'), rating: ratingInput }),
  z.strictObject({ type: type('close'), note: z.exactOptional(note) }),
  z.strictObject({ type: type('reopen'), reason: note }),
  z.strictObject({ type: type('withdraw'), reason: z.exactOptional(note) }),
  z.strictObject({ type: type('urge'), note: z.exactOptional(note) }),
]);
/** A command as written by a caller. */
export type CaseCommandInput = z.input<typeof caseCommand>;
export type CaseCommand = z.output<typeof caseCommand>;

/** The fields of one command, without its type: the body of a reporter's own path. */
export const supplyInput = z.strictObject({ text: text({ max: 4000 }) });
export const withdrawInput = z.strictObject({ reason: z.exactOptional(note) });
export const urgeInput = z.strictObject({ note: z.exactOptional(note) });
