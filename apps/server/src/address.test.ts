import { expect, test } from 'vitest';
import { createAddressOf, type Incoming, NEARBY } from './address';

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as Incoming;

const addressOf = createAddressOf(NEARBY);

test.each([
  ['a visitor who comes directly', from('203.0.113.7'), '203.0.113.7'],
  ['an IPv4 visitor on an IPv6 socket', from('::ffff:203.0.113.7'), '203.0.113.7'],
  ['one behind a proxy on this machine', from('127.0.0.1', '203.0.113.7'), '203.0.113.7'],
  ['one behind two proxies of this house', from('127.0.0.1', '203.0.113.7, 10.0.0.2'), '203.0.113.7'],
  ['one who says to be another, directly', from('203.0.113.7', '198.51.100.1'), '203.0.113.7'],
  ['one who says so through the proxy', from('127.0.0.1', '198.51.100.1, 203.0.113.7'), '203.0.113.7'],
  ['one of whom the proxy writes nonsense', from('127.0.0.1', 'unknown'), '127.0.0.1'],
  ['one of many addresses in one IPv6 household', from('2001:db8:1:2:aaaa::1'), '2001:db8:1:2::/64'],
  ['its neighbour in the same household', from('2001:db8:1:2::ffff'), '2001:db8:1:2::/64'],
  ['one who has gone', from(undefined), undefined],
])('%s', (_, incoming, address) => {
  expect(addressOf(incoming)).toBe(address);
});

test('a proxy elsewhere is believed only where it is named', () => {
  const incoming = from('198.51.100.9', '203.0.113.7');
  expect(addressOf(incoming)).toBe('198.51.100.9');
  expect(createAddressOf(['198.51.100.0/24'])(incoming)).toBe('203.0.113.7');
  expect(() => createAddressOf(['the office'])).toThrow(TypeError);
});
