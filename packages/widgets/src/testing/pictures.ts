/** A picture whose left half is red and whose right half is blue. */
export async function picture(
  width: number,
  height: number,
  type: 'image/jpeg' | 'image/png' = 'image/jpeg',
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas to draw on.');
  context.fillStyle = '#f00';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#00f';
  context.fillRect(width / 2, 0, width / 2, height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? new Blob()), type));
}

const text = (value: string) => [...value].map((sign) => sign.charCodeAt(0));
const short = (value: number) => [value >> 8, value & 255];
const long = (value: number) => [...short(value >>> 16), ...short(value & 0xffff)];

/** The same JPEG as a phone held upright takes it: turned by its Exif, with where it was taken. */
export async function asTakenByPhone(jpeg: Blob): Promise<Blob> {
  const entry = (tag: number, type: number, count: number, value: number[]) => [
    ...short(tag),
    ...short(type),
    ...long(count),
    ...value,
  ];
  // Offsets count from the byte order mark: 8 for the head, 2 + 2 × 12 + 4 for the first directory.
  const gpsAt = 8 + 30;
  const tiff = [
    ...text('MM'),
    ...short(42),
    ...long(8),
    ...short(2),
    ...entry(0x0112, 3, 1, [...short(6), 0, 0]),
    ...entry(0x8825, 4, 1, long(gpsAt)),
    ...long(0),
    ...short(1),
    ...entry(0x0001, 2, 2, [...text('N'), 0, 0, 0]),
    ...long(0),
  ];
  const exif = [...text('Exif'), 0, 0, ...tiff];
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  const segment = Uint8Array.from([0xff, 0xe1, ...short(exif.length + 2), ...exif]);
  return new Blob([bytes.slice(0, 2), segment, bytes.slice(2)], { type: 'image/jpeg' });
}
