import ipaddr from 'ipaddr.js';
import type { AliyunKey } from './aliyun-signature';

export interface AliyunAccount {
  /** `dysmsapi.aliyuncs.com`. */
  readonly host: string;
  readonly key: AliyunKey;
}

/** `aliyun://keyId:keySecret@host`; `undefined` for anything else. */
export function readAliyunAccount(text: string): AliyunAccount | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'aliyun:' || [url.username, url.password, url.host].includes('')) return undefined;
  const key = { id: decodeURIComponent(url.username), secret: decodeURIComponent(url.password) };
  return { host: url.host, key };
}

/** Whether nobody but this machine reaches what listens there. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  return ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback';
}
