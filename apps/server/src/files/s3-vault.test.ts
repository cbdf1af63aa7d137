import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { s3Vault } from './s3-vault';

const KEYS = { accessKeyId: 'EXAMPLE', secretAccessKey: 'example secret', region: 'cn-north-1' };
const T = '430211';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** The signature of AWS, version 4, reckoned once more from what arrived. */
function isSigned({ method = '', url = '', headers }: IncomingMessage): boolean {
  const [, credential = '', signedHeaders = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  const [accessKey, ...scope] = credential.split('/');
  const [date = '', region = '', service = ''] = scope;
  const canonical = [
    method,
    url,
    '',
    ...signedHeaders.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signedHeaders,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope.join('/'), sha256(canonical)].join('\n');
  const key = [region, service, 'aws4_request'].reduce<Buffer>(
    (inner, part) => hmac(inner, part),
    hmac(`AWS4${KEYS.secretAccessKey}`, date),
  );
  return accessKey === KEYS.accessKeyId && hmac(key, toSign).toString('hex') === signature;
}

/** An object store that keeps what is signed, and is busy as often as it is told. */
async function fakeS3({ busy = 0 } = {}) {
  const objects = new Map<string, Buffer>();
  let left = busy;
  const server = createServer(async (request, reply) => {
    const { url = '', method } = request;
    const body = await buffer(request);
    if (!isSigned(request)) return reply.writeHead(403).end('<Error>SignatureDoesNotMatch</Error>');
    if (left > 0) {
      left -= 1;
      return reply.writeHead(503).end();
    }
    const found = objects.get(url);
    if (method === 'PUT') {
      if (Number(request.headers['content-length']) !== body.length) return reply.writeHead(411).end();
      objects.set(url, body);
      return reply.writeHead(200).end();
    }
    if (method === 'DELETE') {
      objects.delete(url);
      return reply.writeHead(204).end();
    }
    return found ? reply.writeHead(200).end(found) : reply.writeHead(404).end('<Error>NoSuchKey</Error>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { objects, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/bucket` };
}

test('what is put is there until it is deleted, under the folder of its site', async () => {
  const { address, objects } = await fakeS3();
  const vault = s3Vault({ address, ...KEYS });
  await vault.put(T, 'object-1', new Blob(['照片'], { type: 'image/jpeg' }));
  expect([...objects.keys()]).toEqual(['/bucket/430211/object-1']);
  expect(await new Response(await vault.get(T, 'object-1')).text()).toBe('照片');
  expect(await vault.get('430202', 'object-1')).toBeUndefined();
  await vault.delete(T, 'object-1');
  await vault.delete(T, 'object-1');
  expect(await vault.get(T, 'object-1')).toBeUndefined();
});

test('a busy store is asked again', async () => {
  const { address, objects } = await fakeS3({ busy: 2 });
  await s3Vault({ address, ...KEYS }).put(T, 'object-1', new Blob(['x']));
  expect(objects.size).toBe(1);
});

test('a wrong key is told as such, without what the store says', async () => {
  const { address, objects } = await fakeS3();
  const vault = s3Vault({ address, ...KEYS, secretAccessKey: 'other' });
  const words = 'The object store answered 403. See WUYOU_FILES and its credentials.';
  await expect(vault.put(T, 'object-1', new Blob(['x']))).rejects.toThrow(words);
  await expect(vault.get(T, 'object-1')).rejects.toThrow(words);
  await expect(vault.delete(T, 'object-1')).rejects.toThrow(words);
  expect(objects.size).toBe(0);
});
