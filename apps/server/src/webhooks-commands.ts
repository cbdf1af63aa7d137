import { toInstant } from '@wuyou/domain';
import { WEBHOOK_TYPES, type WebhookType } from '@wuyou/domain/notices';
import type { Outbox, RegisteredWebhook } from '@wuyou/postgres';
import { parseTarget, type Reach, TargetRefused } from './outbox/pin-target';
import { newSecret } from './outbox/webhook-channel';
import { UsageError } from './usage-error';

export interface AddOptions {
  readonly type?: readonly string[];
}

export interface ReplayOptions {
  readonly delivery?: string;
  readonly from?: string;
  readonly to?: string;
}

interface Adding {
  readonly id: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly reach: Reach;
}

/** Milliseconds that an old secret signs along for. */
const OVERLAP = 24 * 3_600_000;

/**
 * @returns the secret, which is shown this once
 * @throws {UsageError} for an address that nothing is sent to, or a type that there is none of
 */
export async function addWebhook(
  { webhooks }: Pick<Outbox, 'webhooks'>,
  site: string,
  url: string,
  { type: types = [], ...adding }: AddOptions & Adding,
): Promise<string> {
  const { id, now, reach } = adding;
  try {
    parseTarget(url, reach);
  } catch (error) {
    if (error instanceof TargetRefused)
      throw new UsageError(`${url} cannot be told anything. ${error.message}`);
    throw error;
  }
  const wrong = types.find((type) => !isType(type));
  if (wrong !== undefined)
    throw new UsageError(`There is no type ${wrong}. Types are ${WEBHOOK_TYPES.join(', ')}.`);
  const secret = newSecret();
  await webhooks.add(site, { id, url, types, secret, at: toInstant(now) });
  return secret;
}

/** @throws {UsageError} where there is no such webhook */
export async function rotateSecret(
  { webhooks }: Pick<Outbox, 'webhooks'>,
  site: string,
  id: string,
  now: number,
): Promise<{ readonly secret: string; readonly until: string }> {
  const next = { secret: newSecret(), until: toInstant(now + OVERLAP) };
  if (!(await webhooks.rotate(site, id, next))) throw missing(site, id);
  return next;
}

/**
 * Sends again what a webhook was sent, or was not: one delivery, or all of a time.
 * @returns how many will be sent, with the ids they had
 * @throws {UsageError} where it is not said what, or there is no such webhook that is told anything
 */
export async function replay(
  { webhooks, deliveries }: Pick<Outbox, 'webhooks' | 'deliveries'>,
  site: string,
  id: string,
  { delivery, from, to, now }: ReplayOptions & { readonly now: number },
): Promise<number> {
  const found = await webhooks.find(site, id, toInstant(now));
  if (!found) throw missing(site, id);
  if (found.disabledAt !== undefined)
    throw new UsageError(`${id} is disabled. First: wuyou webhooks enable ${site} ${id}`);
  const replayed = { lane: id, now: toInstant(now) };
  if (delivery !== undefined) return deliveries.replay(site, { ...replayed, id: delivery });
  if (from === undefined)
    throw new UsageError('Say what: --delivery <id>, or --from <time> and --to <time>.');
  const between = {
    from: moment('--from', from),
    to: to === undefined ? toInstant(now) : moment('--to', to),
  };
  return deliveries.replay(site, { ...replayed, ...between });
}

/** One line for each webhook, the newest last. */
export function webhookLines(webhooks: readonly RegisteredWebhook[]): string[] {
  return webhooks.map(({ id, url, types, createdAt, disabledAt }) =>
    [id, url, types.join(' ') || 'all', createdAt, disabledAt ? `disabled ${disabledAt}` : '']
      .filter((part) => part !== '')
      .join('  '),
  );
}

export function missing(site: string, id: string): UsageError {
  return new UsageError(`${site} has no webhook ${id}. See: wuyou webhooks list ${site}`);
}

function isType(type: string): type is WebhookType {
  return (WEBHOOK_TYPES as readonly string[]).includes(type);
}

/** @throws {UsageError} */
function moment(option: string, text: string): string {
  const ms = Date.parse(text);
  if (Number.isNaN(ms) || !/^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)$/.test(text))
    throw new UsageError(`${option} ${text} is no time. Write it as 2026-09-07T09:00:00+08:00.`);
  return toInstant(ms);
}
