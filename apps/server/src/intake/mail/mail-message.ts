import { createHash } from 'node:crypto';
import { type Imported, importInput, parse, toInstant } from '@wuyou/domain';
import PostalMime, { type Email } from 'postal-mime';

/** Where a letter's case belongs. */
export interface MailDesk {
  readonly category: string;
  readonly channel: Imported['channel'];
}

/**
 * The message of a letter as it was delivered (RFC 5322): the subject is the title, the text the details. Attachments
 * are not taken over. `undefined` for what no person wrote: an answer to it would go round in circles.
 * @throws {DomainError} `invalid`
 */
export async function mailMessage(
  letter: Uint8Array,
  { category, channel }: MailDesk,
  now: number,
): Promise<Imported | undefined> {
  const mail = await PostalMime.parse(letter);
  if (isAutomatic(mail)) return undefined;
  const text = (mail.text ?? '').trim();
  const subject = (mail.subject ?? '').trim();
  const [firstLine = ''] = text.split('\n');
  const name = (mail.from?.name || mail.from?.address || '').slice(0, 60).trim();
  // Senders' machines and names are in it; what tells letters apart is enough.
  const id = createHash('sha256')
    .update(mail.messageId?.trim() || letter)
    .digest('hex');
  const sentAt = Date.parse(mail.date ?? '');
  return parse(importInput, {
    source: { system: 'mail', id },
    channel,
    category,
    title: subject === '' ? firstLine : subject,
    ...(text !== '' && { details: text }),
    reporter: { kind: 'citizen', contact: name === '' ? {} : { name } },
    // A sender's clock may be anything; ours is the last it can be.
    submittedAt: toInstant(Number.isNaN(sentAt) ? now : Math.min(sentAt, now)),
  });
}

/** Answers of machines and letters to many. Source: RFC 3834, 5. */
function isAutomatic({ headers }: Email): boolean {
  const read = (name: string) =>
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase();
  return (
    (read('auto-submitted') ?? 'no') !== 'no' ||
    ['bulk', 'list', 'junk', 'auto_reply'].includes(read('precedence') ?? '') ||
    read('return-path') === '<>' ||
    ['list-id', 'list-unsubscribe', 'x-autoreply', 'x-autorespond'].some((name) => read(name) !== undefined)
  );
}
