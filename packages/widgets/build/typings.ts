import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { elementTypes } from './element-types.ts';
import { htmlData } from './html-data.ts';
import type { Manifest } from './manifest.ts';

/** Writes what editors and frameworks know of the elements, from custom-elements.json into `dist`. */
const folder = join(import.meta.dirname, '..');
const manifest = JSON.parse(await readFile(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
await mkdir(join(folder, 'dist'), { recursive: true });
await writeFile(join(folder, 'dist/elements.d.ts'), elementTypes(manifest));
await writeFile(join(folder, 'dist/html-data.json'), `${JSON.stringify(htmlData(manifest), undefined, 2)}\n`);
