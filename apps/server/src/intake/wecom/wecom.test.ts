import { createCipheriv, createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore, type IntakeStore, type Store } from '@wuyou/engine';
import { expect, onTestFinished, test } from 'vitest';
import { siteOf } from '../../sites';
import { isSigned, seal, unseal } from './seal';
import { readWecom } from './settings';
import { createWecom } from './wecom';

/** The example of WeCom's own library for this protocol. */
const SAMPLE = {
  token: 'hJqcu3uJ9Tn2gXPmxx2w9kkCkCE2EPYo',
  encodingAesKey: '6qkdMrq68nTKduznJYO1A37W2oEgpkMUvkttRToqhUt',
  receiver: 'ww1436e0e65a779aee',
};
const ECHO = {
  sealed: 'fsi1xnbH4yQh0+PJxcOdhhK6TDXkjMyhEPA7xB2TGz6b+g7xyAbEkRxN/3cNXW9qdqjnoVzEtpbhnFyq6SVHyA==',
  stamp: {
    signature: '012bc692d0a58dd4b10f8dfe5c4ac00ae211ebeb',
    timestamp: '1476416373',
    nonce: '47744683',
  },
};

const NOW = Date.parse('2026-09-07T09:12:00+08:00');
const SECONDS = String(NOW / 1000);
const own = { ...SAMPLE, category: '其他', beginnings: ['#诉求', '@无忧'] };

/** Sealed as the documentation says, apart from the code under test. */
function sealed(text: string, { receiver = SAMPLE.receiver, key = SAMPLE.encodingAesKey } = {}): string {
  const aes = Buffer.from(`${key}=`, 'base64');
  const body = Buffer.from(text);
  const head = Buffer.from([...Buffer.from('0123456789abcdef'), 0, 0, body.length >> 8, body.length & 255]);
  const plain = Buffer.concat([head, body, Buffer.from(receiver)]);
  const fill = 32 - (plain.length % 32);
  const cipher = createCipheriv('aes-256-cbc', aes, aes.subarray(0, 16)).setAutoPadding(false);
  return cipher.update(Buffer.concat([plain, Buffer.alloc(fill, fill)])).toString('base64');
}

const sign = (text: string, timestamp: string, token = SAMPLE.token) =>
  createHash('sha1').update([token, timestamp, 'n1', text].sort().join('')).digest('hex');

async function opened(store: IntakeStore & Pick<Store, 'cases'> = createMemoryStore()) {
  const refused: object[] = [];
  const wecom = createWecom({
    sites: [await siteOf(undefined, 'example')],
    settings: new Map([['example', own]]),
    store,
    clock: () => NOW,
    receiptCode: () => '7K3M9Q2C4D5EXW89',
    onError: (message) => refused.push(message),
  });
  const send = async (
    text: string,
    { timestamp = SECONDS, token = SAMPLE.token, echo = false, site = 'example' } = {},
  ): Promise<Response> => {
    const query = new URLSearchParams({
      msg_signature: sign(text, timestamp, token),
      timestamp,
      nonce: 'n1',
    });
    if (echo) query.set('echostr', text);
    const body = `<xml><ToUserName>ww</ToUserName><Encrypt><![CDATA[${text}]]></Encrypt></xml>`;
    const url = `https://wuyou.example/intake/wecom/${site}?${query}`;
    const answer = await wecom(echo ? new Request(url) : new Request(url, { method: 'POST', body }));
    return answer ?? Response.error();
  };
  const cases = () => store.cases.list('example', { limit: 10 });
  return { send, cases, refused, wecom };
}

const appMessage = (content: string, id = '1001') =>
  `<xml><ToUserName><![CDATA[ww1436]]></ToUserName><FromUserName><![CDATA[zhang]]></FromUserName><CreateTime>${Number(SECONDS) - 60}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content><MsgId>${id}</MsgId><AgentID>1</AgentID></xml>`;
const groupMessage = (content: string) =>
  `<xml><From><UserId>T1</UserId><Name><![CDATA[示例企业 张]]></Name></From><ChatId>c1</ChatId><MsgId>g1</MsgId><MsgType>text</MsgType><Text><Content><![CDATA[${content}]]></Content></Text></xml>`;

test('the example of WeCom’s own library is verified and opened, and only unchanged', () => {
  expect(isSigned(SAMPLE, ECHO.stamp, ECHO.sealed)).toBe(true);
  expect(unseal(SAMPLE, ECHO.sealed)).toMatch(/^\d+$/);
  expect(isSigned(SAMPLE, { ...ECHO.stamp, nonce: '47744684' }, ECHO.sealed)).toBe(false);
  expect(isSigned(SAMPLE, { ...ECHO.stamp, signature: '' }, ECHO.sealed)).toBe(false);
  expect(unseal({ ...SAMPLE, receiver: 'ww0' }, ECHO.sealed)).toBeUndefined();
  for (const wrong of ['', 'AAAA', sealed('x', { key: 'A'.repeat(43) })])
    expect(unseal(SAMPLE, wrong)).toBeUndefined();
  const random = new Uint8Array(16);
  for (const text of ['', '路灯不亮', 'x'.repeat(12)])
    expect(unseal(SAMPLE, seal(SAMPLE, text, random))).toBe(text);
});

