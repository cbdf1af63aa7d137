import * as z from 'zod/mini';
import { CHANNELS, type ChannelCode, type ReporterField } from './channel';
import { maskMobile, maskName, maskUscc } from './mask';
import { mobile, text, uscc } from './text';

const contact = z.strictObject({
  name: z.exactOptional(text({ max: 60 })),
  mobile: z.exactOptional(mobile),
});

/** Who raises a problem. A channel may ask for more of the contact: see `CHANNELS`. */
export const reporter = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('enterprise'),
    name: text({ min: 2, max: 120 }),
    uscc: z.exactOptional(uscc),
    contact: z._default(contact, {}),
  }),
  z.strictObject({ kind: z.literal('citizen'), contact: z._default(contact, {}) }),
  z.strictObject({ kind: z.literal('anonymous') }),
]);
export type Reporter = z.output<typeof reporter>;

const contactView = z.object({ name: z.exactOptional(z.string()), mobile: z.exactOptional(z.string()) });
/** A masked reporter. */
export const reporterView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('enterprise'),
    name: z.string(),
    uscc: z.exactOptional(z.string()),
    contact: contactView,
  }),
  z.object({ kind: z.literal('citizen'), contact: contactView }),
  z.object({ kind: z.literal('anonymous') }),
]);

/** A reporter as anyone but the audited unmasking may see them: a company's name stays, persons are masked. */
export function maskReporter(reporter: Reporter): Reporter {
  if (reporter.kind === 'anonymous') return reporter;
  const { name, mobile } = reporter.contact;
  const contact = { ...(name && { name: maskName(name) }), ...(mobile && { mobile: maskMobile(mobile) }) };
  if (reporter.kind === 'citizen') return { kind: 'citizen', contact };
  return {
    kind: 'enterprise',
    name: reporter.name,
    ...(reporter.uscc && { uscc: maskUscc(reporter.uscc) }),
    contact,
  };
}

/** A company's name, a masked person's, or nothing for an anonymous reporter. */
export function nameShown(reporter: Reporter): string {
  if (reporter.kind === 'anonymous') return '';
  return reporter.kind === 'enterprise' ? reporter.name : maskName(reporter.contact.name ?? '');
}

/** What a channel cannot go without and the contact lacks. */
export function missingContact(channel: ChannelCode, reporter: Reporter): ReporterField[] {
  if (reporter.kind === 'anonymous') return [];
  const { contact } = reporter;
  return CHANNELS[channel].requires.filter((field) => contact[field] === undefined);
}
