import { describe, expect, test } from 'vitest';
import { parseTarget, pinTarget, type Reach, TargetRefused } from './pin-target';

const pin = (url: string, addresses: readonly string[] = [], reach: Reach = 'public') =>
  pinTarget(url, { resolve: async () => addresses, reach });

describe('nothing is sent to', () => {
  test.each([
    ['a page without https', 'http://receiver.example.cn/'],
    ['another scheme', 'ftp://receiver.example.cn/'],
    ['a file', 'file:///etc/passwd'],
    ['no address at all', 'receiver'],
    ['a user in the address', 'https://user@receiver.example.cn/'],
    ['a password in the address', 'https://:secret@receiver.example.cn/'],
    ['this machine', 'https://127.0.0.1/'],
    ['this machine, in one number', 'https://2130706433/'],
    ['this machine, in octal', 'https://0177.0.0.1/'],
    ['this machine, in hexadecimal', 'https://0x7f.1/'],
    ['this machine, in full-width digits', 'https://１２７.0.0.1/'],
    ['this machine by IPv6', 'https://[::1]/'],
    ['this machine, mapped into IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['this machine, compatible with IPv4', 'https://[::127.0.0.1]/'],
    ['every address', 'https://0.0.0.0/'],
    ['every address by IPv6', 'https://[::]/'],
    ['a private network', 'https://10.0.0.8/'],
    ['another', 'https://172.16.0.1/'],
    ['a third', 'https://192.168.1.1/'],
    ['what a cloud tells its machines', 'https://169.254.169.254/latest/meta-data/'],
    ['the same by Alibaba Cloud', 'https://100.100.100.200/latest/meta-data/'],
    ['a group', 'https://224.0.0.1/'],
    ['everyone', 'https://255.255.255.255/'],
    ['a reserved address', 'https://240.0.0.1/'],
    ['a private network by IPv6', 'https://[fd00::1]/'],
    ['a link by IPv6', 'https://[fe80::1]/'],
    ['a group by IPv6', 'https://[ff02::1]/'],
    ['a translated address', 'https://[64:ff9b::7f00:1]/'],
    ['a tunnelled address', 'https://[2002:7f00:1::]/'],
    ['an address beyond the global ones', 'https://[4000::1]/'],
  ])('%s', async (_what, url) => {
    expect(() => parseTarget(url, 'public')).toThrow(TargetRefused);
    await expect(pin(url, ['93.184.216.34'])).rejects.toThrow(TargetRefused);
  });

  test.each([
    '127.0.0.1',
    '10.0.0.8',
    '::1',
    '::ffff:10.0.0.8',
    'fd00::1',
    '169.254.169.254',
    '64:ff9b::a00:8',
  ])('a name that leads to %s', async (address) => {
    await expect(pin('https://receiver.example.cn/', [address])).rejects.toThrow(TargetRefused);
    await expect(pin('https://receiver.example.cn/', ['93.184.216.34', address])).rejects.toThrow(
      TargetRefused,
    );
  });

  test('a name without an address', async () => {
    await expect(pin('https://receiver.example.cn/')).rejects.toThrow('has no address');
  });
});

test('a public address is looked up once and kept, whatever its name leads to afterwards', async () => {
  const answers = [['93.184.216.34'], ['127.0.0.1']];
  let asked = 0;
  const resolve = async () => {
    asked += 1;
    return answers[asked - 1] ?? [];
  };
  const pinned = await pinTarget('https://receiver.example.cn:8443/hook?a=1', { resolve, reach: 'public' });
  expect(pinned).toMatchObject({ address: '93.184.216.34', family: 4 });
  expect(pinned.url.href).toBe('https://receiver.example.cn:8443/hook?a=1');
  expect(asked).toBe(1);
  await expect(pinTarget('https://receiver.example.cn/', { resolve, reach: 'public' })).rejects.toThrow(
    TargetRefused,
  );
});

test('an IPv6 address is a target like any other', async () => {
  expect(await pin('https://[2606:2800:220:1:248:1893:25c8:1946]/')).toMatchObject({ family: 6 });
});

test('on a machine of one’s own, plain http may go to it and nowhere else', async () => {
  const reach = 'public-and-loopback';
  expect(await pin('http://localhost:3000/hook', ['127.0.0.1'], reach)).toMatchObject({
    address: '127.0.0.1',
  });
  expect(await pin('http://127.0.0.1:3000/hook', [], reach)).toMatchObject({ address: '127.0.0.1' });
  expect(await pin('http://[::1]:3000/hook', [], reach)).toMatchObject({ address: '::1', family: 6 });
  await expect(pin('http://receiver.example.cn/', ['127.0.0.1'], reach)).rejects.toThrow(TargetRefused);
  await expect(pin('http://localhost/', ['93.184.216.34'], reach)).rejects.toThrow(TargetRefused);
  await expect(pin('https://10.0.0.8/', [], reach)).rejects.toThrow(TargetRefused);
});
