import { expect, test } from 'vitest';
import { contentOf } from './content-of';

const bytes = (text: string) => new Blob([Uint8Array.from(text, (sign) => sign.charCodeAt(0))]);

test.for([
  ['jpeg', '\xff\xd8\xff\xe1\0\x18Exif'],
  ['png', '\x89PNG\r\n\x1a\n\0\0'],
  ['webp', 'RIFF\n\0\0\0WEBPVP8 '],
  ['gif', 'GIF89a'],
  ['bmp', 'BM\n\n'],
  ['pdf', '%PDF-1.7'],
  ['pdf', '\xef\xbb\xbf\n%PDF-1.4'],
  ['heic', '\0\0\0\x18ftypheic'],
  ['heic', '\0\0\0\x18ftypmif1'],
  ['other', '\0\0\0\x18ftypmp42'],
  ['other', 'PK\x03\x04'],
  ['other', 'RIFF\n\n\n\nAVI '],
  ['other', '<svg xmlns="http://www.w3.org/2000/svg">'],
  ['other', ''],
])('a file is known by its bytes: %s', async ([content, text = '']) => {
  expect(await contentOf(bytes(text))).toBe(content);
});
