import { expect, test } from 'vitest';
import { createMetrics } from './metrics';

test('requests are counted by route and status with their time, and timers as they take effect', async () => {
  const metrics = createMetrics();
  const report = { method: 'POST', route: '/v1/cases', status: 201 };
  metrics.answered({ ...report, seconds: 0.02 });
  metrics.answered({ ...report, seconds: 0.2 });
  metrics.fired(3);
  const reply = await metrics.reply();
  expect(reply.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await reply.text()).split('\n');
  const labels = 'method="POST",route="/v1/cases",status="201"';
  expect(lines).toContain(`wuyou_http_request_duration_seconds_count{${labels}} 2`);
  expect(lines).toContain(`wuyou_http_request_duration_seconds_bucket{le="0.025",${labels}} 1`);
  expect(lines).toContain('wuyou_timers_fired_total 3');
  expect(lines.some((line) => line.startsWith('nodejs_eventloop_lag_seconds '))).toBe(true);
});

test('deliveries are counted when they are read, and tries as they end', async () => {
  const metrics = createMetrics();
  metrics.tried('webhook', 'failed');
  let left = 2;
  metrics.watchDeliveries(async () => [
    { channel: 'webhook', status: 'pending', count: left },
    { channel: 'webhook', status: 'pending', count: 1 },
  ]);
  expect(await (await metrics.reply()).text()).toContain(
    'wuyou_deliveries{channel="webhook",status="pending"} 3',
  );
  left = 0;
  const text = await (await metrics.reply()).text();
  expect(text).toContain('wuyou_deliveries{channel="webhook",status="pending"} 1');
  expect(text).toContain('wuyou_delivery_tries_total{channel="webhook",outcome="failed"} 1');
});
