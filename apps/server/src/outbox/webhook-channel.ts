import { randomBytes } from 'node:crypto';
import { toInstant } from '@wuyou/domain';
import type { Delivery, WebhookRegister } from '@wuyou/postgres';
import { Webhook } from 'standardwebhooks';
import { failureOf, type Outcome } from './outcome';
import { pinTarget, type Reach, type Resolve, resolveByDns, TargetRefused } from './pin-target';
import { type Posted, postPinned } from './post-pinned';

interface WebhookChannelOptions {
  readonly register: WebhookRegister;
  readonly reach: Reach;
  readonly clock: () => number;
  /** Default: the system's. */
  readonly resolve?: Resolve;
  /** Milliseconds for an answer. Default: 10,000. */
  readonly timeout?: number;
  /** More headers, of the trace that a request is part of. Default: none. */
  readonly traceHeaders?: () => Readonly<Record<string, string>>;
}

/** As Standard Webhooks writes one. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** Tells an address what happened, by Standard Webhooks. */
export function webhookChannel({
  register,
  reach,
  clock,
  resolve = resolveByDns,
  timeout = 10_000,
  traceHeaders = () => ({}),
}: WebhookChannelOptions) {
  return async (tenant: string, { id, lane, content }: Delivery): Promise<Outcome> => {
    const now = clock();
    const webhook = await register.find(tenant, lane, toInstant(now));
    if (!webhook) return { kind: 'refused', failure: 'The webhook was removed.' };
    if (webhook.disabledAt !== undefined) return { kind: 'refused', failure: 'The webhook is disabled.' };
    const body = JSON.stringify(content);
    const at = new Date(now);
    const headers = {
      ...traceHeaders(),
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(body)),
      'User-Agent': 'Wuyou',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now / 1000)),
      'webhook-signature': webhook.secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
    };
    try {
      const target = await pinTarget(webhook.url, { resolve, reach });
      return outcomeOf(await postPinned(target, { headers, body, timeout }));
    } catch (error) {
      // Where a name leads may change; it is looked up again at the next try.
      const refused = error instanceof TargetRefused ? 'Not sent: ' : '';
      return { kind: 'failed', failure: failureOf(`${refused}${(error as Error).message}`) };
    }
  };
}

function outcomeOf({ status, prefix, retryAfter }: Posted): Outcome {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  const failure = failureOf(`HTTP ${status} ${prefix}`);
  if (status === 410) return { kind: 'gone', failure };
  const seconds = Number(retryAfter);
  return { kind: 'failed', failure, ...(seconds > 0 && { retryAfter: seconds * 1000 }) };
}
