import sharp from 'sharp';

const red = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 220, g: 30, b: 30 } } });

/** A photo held sideways, as a phone writes it: with where and with what it was taken. */
export async function photo({ width = 40, height = 20 } = {}): Promise<Buffer> {
  return red(width, height)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: '示例', Model: 'Example Phone', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '27/1 49/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '113/1 8/1 0/1',
      },
    })
    .toBuffer();
}

export const png = (width = 10, height = 10): Promise<Buffer> => red(width, height).png().toBuffer();
export const webp = (): Promise<Buffer> => red(10, 10).webp().toBuffer();

/** Two pictures in one file. */
export async function animated(): Promise<Buffer> {
  const frames = [
    await png(),
    await sharp({ create: { width: 10, height: 10, channels: 3, background: 'blue' } })
      .png()
      .toBuffer(),
  ];
  return sharp(frames, { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}
