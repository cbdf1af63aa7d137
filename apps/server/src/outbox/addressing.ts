import { type Notice, writeNotice } from '@wuyou/domain/notices';
import type { NewDelivery } from '@wuyou/postgres';
import type { SiteNotices } from './notices-file';
import { sendableAt } from './sms-channel';

/** What is configured to send with. Groups are written to by their bot's own address. */
export interface Transports {
  readonly mail: boolean;
  readonly sms: boolean;
}

interface Addressing {
  readonly site: SiteNotices;
  readonly transports: Transports;
  /** Whether what cannot be sent is kept, to be looked at. */
  readonly keeps: boolean;
  readonly now: string;
}

export type Addressed = Omit<NewDelivery, 'id' | 'position'>;

/** A notice for each recipient it can be sent to. */
export function address(notice: Notice, { site, transports, keeps, now }: Addressing): Addressed[] {
  const { type, to } = notice;
  const { subject = '', text, fillings } = writeNotice(notice, site.locale);
  const kept = { sendAt: undefined };

  if ('mobile' in to) {
    const sms = {
      channel: 'sms',
      lane: 'sms',
      recipient: to.mobile,
      type,
      content: { text, fillings },
    } as const;
    if (transports.sms && site.sms?.templates[type] !== undefined)
      return [{ ...sms, sendAt: sendableAt(type, now, site.quietHours) }];
    return keeps ? [{ ...sms, ...kept }] : [];
  }

  const name = to.department ?? 'desk';
  const { mail: boxes, bot } = site.office(to.department);
  const mail = (recipient: string) =>
    ({ channel: 'mail', lane: 'mail', recipient, type, content: { subject, text } }) as const;
  const mails: Addressed[] = boxes.map((box) => ({
    ...mail(box),
    sendAt: transports.mail ? now : undefined,
  }));
  const group: Addressed[] =
    bot === undefined
      ? []
      : [
          {
            channel: 'bot',
            lane: botLane(to.department),
            recipient: name,
            type,
            content: { text },
            sendAt: now,
          },
        ];
  const reached = [...mails, ...group].filter(({ sendAt }) => keeps || sendAt !== undefined);
  return reached.length > 0 || !keeps ? reached : [{ ...mail(`${name}@outbox.invalid`), ...kept }];
}

/** A bot by whose it is: its address stays out of the database. */
function botLane(department: string | undefined): string {
  return department === undefined ? 'desk' : `department ${department}`;
}

/** The department of a bot's lane; of the desk's, none. */
export function departmentOfLane(lane: string): string | undefined {
  return /^department (.+)$/.exec(lane)?.[1];
}
