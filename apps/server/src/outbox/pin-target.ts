import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** Addresses of a host. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

export const resolveByDns: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

/** A target that nothing may be sent to; its words say why. */
export class TargetRefused extends Error {
  override readonly name = 'TargetRefused';
}

export interface PinnedTarget {
  readonly url: URL;
  /** What is connected to, whatever the name means by then. */
  readonly address: string;
  readonly family: 4 | 6;
}

/** What may be sent to: any public address, or this machine's alone as well. */
export type Reach = 'public' | 'public-and-loopback';

/**
 * A target as it is written down.
 * @throws {TargetRefused} for what is no https address, carries a password, or is an address that is not public
 */
export function parseTarget(text: string, reach: Reach): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['https:', 'http:'].includes(url.protocol))
    throw new TargetRefused('It is no https:// address.');
  if (url.username !== '' || url.password !== '')
    throw new TargetRefused('It has a user or password in it. The signature is what proves the sender.');
  const literal = literalOf(url);
  if (literal !== undefined) reached(literal, reach);
  if (url.protocol === 'http:' && !(reach === 'public-and-loopback' && isLocal(url)))
    throw new TargetRefused('It has to begin with https://.');
  return url;
}

/**
 * Looks a target up, once: what it is then, it stays for this sending.
 * @throws {TargetRefused} also where any of its addresses is not public
 * @throws {Error} where the name is not known
 */
export async function pinTarget(
  text: string,
  { resolve, reach }: { readonly resolve: Resolve; readonly reach: Reach },
): Promise<PinnedTarget> {
  const url = parseTarget(text, reach);
  const literal = literalOf(url);
  const addresses = literal === undefined ? await resolve(url.hostname) : [literal];
  const pinned = addresses.map((address) => reached(address, reach));
  const [first] = pinned;
  if (!first) throw new Error(`${url.hostname} has no address.`);
  if (url.protocol === 'http:' && pinned.some(({ loopback }) => !loopback))
    throw new TargetRefused('It has to begin with https://.');
  return { url, address: first.address, family: first.family };
}

/** An address in place of a name, however it was written: `0x7f.1` and `2130706433` are 127.0.0.1 by now. */
function literalOf({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[(.*)]$/, '$1');
  return ipaddr.isValid(bare) ? bare : undefined;
}

function isLocal(url: URL): boolean {
  const literal = literalOf(url);
  return literal === undefined
    ? /(^|\.)localhost$/.test(url.hostname)
    : ipaddr.process(literal).range() === 'loopback';
}

/** The public part of IPv6; tunnels and translated IPv4 are told apart by their ranges. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/** @throws {TargetRefused} */
function reached(text: string, reach: Reach) {
  const address = ipaddr.process(text);
  const loopback = address.range() === 'loopback';
  const isPublic =
    address.range() === 'unicast' &&
    (address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(GLOBAL_UNICAST));
  if (!isPublic && !(loopback && reach === 'public-and-loopback'))
    throw new TargetRefused('It leads to an address that is not public.');
  const family: 4 | 6 = address.kind() === 'ipv4' ? 4 : 6;
  return { address: address.toString(), family, loopback };
}
