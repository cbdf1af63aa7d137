/**
 * One round of load, from a process of its own: `node load.ts <a LoadOptions as JSON>` prints a Measured as JSON.
 */
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import type { Load } from './load-round.ts';

const { url, headers, body, connections, seconds, amount } = JSON.parse(process.argv[2] ?? '') as Load;

const { requests, latency, non2xx, errors, statusCodeStats } = await autocannon({
  url,
  connections,
  ...(amount === undefined ? { duration: seconds } : { amount }),
  method: 'POST',
  requests: [
    {
      setupRequest: (request) => ({
        ...request,
        headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
        body,
      }),
    },
  ],
});
if (non2xx + errors > 0) throw new Error(`${url}: ${errors} errors, ${JSON.stringify(statusCodeStats)}`);
console.log(JSON.stringify({ perSecond: requests.total / seconds, p50: latency.p50, p99: latency.p99 }));
