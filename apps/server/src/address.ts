import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';

/** What of a request says where it is from. */
export interface Incoming {
  /** Of the other end of the connection, taken when it was made; `undefined` where it was gone at once. */
  readonly peer: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

interface Visitor {
  /** As one is counted by it. */
  readonly address: string;
  /** Whether an `X-Forwarded-For` was not believed, or could not be read: then many may be counted as one. */
  readonly forwardedIgnored: boolean;
}

export type VisitorOf = (incoming: Incoming) => Visitor;

/**
 * Believes `X-Forwarded-For` as far as the proxies that wrote it are trusted.
 * @param proxies addresses, ranges such as `10.0.0.0/8`, `loopback`, `linklocal` or `uniquelocal`
 * @throws {TypeError} for what is none of them
 */
export function createVisitorOf(proxies: readonly string[]): VisitorOf {
  const trust = proxyAddr.compile([...proxies]);
  return ({ peer, headers }) => {
    const hops = { headers, socket: { remoteAddress: peer } } as unknown as IncomingMessage;
    const said = withoutPort(proxyAddr(hops, trust) ?? '');
    const read = ipaddr.isValid(said);
    return {
      address: household(read ? said : peer),
      forwardedIgnored: headers['x-forwarded-for'] !== undefined && (!read || said === peer),
    };
  };
}

/** Some proxies write the port, too. */
function withoutPort(said: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(said)?.[1] ?? /^([\d.]+):\d+$/.exec(said)?.[1] ?? said;
}

/** An IPv4 address, or the /64 that one IPv6 connection has all to itself. Who has no address shares one count. */
function household(address: string | undefined): string {
  if (address === undefined || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : `${parsed.toNormalizedString().split(':').slice(0, 4).join(':')}::/64`;
}
