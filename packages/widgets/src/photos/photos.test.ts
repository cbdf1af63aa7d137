import type { ReactiveControllerHost } from 'lit';
import { expect, test, vi } from 'vitest';
import { asTakenByPhone, picture } from '../testing/pictures';
import { Photos } from './photos';

function setUp() {
  const host = { addController() {}, requestUpdate() {} } as unknown as ReactiveControllerHost;
  let changes = 0;
  const photos = new Photos(host, {
    onChange: () => {
      changes += 1;
    },
  });
  return { photos, changes: () => changes };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const pdf = (name: string) => new File(['%PDF-1.7'], name);

test('a photo becomes a small JPEG with a small picture of it, a document stays what it is', async () => {
  const { photos, changes } = setUp();
  const taken = await asTakenByPhone(await picture(60, 30));
  await photos.add([new File([taken], '厂区.JPEG'), pdf('土地证.pdf')]);
  expect(photos.all).toMatchObject([
    {
      name: '厂区.jpg',
      state: 'ready',
      url: expect.stringMatching(/^blob:/),
      id: expect.stringMatching(UUID),
    },
    { name: '土地证.pdf', state: 'ready' },
  ]);
  expect(photos.all[1]).not.toHaveProperty('url');
  const [photo, document] = photos.files;
  expect([photo?.content.type, document?.content.type]).toEqual(['image/jpeg', 'application/pdf']);
  expect(await document?.content.text()).toBe('%PDF-1.7');
  expect(changes()).toBe(1);
});

test('what cannot be taken is named with the reason, and the rest is taken', async () => {
  const { photos } = setUp();
  const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'large.jpg');
  const gone = new File(['%PDF'], 'gone.pdf');
  gone.slice = () =>
    ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) as Blob;
  await photos.add([
    new File(['\0\0\0\x18ftypheic1234'], 'IMG_1.HEIC'),
    new File(['text'], 'notes.txt'),
    new File([Uint8Array.of(0xff, 0xd8, 0xff, 0)], 'broken.jpg'),
    new File([], 'empty.png'),
    large,
    gone,
    pdf('good.pdf'),
  ]);
  expect(photos.refused).toEqual([
    { name: 'IMG_1.HEIC', why: 'heic' },
    { name: 'notes.txt', why: 'other' },
    { name: 'broken.jpg', why: 'broken' },
    { name: 'empty.png', why: 'empty' },
    { name: 'large.jpg', why: 'large' },
    { name: 'gone.pdf', why: 'unread' },
  ]);
  expect(photos.all.map(({ name }) => name)).toEqual(['good.pdf']);
});

test('ten are one too many, and it is the tenth', async () => {
  const { photos } = setUp();
  await photos.add(Array.from({ length: 10 }, (_, i) => pdf(`${i + 1}.pdf`)));
  expect(photos.all).toHaveLength(9);
  expect(photos.refused).toEqual([{ name: '10.pdf', why: 'many' }]);
  photos.remove(photos.all[0]?.id ?? '');
  await photos.add([pdf('10.pdf')]);
  expect(photos.all).toHaveLength(9);
  expect(photos.refused).toEqual([]);
});

test('one that is taken away while it is prepared does not come back', async () => {
  const { photos } = setUp();
  const adding = photos.add([new File([await picture(60, 30)], 'a.jpg')]);
  photos.remove(photos.all[0]?.id ?? '');
  await adding;
  expect(photos.all).toEqual([]);
});

test('the number of an identity card in a file’s name is not kept', async () => {
  const { photos } = setUp();
  await photos.add([pdf('身份证430202199003074514.pdf'), new File(['x'], '430202199003074514.txt')]);
  expect(photos.all[0]?.name).toBe('身份证***.pdf');
  expect(photos.refused[0]?.name).toBe('***.txt');
});

test('every address of a small picture is given back', async () => {
  const made = vi.spyOn(URL, 'createObjectURL');
  const revoked = vi.spyOn(URL, 'revokeObjectURL');
  const { photos } = setUp();
  const file = new File([await picture(60, 30)], 'a.jpg');
  await photos.add([file, file, file]);
  photos.remove(photos.all[0]?.id ?? '');
  photos.replace(photos.files.slice(0, 1));
  photos.hostDisconnected();
  photos.hostConnected();
  photos.hostDisconnected();
  const addresses = made.mock.results.map(({ value }) => value);
  expect(revoked.mock.calls.map(([address]) => address).sort()).toEqual([...addresses].sort());
});
