import { expect, test } from 'vitest';
import { SettingsError } from '../settings';
import { readSites } from '../sites';
import { parseNotices, readNotices } from './notices-file';

const BOT = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=example';

async function parse(sites: object) {
  return parseNotices(JSON.stringify({ sites }), {
    path: 'notices.json',
    tenants: await readSites(undefined),
  });
}

test('nothing needs to be said: nobody has a box, and the night is quiet', async () => {
  const site = (await readNotices(undefined, await readSites(undefined)))('example');
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
