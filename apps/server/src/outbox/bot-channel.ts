import type { Delivery } from '@wuyou/postgres';
import { failureOf, type Outcome } from './outcome';

interface BotContent {
  readonly text: string;
}

interface BotOptions {
  /** The address of a department's bot, which is its key: kept in settings alone. */
  readonly addressOf: (tenant: string, lane: string) => string | undefined;
  readonly fetch?: typeof fetch;
  /** Milliseconds for an answer. Default: 10,000. */
  readonly timeout?: number;
}

/** What WeCom takes from one bot in a minute. Source: 企业微信「消息推送」配置说明. */
export const BOT_PER_MINUTE = 20;

/** WeCom's codes: too many messages; and a bot that is not there any more, or never was. */
const TOO_MANY = 45_009;
const NO_BOT = 93_000;

/** Messages to a department's WeCom group, through its bot. */
export function botChannel({ addressOf, fetch: send = fetch, timeout = 10_000 }: BotOptions) {
  return async (tenant: string, { lane, content }: Delivery): Promise<Outcome> => {
    const address = addressOf(tenant, lane);
    if (address === undefined) return { kind: 'refused', failure: 'There is no such bot any more.' };
    try {
      const response = await send(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ msgtype: 'text', text: { content: (content as BotContent).text } }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      if (!response.ok) return { kind: 'failed', failure: `HTTP ${response.status}` };
      const { errcode, errmsg = '' } = (await response.json()) as { errcode: number; errmsg?: string };
      if (errcode === 0) return { kind: 'sent' };
      const failure = failureOf(`${errcode} ${errmsg}`);
      if (errcode === TOO_MANY) return { kind: 'failed', failure, retryAfter: 60_000 };
      return errcode === NO_BOT ? { kind: 'refused', failure } : { kind: 'failed', failure };
    } catch (error) {
      // The message of a failed fetch does not name its address.
      return { kind: 'failed', failure: failureOf((error as Error).message) };
    }
  };
}
