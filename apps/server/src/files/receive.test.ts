import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import type { Upload } from '@wuyou/engine';
import exifr from 'exifr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createReceive, type Receiving } from './receive';
import { folder } from './testing/folder';
import { animated, photo, png, webp } from './testing/pictures';
import { officeFile, storedZip } from './testing/stored-zip';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');

interface Sent extends Partial<Omit<Receiving, 'folder'>> {
  readonly name?: string;
  readonly declared?: Upload['declared'];
}

async function receiving() {
  const path = await folder();
  return {
    left: () => readdir(path),
    receive: async (
      bytes: Buffer | ReadableStream<Uint8Array>,
      { name = '示例.jpg', declared = {}, ...options }: Sent = {},
    ) => {
      const stream = Buffer.isBuffer(bytes) ? new Blob([Uint8Array.from(bytes)]).stream() : bytes;
      return createReceive({ folder: path, limit: 1024 * 1024, ...options })({
        bytes: stream,
        name,
        declared,
      });
    },
  };
}

const bytesOf = async ({ content }: { readonly content: Blob }) => Buffer.from(await content.arrayBuffer());
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const refusedFor = (problem: string) => ({
  code: 'invalid',
  details: { issues: [{ pointer: '', code: 'file_refused', params: { problem } }] },
});

describe('a picture', () => {
  test('is kept upright, without where it was taken and with what', async () => {
    const { receive, left } = await receiving();
    const sent = await photo();
    expect(await exifr.gps(sent)).toMatchObject({ latitude: expect.closeTo(27.825, 2) });
    expect((await exifr.parse(sent))?.Model).toBe('Example Phone');

    const received = await receive(sent);
    const kept = await bytesOf(received);
    expect(await exifr.gps(kept)).toBeUndefined();
    expect(await exifr.parse(kept, true)).not.toMatchObject({ Model: expect.anything() });
    expect(kept.includes('Example Phone')).toBe(false);
    expect(kept.includes('Exif')).toBe(false);
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 20, height: 40 });
    expect(received).toMatchObject({
      type: 'image/jpeg',
      name: '示例.jpg',
      hash: sha256(kept),
      sentHash: sha256(sent),
    });
    expect(received.content.size).toBe(kept.length);
    await received.release();
    expect(await left()).toEqual([]);
  });

  test('stays in its format', async () => {
    const { receive } = await receiving();
    for (const [bytes, type] of [
      [await png(), 'image/png'],
      [await webp(), 'image/webp'],
    ] as const)
      expect((await receive(bytes, { name: '示例' })).type).toBe(type);
  });

  test('drops what hides behind it', async () => {
    const { receive } = await receiving();
    for (const hidden of [Buffer.from('<script>alert(1)</script>'), storedZip({ 'evil.class': 'x' })])
      for (const bytes of [await photo(), await png()]) {
        const kept = await bytesOf(await receive(Buffer.concat([bytes, hidden])));
        expect(kept.includes('script')).toBe(false);
        expect(kept.includes('evil.class')).toBe(false);
      }
  });

  test('may have as many pixels as allowed, and no more', async () => {
    const { receive } = await receiving();
    expect((await receive(await png(10, 10), { pixels: 100 })).type).toBe('image/png');
    const refused = { code: 'file_refused', params: { problem: 'pixels', max: 100 } };
    await expect(receive(await png(101, 1), { pixels: 100 })).rejects.toMatchObject({
      details: { issues: [refused] },
    });
  });

  test('that would unpack to gigabytes is refused by its header', async () => {
    const { receive } = await receiving();
    await expect(receive(bomb(60_000, 60_000))).rejects.toMatchObject({
      details: { issues: [{ params: { problem: 'pixels' } }] },
    });
  });

  test('that breaks off, or is none, is refused', async () => {
    const { receive, left } = await receiving();
    const whole = await photo({ width: 400, height: 400 });
    await expect(receive(whole.subarray(0, whole.length / 2))).rejects.toMatchObject(refusedFor('broken'));
    await expect(receive(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).rejects.toMatchObject(refusedFor('broken'));
    expect(await left()).toEqual([]);
  });

  test('that moves is refused', async () => {
    const { receive } = await receiving();
    await expect(receive(await animated())).rejects.toMatchObject(refusedFor('animated'));
  });
});

