import { qrPath } from './qr-path';

/** A text as a QR code. What draws it is loaded only when there is a receipt. */
export async function drawQr(text: string): Promise<{ readonly path: string; readonly size: number }> {
  const { generate } = await import('lean-qr');
  const code = generate(text);
  return { path: qrPath({ size: code.size, get: (x, y) => code.get(x, y) }), size: code.size };
}
