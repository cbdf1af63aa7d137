/** A QR code's dark modules, `size` on each side. */
interface Modules {
  readonly size: number;
  get(x: number, y: number): boolean;
}

/** One SVG path with a bar for each run of dark modules in a row; no image, so no policy on images stops it. */
export function qrPath({ size, get }: Modules): string {
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = x;
      while (x < size && get(x, y)) x += 1;
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  }
  return path;
}
