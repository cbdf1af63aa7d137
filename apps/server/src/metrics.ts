import type { Count, DeliveryChannel } from '@wuyou/postgres';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Outcome } from './outbox/outcome';

export type Metrics = ReturnType<typeof createMetrics>;

interface Answered {
  readonly method: string;
  /** By its route: what an address holds is a person's. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What Prometheus reads. */
export function createMetrics() {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'wuyou_http_request_duration_seconds',
    help: 'Until the reply was ready; of a live feed, until it began.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [register],
  });
  const timers = new Counter({
    name: 'wuyou_timers_fired_total',
    help: 'Reminders, supervisions, closings and other timers that took effect in this process.',
    registers: [register],
  });
  const deliveries = new Counter({
    name: 'wuyou_delivery_tries_total',
    help: 'Tries of this process to send webhooks, mail and messages, by how they ended.',
    labelNames: ['channel', 'outcome'],
    registers: [register],
  });
  return {
    tried(channel: DeliveryChannel, outcome: Outcome['kind']): void {
      deliveries.inc({ channel, outcome });
    },
    /** Counted when they are read, of all sites. */
    watchDeliveries(count: () => Promise<readonly Count[]>): void {
      new Gauge({
        name: 'wuyou_deliveries',
        help: 'Webhooks, mail and messages that are still to be sent, or were given up.',
        labelNames: ['channel', 'status'],
        registers: [register],
        async collect() {
          const counts = await count();
          this.reset();
          for (const { channel, status, count: some } of counts) this.inc({ channel, status }, some);
        },
      });
    },
    answered({ seconds, ...labels }: Answered): void {
      requests.observe(labels, seconds);
    },
    fired(count: number): void {
      timers.inc(count);
    },
    async reply(): Promise<Response> {
      return new Response(await register.metrics(), { headers: { 'Content-Type': register.contentType } });
    },
  };
}
