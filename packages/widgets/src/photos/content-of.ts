/** What a file is by its first bytes, whatever it is called. */
export type Content = 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'pdf' | 'heic' | 'other';

/** Bytes that tell. A PDF may have something before its head. */
const HEAD = 1024;

/** @throws {DOMException} `NotReadableError` where the file is gone */
export async function contentOf(file: Blob): Promise<Content> {
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const head = String.fromCharCode(...bytes);
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'webp';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('BM')) return 'bmp';
  if (head.includes('%PDF-')) return 'pdf';
  if (/^[\s\S]{4}ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/.test(head)) return 'heic';
  return 'other';
}
