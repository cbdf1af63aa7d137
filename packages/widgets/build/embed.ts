import { resolve } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { buildEmbed } from './embed-scripts.ts';
import { writeEmbedFiles } from './write-embed-files.ts';

/** Writes what a portal embeds into `dist/embed`, and prints what to paste. */
const folder = resolve(import.meta.dirname, '../dist/embed');
const { html, css } = await writeEmbedFiles(folder, manifest.version, await buildEmbed());
console.log(`\n${html}\n${css}`);
