import { expect, test } from 'vitest';
import { createVisitorOf, type Incoming } from './address';

const from = (peer: string | undefined, forwarded?: string): Incoming => ({
  peer,
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
});
const visitorOf = createVisitorOf(['loopback']);

test.each([
  ['a visitor who comes directly', from('203.0.113.7'), '203.0.113.7'],
  ['an IPv4 visitor on an IPv6 socket', from('::ffff:203.0.113.7'), '203.0.113.7'],
  ['one behind a proxy on this machine', from('127.0.0.1', '203.0.113.7'), '203.0.113.7'],
  ['one who says through it to be another', from('127.0.0.1', '198.51.100.1, 203.0.113.7'), '203.0.113.7'],
  ['one in the intranet who says so', from('127.0.0.1', '198.51.100.1, 10.20.30.40'), '10.20.30.40'],
  ['one whom the proxy writes with a port', from('127.0.0.1', '203.0.113.7:5000'), '203.0.113.7'],
  ['one of IPv6 with a port', from('127.0.0.1', '[2001:db8:1:2::7]:443'), '2001:db8:1:2::/64'],
  ['one of many addresses in one IPv6 household', from('2001:db8:1:2:aaaa::1'), '2001:db8:1:2::/64'],
  ['its neighbour in the same household', from('2001:db8:1:2::ffff'), '2001:db8:1:2::/64'],
  ['one who was gone at once', from(undefined), 'unknown'],
])('%s', (_, incoming, address) => {
  expect(visitorOf(incoming)).toEqual({ address, forwardedIgnored: false });
});

test.each([
  ['one who says directly to be another', from('203.0.113.7', '198.51.100.1'), '203.0.113.7'],
  ['one through a proxy that is not named', from('172.17.0.1', '198.51.100.1'), '172.17.0.1'],
  ['one of whom the proxy writes nonsense', from('127.0.0.1', 'unknown'), '127.0.0.1'],
])('%s is counted by the connection, and that is told', (_, incoming, address) => {
  expect(visitorOf(incoming)).toEqual({ address, forwardedIgnored: true });
});

test('a proxy elsewhere is believed only where it is named', () => {
  const incoming = from('198.51.100.9', '203.0.113.7');
  expect(visitorOf(incoming).address).toBe('198.51.100.9');
  expect(createVisitorOf(['198.51.100.0/24'])(incoming).address).toBe('203.0.113.7');
  expect(() => createVisitorOf(['the office'])).toThrow(TypeError);
});
