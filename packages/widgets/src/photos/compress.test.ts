import { expect, test, vi } from 'vitest';
import { asTakenByPhone, picture } from '../testing/pictures';
import { compress } from './compress';

async function shownIn(blob: Blob) {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const isRed = (x: number, y: number) => {
    const [red = 0, , blue = 0] = context?.getImageData(x, y, 1, 1).data ?? [];
    return red > blue;
  };
  return { width: bitmap.width, height: bitmap.height, isRed };
}

const bytesOf = async (blob: Blob) => String.fromCharCode(...new Uint8Array(await blob.arrayBuffer()));

/** As browsers before 2023 do. */
function withoutFromImage(): void {
  const original = createImageBitmap;
  vi.stubGlobal('createImageBitmap', (source: ImageBitmapSource, options?: ImageBitmapOptions) =>
    options?.imageOrientation === 'from-image'
      ? Promise.reject(new TypeError("'from-image' is not a valid value"))
      : original(source),
  );
}

test.for([
  ['by a bitmap', () => {}],
  ['by an <img>, where bitmaps know no orientation', withoutFromImage],
] as const)('a photo stands upright and has lost where it was taken: %s', async ([, prepare]) => {
  prepare();
  const taken = await asTakenByPhone(await picture(80, 40));
  expect(await bytesOf(taken)).toMatch(/Exif/);
  const small = await compress(taken);
  expect(small.type).toBe('image/jpeg');
  expect(await bytesOf(small)).not.toMatch(/Exif|GPS|\xff\xe1/);
  const { width, height, isRed } = await shownIn(small);
  expect([width, height]).toEqual([40, 80]);
  // Turned clockwise, what was left is on top.
  expect([isRed(20, 10), isRed(20, 70)]).toEqual([true, false]);
});

test('a large one is made small, a small one stays as large as it is', async () => {
  const { width, height } = await shownIn(await compress(await picture(4096, 1024)));
  expect([width, height]).toEqual([2048, 512]);
  const small = await shownIn(await compress(await picture(33, 21, 'image/png')));
  expect([small.width, small.height]).toEqual([33, 21]);
});

test('what is transparent becomes white', async () => {
  const canvas = document.createElement('canvas');
  const blank = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  const bitmap = await createImageBitmap(await compress(blank ?? new Blob()));
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  expect([...(context?.getImageData(9, 9, 1, 1).data ?? [])]).toEqual([255, 255, 255, 255]);
});

test('what is no picture cannot be made one, and leaves no address behind', async () => {
  const made = vi.spyOn(URL, 'createObjectURL');
  const revoked = vi.spyOn(URL, 'revokeObjectURL');
  await expect(compress(new Blob(['\xff\xd8\xff broken']))).rejects.toThrow();
  expect(revoked).toHaveBeenCalledTimes(made.mock.calls.length);
});
