import { resolve } from 'node:path';
import { build } from 'esbuild';
import { buildEmbed } from '../../build/embed-scripts';
import { writeEmbedFiles } from '../../build/write-embed-files';
import { version } from '../../package.json';

/** What the tests serve under `/embed/`. */
export const BUILT = resolve(import.meta.dirname, '../../node_modules/.pages');

/** Builds what portals embed as it is published, and the page that is made with a framework. */
export async function setup(): Promise<void> {
  await writeEmbedFiles(BUILT, version, await buildEmbed());
  const page = resolve(import.meta.dirname, '../../pages/preact-application.ts');
  await build({ entryPoints: [page], bundle: true, outdir: BUILT, logLevel: 'error' });
}
