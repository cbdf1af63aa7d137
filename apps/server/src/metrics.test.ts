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
