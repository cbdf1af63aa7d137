import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';

/** Trusted unless said: a proxy on this machine, or in this house. */
export const NEARBY: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];

/** What of a request says where it is from. */
export type Incoming = Pick<IncomingMessage, 'headers' | 'socket'>;

/** The visitor's address as one is counted by it; `undefined` once the connection is gone. */
export type AddressOf = (incoming: Incoming) => string | undefined;

/**
 * Believes `X-Forwarded-For` as far as the proxies that wrote it are trusted.
 * @param proxies addresses, ranges such as `10.0.0.0/8`, or the names in `NEARBY`
 * @throws {TypeError} for what is none of them
 */
export function createAddressOf(proxies: readonly string[]): AddressOf {
  const trust = proxyAddr.compile([...proxies]);
  return (incoming) => {
    const said = proxyAddr(incoming as IncomingMessage, trust);
    const address = said && ipaddr.isValid(said) ? said : incoming.socket.remoteAddress;
    return address === undefined ? undefined : household(address);
  };
}

/** An IPv4 address, or the /64 that one IPv6 connection has all to itself. */
function household(address: string): string {
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : `${parsed.toNormalizedString().split(':').slice(0, 4).join(':')}::/64`;
}
