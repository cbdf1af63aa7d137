import * as z from 'zod/mini';
import { CHANNEL_CODES } from '../../channel';
import { STATUTORY_REVIEWS } from '../../deadline';
import { fileHash as hash } from '../../file';
import { type FourEyesCommand, proposalCommands } from '../../four-eyes';
import { privacyNotice } from '../../privacy';
import { ratingInput } from '../../rating';
import { receiptCode } from '../../receipt-field';
import { missingContact, reporter } from '../../reporter';
import { rule, text } from '../../text';
import { DELIVERIES } from './state';

const note = text({ max: 2000, lines: true });
const days = z.number().check(z.int(), z.minimum(1), z.maximum(365));
const day = z.string().check(
  rule(
    (value) => isDay(value),
    'format',
    () => ({ expected: 'YYYY-MM-DD' }),
  ),
  z.meta({ examples: ['2027-03-31'] }),
);

/** A material handed in: a document of the applicant's, or one that is known already and reused. */
const handedInput = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('file'),
    material: z.string(),
    /** Of the file, as the applicant calls it. */
    name: text({ max: 200 }),
    /** Bytes. */
    size: z.number().check(z.int(), z.minimum(1), z.maximum(100_000_000)),
    /** SHA-256 of its content, in lower-case hexadecimal. */
    hash,
    /** The last day it is good for, if it has one. */
    validUntil: z.exactOptional(day),
  }),
  z.strictObject({ by: z.literal('reuse'), material: z.string(), hash }),
]);
export type HandedInput = z.output<typeof handedInput>;

const onlyOnce = rule<readonly { readonly material: string }[]>(
  (given) => new Set(given.map(({ material }) => material)).size === given.length,
  'duplicate',
);

const handing = {
  materials: z.array(handedInput).check(z.maxLength(100), onlyOnce),
  /** The applicant agrees that documents known already are reused; needed where one is. */
  consent: z._default(z.boolean(), false),
  /** Receipt code of an earlier application of the same company: what it left behind may be reused. */
  earlier: z.exactOptional(receiptCode),
};

const applicant = reporter.check(
  z.superRefine((given, context) => {
    if (given.kind !== 'anonymous') return;
    const params = { code: 'choice', choices: ['enterprise', 'citizen'] };
    context.addIssue({ code: 'custom', path: ['kind'], params, input: given });
  }),
);

/** An application as it arrives; a draft may lack whatever it likes. */
export const applyInput = z
  .strictObject({
    channel: z._default(z.enum(CHANNEL_CODES), 'portal'),
    bundle: z.string(),
    applicant,
    ...handing,
    privacy: z.exactOptional(privacyNotice),
    /** Kept without being handed in. */
    draft: z._default(z.boolean(), false),
  })
  .check(
    z.superRefine(({ channel, applicant: given }, context) => {
      for (const field of missingContact(channel, given)) {
        const path = ['applicant', 'contact', field];
        context.addIssue({ code: 'custom', path, params: { code: 'required' }, input: undefined });
      }
    }),
  );
/** What a caller writes to apply. */
export interface ApplyInput extends z.input<typeof applyInput> {}
export type Apply = z.output<typeof applyInput>;

export const suppliedMaterials = z.strictObject({
  ...handing,
  materials: handing.materials.check(z.minLength(1)),
});
export const savedDraft = z.strictObject({
  applicant: z.exactOptional(applicant),
  ...handing,
  materials: z._default(handing.materials, []),
});
export const applicationWithdrawal = z.strictObject({ reason: z.exactOptional(note) });

const type = <T extends string>(name: T) => z.literal(name);
const item = z.string();
const materialsWithDays = z
  .array(z.strictObject({ material: z.string(), days }))
  .check(z.maxLength(100), onlyOnce);

/** What may be done with an application; who and when come beside it, in the context. */
export const applicationCommand = z.discriminatedUnion('type', [
  z.extend(savedDraft, { type: type('save') }),
  z.strictObject({ type: type('submit') }),
  z.extend(suppliedMaterials, { type: type('supply-materials') }),
  z.extend(applicationWithdrawal, { type: type('withdraw') }),
  z.strictObject({
    type: type('request-correction'),
    /** What the desk finds wrong; what is missing or expired is added by itself. */
    missing: z._default(
      z.array(z.strictObject({ material: z.string(), note })).check(z.maxLength(100), onlyOnce),
      [],
    ),
  }),
  z.strictObject({
    type: type('accept'),
    /** Materials core to no item that are still to come, each within so many working days (容缺受理). */
    owed: z._default(materialsWithDays, []),
  }),
  z.strictObject({ type: type('decline'), reason: note, referTo: z.exactOptional(text({ max: 200 })) }),
  z.strictObject({
    type: type('begin-review'),
    item,
    review: z.enum(STATUTORY_REVIEWS),
    /** Working days it needs; the applicant is told in writing, and the clock stands for no more. */
    days,
    /** The written notice. */
    notice: note,
  }),
  z.strictObject({ type: type('end-review'), item, finding: note }),
  z.strictObject({
    type: type('grant'),
    item,
    /** Number of the licence. */
    number: z.exactOptional(text({ max: 60 })),
    validUntil: z.exactOptional(day),
    /** SHA-256 of the electronic licence: with it, it is reused in later applications. */
    hash: z.exactOptional(hash),
  }),
  z.strictObject({ type: type('refuse'), item, reason: note }),
  ...proposalCommands,
  z.strictObject({ type: type('prolong'), reason: note }),
  z.strictObject({
    type: type('deliver'),
    by: z.enum(DELIVERIES),
    note: z.exactOptional(note),
  }),
  z.strictObject({ type: type('rate'), rating: ratingInput }),
]);
/** A command as written by a caller. */
export type ApplicationCommandInput = z.input<typeof applicationCommand>;
/** A command as the decider takes it: a caller's, or a timer's. */
export type ApplicationCommand =
  | z.output<typeof applicationCommand>
  | { readonly type: 'deem-accepted' | 'settle' };
/** A command that may wait for a second person. */
export type HeldApplicationCommand = Extract<ApplicationCommand, { readonly type: FourEyesCommand }>;

function isDay(value: string): boolean {
  const at = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(at).toISOString().slice(0, 10) === value;
}
