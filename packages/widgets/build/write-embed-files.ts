import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type EmbedScripts, hashOf } from './embed-scripts.ts';
import { type EmbedFile, reservation, snippet } from './snippet.ts';

/**
 * Writes a version's script with its parts beside it, the same for its follower, and what is said of them: the snippet to
 * paste, the style sheet's lines, and `embed.json` for programs. What was in the folder goes.
 * @returns the snippet and the lines
 */
export async function writeEmbedFiles(
  folder: string,
  version: string,
  { script, parts }: EmbedScripts,
): Promise<Pick<EmbedFile, 'html' | 'css'>> {
  const folders = [`v${version}`, `v${version.split('.')[0]}`] as const;
  const [path, follower] = folders.map((name) => `/embed/${name}/wuyou.js`) as [string, string];
  const integrity = hashOf(script);
  const html = snippet({ path, integrity });
  const css = reservation();
  const file: EmbedFile = { version, path, follower, integrity, parts: [...parts.keys()].sort(), html, css };
  const put = async (name: string, content: string) => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  await rm(folder, { recursive: true, force: true });
  for (const name of folders) {
    for (const [part, code] of [['wuyou.js', script] as const, ...parts]) await put(`${name}/${part}`, code);
  }
  await put('snippet.html', html);
  await put('snippet.css', css);
  await put('embed.json', `${JSON.stringify(file, undefined, 2)}\n`);
  return { html, css };
}
