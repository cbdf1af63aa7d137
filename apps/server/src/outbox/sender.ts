import { maskMobile, toInstant } from '@wuyou/domain';
import type { Delivery, DeliveryChannel, Outbox, Settlement } from '@wuyou/postgres';
import { BOT_PER_MINUTE } from './bot-channel';
import type { Outcome } from './outcome';
import { nextTry } from './retry';

/** What sends one delivery. Never rejects for what a receiver does. */
export type Channel = (tenant: string, delivery: Delivery) => Promise<Outcome>;

interface SenderOptions {
  readonly outbox: Pick<Outbox, 'deliveries' | 'webhooks'>;
  /** Those that are configured. */
  readonly channels: Readonly<Partial<Record<DeliveryChannel, Channel>>>;
  readonly clock: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Told of every try that ended. */
  readonly onTried: (tenant: string, delivery: Delivery, outcome: Outcome) => void;
  readonly onError: (error: unknown) => void;
}

/** Milliseconds after which what was taken and not settled is taken again: far above what any channel waits for. */
const LEASE = 120_000;
/** Milliseconds that a stop waits for what is under way. */
const PATIENCE = 500;
/** Sent side by side in one lane. */
const AT_ONCE = 5;

/**
 * Sends what is due. Each lane goes at its own pace, so that one that is slow or broken holds up no other; after a
 * failure it rests until it is woken again.
 */
export function createSender({ outbox, channels, clock, random, onTried, onError }: SenderOptions) {
  const running = new Map<string, Promise<void>>();
  let ended = false;
  let left = false;

  async function serve(tenant: string, channel: DeliveryChannel, lane: string): Promise<void> {
    const send = channels[channel];
    if (!send) return;
    while (!ended) {
      const now = clock();
      const taken = await outbox.deliveries.take(tenant, {
        channel,
        lane,
        now: toInstant(now),
        until: toInstant(now + LEASE),
        limit: AT_ONCE,
        ...(channel === 'bot' && { perMinute: BOT_PER_MINUTE }),
      });
      const outcomes = await Promise.all(taken.map((delivery) => attempt(send, tenant, delivery)));
      if (taken.length === 0 || outcomes.some(({ kind }) => kind === 'failed')) return;
    }
  }

  async function attempt(send: Channel, tenant: string, delivery: Delivery): Promise<Outcome> {
    const outcome = await send(tenant, delivery);
    // Nobody waited for it: once its lease has ended, it is sent again, with the same id.
    if (left) return outcome;
    const tried = toInstant(clock());
    await outbox.deliveries.settle(tenant, delivery, settlementOf(outcome, delivery));
    if (outcome.kind === 'gone') {
      await outbox.webhooks.disable(tenant, delivery.lane, tried);
      await outbox.deliveries.abandon(tenant, delivery.lane, outcome.failure);
    }
    onTried(tenant, delivery, outcome);
    return outcome;
  }

  function settlementOf(outcome: Outcome, { channel, recipient, tries }: Delivery): Settlement {
    // What people were to read is not kept once it has left, or never will; a webhook can be replayed.
    const content = 'keep' in outcome ? outcome.keep : undefined;
    const ended =
      content !== undefined
        ? { keep: { recipient, content } }
        : channel !== 'webhook' && {
            forget: { recipient: channel === 'sms' ? maskMobile(recipient) : recipient },
          };
    switch (outcome.kind) {
      case 'sent':
        return { status: 'sent', ...ended };
      case 'early':
        return { status: 'pending', nextTryAt: outcome.until, failure: '' };
      case 'refused':
      case 'gone':
        return { status: 'failed', failure: outcome.failure, ...ended };
      case 'failed': {
        const { failure, retryAfter } = outcome;
        const nextTryAt = nextTry({ channel, tries, now: clock(), random, retryAfter });
        return nextTryAt === undefined
          ? { status: 'failed', failure, ...ended }
          : { status: 'pending', nextTryAt, failure };
      }
    }
  }

  return {
    /** Begins with what is due and nobody here is at. */
    async wake(tenant: string): Promise<void> {
      for (const { channel, lane } of await outbox.deliveries.lanes(tenant, toInstant(clock()))) {
        const key = [tenant, channel, lane].join('\n');
        if (ended || running.has(key)) continue;
        const served = serve(tenant, channel, lane)
          .catch(onError)
          .finally(() => running.delete(key));
        running.set(key, served);
      }
    },
    /** Until nothing is under way. */
    async idle(): Promise<void> {
      while (running.size > 0) await Promise.all(running.values());
    },
    /** Begins nothing more, and waits a moment for what is under way. */
    async stop(): Promise<void> {
      ended = true;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const over = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE);
      });
      await Promise.race([Promise.all(running.values()), over]);
      clearTimeout(timer);
      left = true;
    },
  };
}