test('an address is verified by the echo, in time and signed', async () => {
  const { send } = await opened();
  const echo = await send(sealed('4711'), { echo: true });
  expect([echo.status, await echo.text()]).toEqual([200, '4711']);
  const late = String(Number(SECONDS) - 601);
  expect((await send(sealed('4711'), { echo: true, timestamp: late })).status).toBe(403);
  expect((await send(sealed('4711'), { echo: true, token: 'other' })).status).toBe(403);
});

test('a message that begins as agreed is a case once, and who wrote it is told the code', async () => {
  const { send, cases } = await opened();
  const first = await send(sealed(appMessage('#诉求：新厂房验收受阻\n已经等了三周。')));
  const answer = await first.text();
  const inside = unseal(SAMPLE, /<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(answer)?.[1] ?? '');
  expect(inside).toContain('<ToUserName><![CDATA[zhang]]>');
  expect(inside).toContain('7K3M-9Q2C-4D5E-XW89');
  const again = await send(sealed(appMessage('#诉求：新厂房验收受阻\n已经等了三周。')));
  expect(again.status).toBe(200);
  expect(await cases()).toMatchObject([
    {
      status: 'submitted',
      facts: {
        channel: 'wechat-group',
        title: '新厂房验收受阻',
        details: '新厂房验收受阻\n已经等了三周。',
        source: { system: 'wecom', id: '1001' },
        submittedAt: '2026-09-07T09:11:00+08:00',
        reporter: { kind: 'citizen', contact: { name: 'zhang' } },
      },
    },
  ]);
});

test('a group’s message is a case by its writer’s name, and its code stays out of the group', async () => {
  const { send, cases } = await opened();
  const answer = await send(sealed(groupMessage('@无忧 路灯不亮')));
  expect([answer.status, await answer.text()]).toEqual([200, '']);
  const [made] = await cases();
  expect(made?.facts).toMatchObject({ title: '路灯不亮', reporter: { contact: { name: '示例企业 张' } } });
});

test('everything else is acknowledged, and what cannot be a case is told by its id alone', async () => {
  const { send, cases, refused } = await opened();
  const image = appMessage('x').replace('[text]', '[image]');
  for (const xml of [appMessage('大家好'), appMessage('#诉求'), image, '<xml></xml>', 'no xml'])
    expect((await send(sealed(xml))).status).toBe(200);
  expect((await send(sealed(appMessage('#诉求 反\u202e写')))).status).toBe(200);
  expect(refused).toEqual([{ site: 'example', id: '1001' }]);
  expect(await cases()).toEqual([]);
});

test('while nothing can be written, WeCom is asked to try again', async () => {
  const failing = { ...createMemoryStore(), commit: () => Promise.reject(new Error('disk full')) };
  const { send, refused } = await opened(failing);
  expect((await send(sealed(appMessage('#诉求 路灯不亮')))).status).toBe(500);
  expect(refused).toEqual([{ site: 'example', id: '1001' }]);
});

test('wrong signatures, old ones, other keys and other receivers are refused, and nothing is written', async () => {
  const { send, cases, wecom } = await opened();
  const message = appMessage('#诉求 路灯不亮');
  const old = String(Number(SECONDS) - 601);
  const refusals = [
    send(sealed(message), { token: 'other' }),
    send(sealed(message), { timestamp: old }),
    send(sealed(message), { timestamp: '' }),
    send(sealed(message, { key: 'A'.repeat(43) })),
    send(sealed(message, { receiver: 'ww0' })),
    send('not sealed'),
  ];
  expect((await Promise.all(refusals)).map(({ status }) => status)).toEqual(Array(6).fill(403));
  expect((await send(sealed(message), { site: 'nowhere' })).status).toBe(404);
  const long = new Request('https://wuyou.example/intake/wecom/example', {
    method: 'POST',
    body: 'x'.repeat(70_000),
  });
  expect((await wecom(long))?.status).toBe(413);
  expect(await wecom(new Request('https://wuyou.example/v1/site'))).toBeUndefined();
  expect(await cases()).toEqual([]);
});

test('settings that are wrong are named by their path, and never quoted', async () => {
  const sites = [await siteOf(undefined, 'example')];
  const folder = await mkdtemp(join(tmpdir(), 'wuyou-wecom-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'wecom.json');
  const read = async (content: unknown) => {
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return readWecom(file, sites);
  };
  const right = { ...SAMPLE, category: '其他' };
  expect((await read({ example: right })).get('example')?.beginnings).toEqual(['#诉求']);
  expect((await readWecom(undefined, sites)).size).toBe(0);
  await expect(read('secret')).rejects.toThrow(/no JSON\.$/);
  await expect(read({ example: { ...right, encodingAesKey: 'short' } })).rejects.toThrow(
    '/example/encodingAesKey',
  );
  await expect(read({ nowhere: right })).rejects.toThrow('no such site');
  await expect(read({ example: { ...right, category: '没有' } })).rejects.toThrow('/example/category');
  await expect(readWecom(join(folder, 'none'), sites)).rejects.toThrow('cannot be read');
});
