import { expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings';

test('nothing needs to be said for a first start', () => {
  expect(readSettings({ PATH: '/usr/bin' })).toEqual({
    data: './data',
    host: '127.0.0.1',
    port: 8787,
    visitorOf: expect.any(Function),
    limited: true,
    files: { kind: 'folder', folder: './data-files' },
    fileLimit: 10 * 1024 * 1024,
    log: 'info',
  });
});

test('what is wrong is named with what it should be, all at once', () => {
  const wrong = {
    WUYOU_PORT: '80a',
    WUYOU_DATABASE_URL: 'mysql://x',
    WUYOU_PROT: '1',
    WUYOU_PROXIES: 'office',
  };
  expect(() => readSettings(wrong)).toThrow(SettingsError);
  const said = (() => {
    try {
      readSettings(wrong);
    } catch (error) {
      return String(error);
    }
    return '';
  })();
  expect(said.split('\n')).toEqual([
    'SettingsError: WUYOU_DATABASE_URL must be an address like postgres://user:password@host:5432/database.',
    'WUYOU_PORT must be a whole number from 0 to 65535; 0 takes any free one.',
    'WUYOU_PROXIES must be addresses or ranges between commas, such as 10.0.0.8 or 10.0.1.0/24; loopback, linklocal, uniquelocal; or nothing.',
    expect.stringMatching(/^WUYOU_PROT is not known\. Known are WUYOU_DATA, /),
  ]);
});