test.for([
  ['a page called a picture', Buffer.from('<html><script>1</script></html>'), '照片.jpg', {}, 'not-an-image'],
  ['a page sent as a picture', Buffer.from('<html></html>'), '照片', { type: 'image/png' }, 'not-an-image'],
  ['a document called a picture', PDF, '照片.PNG', {}, 'not-an-image'],
  ['a drawing that is a program', Buffer.from('<?xml version="1.0"?><svg/>'), 'x.svg', {}, 'not-an-image'],
  ['a picture of a phone we cannot read', heic(), '照片.heic', {}, 'heic'],
  ['nothing', Buffer.alloc(0), '照片.jpg', {}, 'empty'],
] as const)('%s is refused', async ([, bytes, name, declared, problem]) => {
  const { receive, left } = await receiving();
  await expect(receive(bytes, { name, declared })).rejects.toMatchObject(refusedFor(problem));
  expect(await left()).toEqual([]);
});

test.for([
  ['text', Buffer.from('hello'), 'a.txt'],
  ['a program', Buffer.from('MZ\x90\0\x03\0\0\0'), '合同.pdf'],
  ['an archive', storedZip({ 'a.txt': 'x' }), '资料.zip'],
  ['an archive called a document', storedZip({ 'a.txt': 'x' }), '合同.docx'],
  ['a moving picture of another kind', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;'), 'x.gif'],
] as const)('%s is refused, and what is taken is named', async ([, bytes, name]) => {
  const { receive } = await receiving();
  const params = { problem: 'type', choices: ['JPEG', 'PNG', 'WebP', 'PDF', 'DOCX', 'XLSX'] };
  await expect(receive(bytes, { name })).rejects.toMatchObject({ details: { issues: [{ params }] } });
});

test('documents are kept byte for byte', async () => {
  const { receive } = await receiving();
  for (const [bytes, name, type] of [
    [PDF, '合同.pdf', 'application/pdf'],
    [officeFile('wordprocessingml.document'), '说明.docx', /wordprocessingml\.document$/],
    [officeFile('spreadsheetml.sheet'), '台账.XLSX', /spreadsheetml\.sheet$/],
  ] as const) {
    const received = await receive(bytes, { name });
    expect(received.type).toMatch(type);
    expect(received.name).toBe(name);
    expect(await bytesOf(received)).toEqual(bytes);
    expect(received.hash).toBe(received.sentHash);
  }
});

test('a name gets the ending of what the file is', async () => {
  const { receive } = await receiving();
  expect((await receive(await photo(), { name: '合同.pdf' })).name).toBe('合同.pdf.jpg');
  expect((await receive(await photo(), { name: '照片.JPEG' })).name).toBe('照片.JPEG');
  expect((await receive(PDF, { name: '📄' })).name).toBe('📄.pdf');
});

test('exactly at the limit it is taken, one byte over it is not', async () => {
  const { receive, left } = await receiving();
  const limit = PDF.length;
  await (await receive(PDF, { name: 'x.pdf', limit })).release();
  const tooLarge = { code: 'payload_too_large', details: { limit } };
  await expect(receive(Buffer.concat([PDF, Buffer.from('x')]), { limit })).rejects.toMatchObject(tooLarge);
  await expect(receive(PDF, { limit, declared: { size: limit + 1 } })).rejects.toMatchObject(tooLarge);
  expect(await left()).toEqual([]);
});

test('reading stops at the limit, however much is sent', async () => {
  const { receive } = await receiving();
  let pulled = 0;
  let left = false;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
    cancel: () => {
      left = true;
    },
  });
  await expect(receive(endless)).rejects.toMatchObject({ code: 'payload_too_large' });
  expect(pulled).toBeLessThan(20);
  expect(left).toBe(true);
});

test('what breaks off, stands still, takes too long or is shorter than it said leaves nothing', async () => {
  const { receive, left } = await receiving();
  const incomplete = { code: 'upload_incomplete' };
  const starting = (then: (controller: ReadableStreamDefaultController<Uint8Array>) => void) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Uint8Array.from(PDF));
        then(controller);
      },
    });
  await expect(receive(starting((it) => it.error(new Error('reset'))))).rejects.toMatchObject(incomplete);
  await expect(
    receive(
      starting(() => {}),
      { idle: 20 },
    ),
  ).rejects.toMatchObject(incomplete);
  await expect(
    receive(
      starting(() => {}),
      { patience: 20 },
    ),
  ).rejects.toMatchObject(incomplete);
  const declared = { size: PDF.length + 1 };
  await expect(receive(PDF, { declared })).rejects.toMatchObject(incomplete);
  await expect(receive(PDF, { declared: { size: 1 } })).rejects.toMatchObject(incomplete);
  expect(await left()).toEqual([]);
});

/** The beginning of a picture as newer iPhones write it. */
function heic(): Buffer {
  return Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic'),
    Buffer.alloc(64),
  ]);
}

/** A PNG of a few bytes that says it is huge. */
function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = chunk('IDAT', deflateSync(Buffer.alloc(1000)));
  return Buffer.concat([signature, chunk('IHDR', head), data, chunk('IEND', Buffer.alloc(0))]);
}
