import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type EmbedFile, reservation, snippet } from './snippet';

/** Path of a version's script within the folder of embed files. */
export const versioned = (version: string): string => `v${version}/wuyou.js`;

/**
 * Puts beside a version's script what is said of it: its follower, the snippet to paste, the style sheet's lines, and
 * `embed.json` for programs. Prints the snippet.
 * @throws {Error} for a script that is not pure ASCII
 */
export async function writeEmbedFiles(folder: string, version: string): Promise<void> {
  const path = versioned(version);
  const script = await readFile(join(folder, path));
  expectAscii(script.toString('latin1'));
  const follower = `v${version.split('.')[0]}/wuyou.js`;
  const file: EmbedFile = {
    version,
    path: `/embed/${path}`,
    follower: `/embed/${follower}`,
    integrity: `sha384-${createHash('sha384').update(script).digest('base64')}`,
  };
  const put = async (name: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  const html = snippet(file);
  const css = reservation();
  await put(follower, script);
  await put('snippet.html', html);
  await put('snippet.css', css);
  await put('embed.json', `${JSON.stringify({ ...file, html, css }, undefined, 2)}\n`);
  console.log(`\n${html}\n${css}`);
}

/** A page in GBK reads any other character as two wrong ones. esbuild cannot escape what stands in a tagged template. */
function expectAscii(text: string): void {
  const found = /.{0,40}[^\0-\x7f]+/.exec(text);
  if (found)
    throw new Error(`The embed file must be pure ASCII, but has: ${found[0]}. Move it to the strings.`);
}
