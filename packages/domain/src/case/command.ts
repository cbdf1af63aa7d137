import * as z from 'zod/mini';
import { CHANNEL_CODES } from '../channel';
import { fileIds } from '../file';
import { type FourEyesCommand, proposalCommands } from '../four-eyes';
import { privacyNotice } from '../privacy';
import { ratingInput } from '../rating';
import { missingContact, reporter } from '../reporter';
import { rule, text } from '../text';
import { FINDINGS } from './state';

/** A problem as it arrives. Texts are kept as given, trimmed. */
export const reportInput = z
  .strictObject({
    channel: z._default(z.enum(CHANNEL_CODES), 'portal'),
    /** A path of the tenant's tree. */
    category: text({ max: 120 }),
    title: text({ min: 4, max: 60 }),
    details: z.exactOptional(text({ min: 0, max: 4000, lines: true })),
    place: z.exactOptional(text({ min: 0, max: 200 })),
    /** Photos and documents uploaded before. */
    files: z.exactOptional(fileIds),
    reporter,
    privacy: z.exactOptional(privacyNotice),
  })
  .check(
    z.superRefine(({ channel, reporter }, context) => {
      for (const field of missingContact(channel, reporter)) {
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
  /** Working days for this task; the policy's where not said, and never past the case's own deadline. */
  days: z.exactOptional(z.number().check(z.int(), z.minimum(1), z.maximum(365))),
});
export type NewTask = z.output<typeof newTask>;

const differentDepartments = rule<readonly { readonly department: string }[]>(
  (tasks) => new Set(tasks.map(({ department }) => department)).size === tasks.length,
  'duplicate',
);

const supportTask = z.omit(newTask, { role: true });
const round = z.number().check(z.int(), z.minimum(1));
const note = text({ max: 2000, lines: true });
/** What a reporter adds. */
const supplied = { text: text({ max: 4000, lines: true }), files: z.exactOptional(fileIds) };
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
      differentDepartments,
    ),
  }),
  z.strictObject({
    type: type('decompose'),
    tasks: z.array(supportTask).check(z.minLength(1), z.maxLength(20), differentDepartments),
  }),
  z.strictObject({ type: type('reassign'), task: z.string(), department: z.string(), reason: note }),
  z.strictObject({
    type: type('merge'),
    /** The case that goes on: its id, or the reference staff call it by. */
    into: text({ max: 64 }),
    note: z.exactOptional(note),
  }),
  z.strictObject({ type: type('split'), reason: note }),
  z.strictObject({ type: type('sign') }),
  z.strictObject({ type: type('return-task'), reason: note }),
  z.strictObject({
    type: type('progress'),
    note,
    /** The reporter was spoken to: ends the contact clock. */
    contacted: z._default(z.boolean(), false),
  }),
  z.strictObject({ type: type('finish-task'), result: note }),
  z.strictObject({ type: type('request-info'), question: text({ max: 500, lines: true }) }),
  z.strictObject({ type: type('request-extension'), reason: note }),
  z.strictObject({ type: type('grant-extension') }),
  z.strictObject({ type: type('refuse-extension'), reason: note }),
  z.strictObject({ type: type('answer-extension'), agree: z.boolean() }),
  z.strictObject({ type: type('correct-deadline'), reason: note }),
  z.strictObject({ type: type('supply-info'), ...supplied }),
  /** Real answers run to several thousand characters. */
  z.strictObject({ type: type('resolve'), answer: text({ min: 2, max: 20_000, lines: true }) }),
  z
    .strictObject({
      type: type('follow-up'),
      outcome: z.enum(['solved', 'unsolved', 'unreached']),
      /** Required where the answer did not solve the problem: it says what is still to be done. */
      note: z.exactOptional(note),
    })
    .check(
      z.superRefine(({ outcome, note }, context) => {
        if (outcome !== 'unsolved' || note !== undefined) return;
        context.addIssue({ code: 'custom', path: ['note'], params: { code: 'required' }, input: undefined });
      }),
    ),
  z.strictObject({ type: type('rate'), rating: ratingInput }),
  z.strictObject({ type: type('close'), note: z.exactOptional(note) }),
  z.strictObject({ type: type('reopen'), reason: note }),
  z.strictObject({ type: type('withdraw'), reason: z.exactOptional(note) }),
  z.strictObject({ type: type('urge'), note: z.exactOptional(note) }),
  z.strictObject({ type: type('verify-rating'), finding: z.enum(FINDINGS), note }),
  z.strictObject({ type: type('appeal-rating'), round, reason: note }),
  z.strictObject({ type: type('decide-appeal'), round, upheld: z.boolean(), note }),
  z.strictObject({ type: type('supervise'), reason: note }),
  z.strictObject({ type: type('lift-supervision'), note }),
  ...proposalCommands,
  z.strictObject({ type: type('mark-key'), reason: note }),
  z.strictObject({
    type: type('form-task-force'),
    reason: note,
    /** Who leads it, as an office. */
    lead: text({ max: 60 }),
    problems: z
      .array(z.strictObject({ title: text({ max: 60 }), department: z.string() }))
      .check(z.minLength(1), z.maxLength(20)),
  }),
  z.strictObject({
    type: type('milestone'),
    text: note,
    /** The sub-problem it ends. */
    solved: z.exactOptional(z.string()),
  }),
]);
/** A command as written by a caller. */
export type CaseCommandInput = z.input<typeof caseCommand>;
/** A command as the decider takes it: a caller's, or a timer's. */
export type CaseCommand = z.output<typeof caseCommand> | TimerCommand;

/** A command that may wait for a second person. */
export type HeldCaseCommand = Extract<CaseCommand, { readonly type: FourEyesCommand }>;

/** What the clock does by itself; see `nextTimer`. */
export type TimerCommand =
  /** `of` names the clock: `case`, or a task's id. */
  | { readonly type: 'remind'; readonly of: string }
  | { readonly type: 'escalate' }
  | { readonly type: 'expire' }
  | { readonly type: 'settle' }
  | { readonly type: 'close' };

/** The fields of one command, without its type: the body of a reporter's own path. */
export const supplyInput = z.strictObject(supplied);
export const withdrawInput = z.strictObject({ reason: z.exactOptional(note) });
export const extensionAnswerInput = z.strictObject({ agree: z.boolean() });
export const urgeInput = z.strictObject({ note: z.exactOptional(note) });
