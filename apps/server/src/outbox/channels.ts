import type { DeliveryChannel, Outbox } from '@wuyou/postgres';
import { pushChannel } from '../open311-push/push-channel';
import { departmentOfLane } from './addressing';
import { aliyunSms } from './aliyun-sms';
import { botChannel } from './bot-channel';
import { mailChannel } from './mail-channel';
import type { NoticesOf } from './notices-file';
import type { Channel } from './sender';
import type { AliyunAccount } from './settings';
import { smsChannel } from './sms-channel';
import { webhookChannel } from './webhook-channel';

interface ChannelsOptions {
  readonly outbox: Pick<Outbox, 'webhooks'>;
  readonly noticesOf: NoticesOf;
  readonly mail?: { readonly url: string; readonly from: string };
  readonly sms?: AliyunAccount;
  readonly development: boolean;
  readonly clock: () => number;
  readonly traceHeaders: () => Readonly<Record<string, string>>;
}

/** What the settings let deliveries be sent with. */
export function createChannels({
  outbox,
  noticesOf,
  mail,
  sms,
  development,
  clock,
  traceHeaders,
}: ChannelsOptions): Partial<Record<DeliveryChannel, Channel>> {
  return {
    webhook: webhookChannel({
      register: outbox.webhooks,
      reach: development ? 'public-and-loopback' : 'public',
      clock,
      traceHeaders,
    }),
    bot: botChannel({ addressOf: (tenant, lane) => noticesOf(tenant).office(departmentOfLane(lane)).bot }),
    open311: pushChannel({ cityOf: (tenant, name) => noticesOf(tenant).cities[name], fetch }),
    ...(mail && { mail: mailChannel(mail) }),
    ...(sms && {
      sms: smsChannel({
        send: aliyunSms({ ...sms, clock }),
        siteOf: (tenant) => noticesOf(tenant).sms,
        quietOf: (tenant) => noticesOf(tenant).quietHours,
        clock,
      }),
    }),
  };
}
