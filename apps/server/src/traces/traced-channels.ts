import { SpanKind } from '@opentelemetry/api';
import type { DeliveryChannel } from '@wuyou/postgres';
import type { Channel } from '../outbox/sender';
import { fail, type Spans } from './spans';

export type Channels = Readonly<Partial<Record<DeliveryChannel, Channel>>>;

/**
 * Each try to send as a trace of its own: it happens later than what it tells of, and again until it goes well. Neither
 * its receiver nor what either says is in it.
 */
export function tracedChannels(channels: Channels, { span }: Spans): Channels {
  const traced = (channel: string, send: Channel): Channel => {
    return (tenant, delivery) => {
      const { id, type, tries } = delivery;
      const attributes = {
        'wuyou.delivery.id': id,
        'wuyou.delivery.type': type,
        'wuyou.delivery.tries': tries,
      };
      return span(`outbox.${channel}`, { kind: SpanKind.CLIENT, attributes }, async (begun) => {
        const outcome = await send(tenant, delivery);
        begun.setAttribute('wuyou.delivery.outcome', outcome.kind);
        if (outcome.kind !== 'sent' && outcome.kind !== 'early') fail(begun, outcome.kind);
        return outcome;
      });
    };
  };
  return Object.fromEntries(Object.entries(channels).map(([name, send]) => [name, traced(name, send)]));
}
