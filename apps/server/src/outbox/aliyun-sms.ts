import { randomUUID } from 'node:crypto';
import { type AliyunKey, canonicalQuery, signAliyun } from './aliyun-signature';
import { failureOf } from './outcome';
import type { SendSms } from './sms-channel';

interface AliyunSmsOptions {
  /** `dysmsapi.aliyuncs.com`. */
  readonly host: string;
  readonly key: AliyunKey;
  readonly clock: () => number;
  readonly fetch?: typeof fetch;
  /** Milliseconds for an answer. Default: 10,000. */
  readonly timeout?: number;
}

/**
 * What goes well later: the account's or the number's rate is used up, or the service is. Anything else of the
 * provider's own codes stays wrong until somebody mends it.
 */
const LATER = /^(isv\.BUSINESS_LIMIT_CONTROL|isp\.|Throttling|ServiceUnavailable|InternalError)/;

/**
 * Messages through Alibaba Cloud.
 * Source: https://help.aliyun.com/zh/sms/developer-reference/api-dysmsapi-2017-05-25-sendsms
 */
export function aliyunSms({
  host,
  key,
  clock,
  fetch: send = fetch,
  timeout = 10_000,
}: AliyunSmsOptions): SendSms {
  return async ({ mobile, signName, template, fillings, id }) => {
    const query = {
      PhoneNumbers: mobile,
      SignName: signName,
      TemplateCode: template,
      TemplateParam: JSON.stringify(fillings),
      OutId: id,
    };
    const date = new Date(clock()).toISOString().replace(/\.\d+Z$/, 'Z');
    const call = { host, action: 'SendSms', version: '2017-05-25', query, date, nonce: randomUUID() };
    const { host: _host, ...headers } = signAliyun(call, key);
    try {
      const response = await send(`https://${host}/?${canonicalQuery(query)}`, {
        method: 'POST',
        headers: { ...headers, Accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      const { Code: code, Message: message = '' } = (await response.json()) as {
        Code?: string;
        Message?: string;
      };
      if (code === 'OK') return { kind: 'sent' };
      const failure = failureOf(`${code ?? `HTTP ${response.status}`} ${message}`);
      const later = code === undefined || LATER.test(code) || response.status >= 500;
      return later ? { kind: 'failed', failure } : { kind: 'refused', failure };
    } catch (error) {
      return { kind: 'failed', failure: failureOf((error as Error).message) };
    }
  };
}
