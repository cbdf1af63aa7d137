import { toInstant } from '@wuyou/domain';
import { afterQuiet, NOTICES, type NoticeType, type QuietHours } from '@wuyou/domain/notices';
import type { Delivery } from '@wuyou/postgres';
import type { Outcome } from './outcome';

interface SmsContent {
  readonly text: string;
  /** What the provider's template is filled with. */
  readonly fillings: Readonly<Record<string, string>>;
}

/** One message by a template that the provider has approved. */
export interface Sms {
  /** 11 digits. */
  readonly mobile: string;
  readonly signName: string;
  readonly template: string;
  readonly fillings: Readonly<Record<string, string>>;
  /** Our own, to find it again at the provider. */
  readonly id: string;
}

/** What sends messages to mobiles: one for each provider. */
export type SendSms = (sms: Sms) => Promise<Outcome>;

/** How a site writes to people. */
export interface SmsSite {
  readonly signName: string;
  readonly templates: Readonly<Partial<Record<NoticeType, string>>>;
}

interface SmsOptions {
  readonly send: SendSms;
  readonly siteOf: (tenant: string) => SmsSite | undefined;
  readonly quietOf: (tenant: string) => QuietHours | undefined;
  readonly clock: () => number;
}

/** Messages to those who reported, never at night unless they are waiting for them. */
export function smsChannel({ send, siteOf, quietOf, clock }: SmsOptions) {
  return async (tenant: string, { id, type, recipient, content }: Delivery): Promise<Outcome> => {
    const site = siteOf(tenant);
    const template = site?.templates[type as NoticeType];
    if (!site || template === undefined) return { kind: 'refused', failure: 'It has no template any more.' };
    const now = toInstant(clock());
    const until = sendableAt(type as NoticeType, now, quietOf(tenant));
    if (until !== now) return { kind: 'early', until };
    const { fillings } = content as SmsContent;
    return send({ mobile: recipient, signName: site.signName, template, fillings, id });
  };
}

/** When a notice may reach a person: now, or when the night is over. */
export function sendableAt(type: NoticeType, now: string, quiet: QuietHours | undefined): string {
  const urgent = 'urgent' in NOTICES[type];
  return quiet && !urgent ? afterQuiet(now, quiet) : now;
}
