import { generate } from 'lean-qr';
import { qrPath } from './qr-path';

/** A text as a QR code: the path that draws it, and how many modules it has on each side. */
export function drawQr(text: string): { readonly path: string; readonly size: number } {
  const code = generate(text);
  return { path: qrPath({ size: code.size, get: (x, y) => code.get(x, y) }), size: code.size };
}
