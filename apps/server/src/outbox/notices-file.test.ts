import { expect, test } from 'vitest';
import { SettingsError } from '../settings';
import { readSites } from '../sites';
import { parseNotices, readNotices } from './notices-file';

const BOT = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=example';

const ZZ = {
  endpoint: 'https://city.example/open311/v2',
  services: { 其他: '001' },
  address: '示例区',
};

async function parse(sites: object) {
  return parseNotices(JSON.stringify({ sites }), {
    path: 'notices.json',
    tenants: await readSites(undefined),
    cityKeys: { zz: 'xyz' },
  });
}

test('nothing needs to be said: nobody has a box, and the night is quiet', async () => {
  const site = (await readNotices(undefined, { tenants: await readSites(undefined) }))('example');
  expect(site).toMatchObject({ locale: 'zh-CN', quietHours: { from: '21:00', to: '08:00' } });
  expect(site.office('nr')).toEqual({ mail: [] });
  expect(site.office(undefined)).toEqual({ mail: [] });
});

test('offices are written to where the file says, those of the catalogue, too', async () => {
  const site = (
    await parse({
      example: {
        quietHours: null,
        desk: { mail: ['desk@example.cn'] },
        departments: { nr: { mail: ['nr@example.cn'], bot: BOT } },
        sms: { signName: '示例县', templates: { received: 'SMS_1' } },
      },
    })
  )('example');
  expect(site.quietHours).toBeUndefined();
  expect(site.office(undefined).mail).toEqual(['desk@example.cn']);
  expect(site.office('nr')).toEqual({ mail: ['nr@example.cn'], bot: BOT });
});

test('another city has its key from the environment, and is sent no words unless it is said', async () => {
  const { cities } = (await parse({ example: { cities: { zz: ZZ } } }))('example');
  expect(cities).toEqual({ zz: { ...ZZ, apiKey: 'xyz', format: 'json', words: [], contactUnder: [] } });
});

test.each([
  [{ other: {} }, '/sites/other: there is no such site.'],
  [{ example: { departments: { nrr: {} } } }, '/sites/example/departments/nrr: there is no such department.'],
  [{ example: { desk: { mail: ['desk'] } } }, '/sites/example/desk/mail/0: '],
  [
    { example: { desk: { bot: 'https://evil.example/cgi-bin/webhook/send?key=secret' } } },
    '/sites/example/desk/bot: ',
  ],
  [{ example: { quietHours: { from: '9pm', to: '08:00' } } }, '/sites/example/quietHours/from: '],
  [
    { example: { sms: { signName: '示例', templates: { 'task-assigned': 'SMS_1' } } } },
    '/sites/example/sms/templates',
  ],
  [{ example: { cities: { zs: ZZ } } }, '/sites/example/cities/zs: WUYOU_OPEN311_KEYS has no key of it.'],
  [
    { example: { cities: { zz: { ...ZZ, services: { 其它: '001' } } } } },
    '/sites/example/cities/zz/services/其它: there is no such category.',
  ],
  [{ example: { cities: { zz: { ...ZZ, services: {} } } } }, '/sites/example/cities/zz/services: at least'],
  [
    { example: { cities: { zz: { ...ZZ, endpoint: 'http://city.example/v2?key=secret' } } } },
    '/sites/example/cities/zz/endpoint: an address',
  ],
  [{ example: { cities: { zz: { ...ZZ, address: undefined } } } }, '/sites/example/cities/zz/address: '],
  [{ example: { cities: { zz: { ...ZZ, words: ['name'] } } } }, '/sites/example/cities/zz/words/0: '],
  [{ example: { cities: { zz: { ...ZZ, apiKey: 'secret' } } } }, '/sites/example/cities/zz: '],
])('%o is refused by its path', async (sites, words) => {
  const error = await parse(sites).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(SettingsError);
  expect(String(error)).toContain(words);
  expect(String(error)).not.toContain('secret');
});

test('a file that is no JSON is not quoted', async () => {
  const tenants = await readSites(undefined);
  expect(() => parseNotices(`{"bot": "${BOT}"`, { path: 'notices.json', tenants })).toThrow(
    /^notices\.json is no JSON\.$/,
  );
});
