import type { Instant } from '@wuyou/domain';

export type DeliveryChannel = 'webhook' | 'mail' | 'sms' | 'bot' | 'open311';
export type DeliveryStatus = 'pending' | 'sent' | 'failed' | 'kept';

export interface NewDelivery {
  /** A UUIDv7. Stays the same however often it is sent. */
  readonly id: string;
  readonly channel: DeliveryChannel;
  /** What is sent one after the other. */
  readonly lane: string;
  readonly recipient: string;
  /** Of the notice, or of the webhook. */
  readonly type: string;
  /** Of the change it tells of. */
  readonly position: number;
  /** What is sent, as JSON data. */
  readonly content: unknown;
  /** When it is sent at the earliest; `undefined` where it is kept to be looked at. */
  readonly sendAt: Instant | undefined;
}

export interface Delivery extends Omit<NewDelivery, 'sendAt'> {
  readonly status: DeliveryStatus;
  readonly createdAt: Instant;
  readonly nextTryAt?: Instant;
  readonly tries: number;
  readonly failure?: string;
}

/** What is due in one lane. */
export interface LaneQuery {
  readonly channel: DeliveryChannel;
  readonly lane: string;
  readonly now: Instant;
  /** By then whoever took them has sent them, or has lost them. */
  readonly until: Instant;
  readonly limit: number;
  /** Tries at most in any minute, by all processes together. Default: any number. */
  readonly perMinute?: number;
}

/** What is left of a delivery that has ended. Default: all of it. */
export interface Ending {
  /** With it, nothing is left of what was sent, and the recipient as it is given here. */
  readonly forget?: { readonly recipient: string };
  /** With it, this is left, sealed, in place of what was sent. */
  readonly keep?: Pick<NewDelivery, 'recipient' | 'content'>;
}

/** How a try ended. */
export type Settlement =
  | ({ readonly status: 'sent' } & Ending)
  | { readonly status: 'pending'; readonly nextTryAt: Instant; readonly failure: string }
  | ({ readonly status: 'failed'; readonly failure: string } & Ending);

/** Deliveries of a webhook that are to be sent again. */
type Replay = { readonly lane: string; readonly now: Instant } & (
  | { readonly id: string }
  | { readonly from: Instant; readonly to: Instant }
);

export interface Count {
  readonly channel: DeliveryChannel;
  readonly status: DeliveryStatus;
  readonly count: number;
}

export interface Deliveries {
  /** Lanes in which something is due. */
  lanes(tenant: string, now: Instant): Promise<readonly Pick<LaneQuery, 'channel' | 'lane'>[]>;
  /** Takes what is due, the longest due first: nobody else is given it before the lease ends. Each taking is a try. */
  take(tenant: string, query: LaneQuery): Promise<readonly Delivery[]>;
  /** Ends a try, unless the lease was lost and it was taken again. */
  settle(tenant: string, tried: Pick<Delivery, 'id' | 'tries'>, settlement: Settlement): Promise<void>;
  /** Ends everything in a lane that is still to be sent. */
  abandon(tenant: string, lane: string, failure: string): Promise<void>;
  /** Sends again, with the ids they had. @returns how many */
  replay(tenant: string, replay: Replay): Promise<number>;
  /** The newest first. At most `limit`. Default: of all channels. */
  newest(tenant: string, limit: number, channel?: DeliveryChannel): Promise<readonly Delivery[]>;
  /** Of those still to be sent, and those given up. */
  count(tenant: string): Promise<readonly Count[]>;
  /**
   * Forgets what was created before and has ended, but not under which id another city has a case.
   * @returns how many
   */
  forget(tenant: string, before: Instant): Promise<number>;
}
