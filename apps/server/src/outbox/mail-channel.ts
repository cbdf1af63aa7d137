import type { Delivery } from '@wuyou/postgres';
import { createTransport } from 'nodemailer';
import { failureOf, type Outcome } from './outcome';

interface MailOptions {
  /** `smtps://user:password@host:465`. */
  readonly url: string;
  /** An address, with or without a name: `示例县 <desk@example.cn>`. */
  readonly from: string;
}

interface MailContent {
  readonly subject: string;
  readonly text: string;
}

/** Milliseconds for each step of a sending. */
const PATIENCE = 10_000;

/** Mail to the boxes of offices. */
export function mailChannel({ url, from }: MailOptions) {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  return async (_tenant: string, { id, recipient, content }: Delivery): Promise<Outcome> => {
    const { subject, text } = content as MailContent;
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: recipient },
        subject,
        text,
        // A mail that is sent again is known by it.
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { kind: 'sent' };
    } catch (error) {
      const { responseCode = 0, message } = error as Error & { responseCode?: number };
      const failure = failureOf(message);
      return responseCode >= 500 ? { kind: 'refused', failure } : { kind: 'failed', failure };
    }
  };
}
