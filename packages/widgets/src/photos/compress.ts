/** Pixels of the longest side: a page of text photographed whole stays readable. */
const LONGEST = 2048;
const QUALITY = 0.82;

type Drawable = Exclude<CanvasImageSource, SVGImageElement | HTMLVideoElement | VideoFrame>;

/**
 * A picture as a JPEG of at most 2048 pixels, upright. It is drawn anew, so where and with what it was taken is gone.
 * @throws {Error} where it cannot be decoded
 */
export async function compress(picture: Blob): Promise<Blob> {
  const { source, width, height, release } = await decode(picture);
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  try {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas to draw on.');
    // What is transparent would become black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    return await jpegOf(canvas);
  } finally {
    release();
    // Safari frees a canvas late, and a phone has little memory for them.
    canvas.width = canvas.height = 0;
  }
}

interface Decoded {
  readonly source: Drawable;
  readonly width: number;
  readonly height: number;
  readonly release: () => void;
}

/** Browsers before 2023 do not know `from-image` here and refuse it; an `<img>` is upright in all of them. */
async function decode(picture: Blob): Promise<Decoded> {
  try {
    const source = await createImageBitmap(picture, { imageOrientation: 'from-image' });
    return { source, width: source.width, height: source.height, release: () => source.close() };
  } catch {
    return decodeByImage(picture);
  }
}

async function decodeByImage(picture: Blob): Promise<Decoded> {
  const url = URL.createObjectURL(picture);
  const release = () => URL.revokeObjectURL(url);
  const source = new Image();
  source.src = url;
  try {
    await source.decode();
  } catch (error) {
    release();
    throw error;
  }
  return { source, width: source.naturalWidth, height: source.naturalHeight, release };
}

function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) =>
      blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'));
    canvas.toBlob(take, 'image/jpeg', QUALITY);
  });
}
