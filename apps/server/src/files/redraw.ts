import { invalid } from '@wuyou/domain';
import pLimit from 'p-limit';
import sharp from 'sharp';

/** Seconds that one picture may take. */
const PATIENCE = 30;
/** Pictures at once: each may need four bytes for every pixel. */
const AT_ONCE = 2;
const QUALITY = 88;

// What is not taken is not read either, whatever its content pretends.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
sharp.cache(false);

const inTurn = pLimit(AT_ONCE);

interface Redrawing {
  readonly from: string;
  readonly to: string;
  /** Pixels that a picture may have. */
  readonly pixels: number;
}

/**
 * Draws a picture anew, upright and in the same format: what else was in the file (where it was taken, with what, a
 * smaller copy, another file behind it) is gone.
 * @throws {DomainError} `invalid` for too many pixels, more than one picture, or what cannot be read
 */
export async function redraw({ from, to, pixels }: Redrawing): Promise<void> {
  const { width, height, pages = 1, format } = await headOf(from);
  if (pages > 1) throw invalid('', 'file_refused', { problem: 'animated' });
  if (width * height > pixels) throw invalid('', 'file_refused', { problem: 'pixels', max: pixels });
  await inTurn(async () => {
    const upright = sharp(from, { limitInputPixels: pixels, failOn: 'error' }).autoOrient();
    const drawn =
      format === 'png'
        ? upright.png()
        : format === 'webp'
          ? upright.webp({ quality: QUALITY })
          : upright.jpeg({ quality: QUALITY });
    await drawn.timeout({ seconds: PATIENCE }).toFile(to).catch(broken);
  });
}

/** Of the header: nothing is decoded yet. */
async function headOf(path: string) {
  return sharp(path, { limitInputPixels: false }).metadata().catch(broken);
}

function broken(cause: unknown): never {
  // A full disk is not the picture's fault.
  if (String(cause).includes('No space left')) throw cause;
  throw invalid('', 'file_refused', { problem: 'broken' });
}
