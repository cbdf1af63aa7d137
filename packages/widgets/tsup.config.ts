import { readFile } from 'node:fs/promises';
import { minifyStyles } from '@wuyou/tooling/minify-styles';
import { minifyTemplates } from '@wuyou/tooling/minify-templates';
import { library } from '@wuyou/tooling/tsup';
import { defineConfig } from 'tsup';

/** A page in GBK reads any other character as two wrong ones. esbuild cannot escape what stands in a tagged template. */
async function expectAscii(): Promise<void> {
  const text = await readFile(`${import.meta.dirname}/dist/embed/wuyou.js`, 'latin1');
  const found = /.{0,40}[^\0-\x7f]+/.exec(text);
  if (found)
    throw new Error(`The embed file must be pure ASCII, but has: ${found[0]}. Move it to the strings.`);
}

export default defineConfig([
  { ...library({ entry: ['src/index.ts'] }), esbuildPlugins: [minifyStyles, minifyTemplates] },
  {
    // One file for a <script> on a page of any encoding, with everything in it.
    entry: { wuyou: 'src/embed.ts' },
    outDir: 'dist/embed',
    format: 'iife',
    // Of Lit too, whose build for Node brings a document of its own.
    platform: 'browser',
    target: 'chrome89',
    tsconfig: 'tsconfig.src.json',
    minify: true,
    esbuildPlugins: [minifyStyles, minifyTemplates],
    noExternal: [/.*/],
    outExtension: () => ({ js: '.js' }),
    onSuccess: expectAscii,
    esbuildOptions(options) {
      options.charset = 'ascii';
      options.conditions = ['@wuyou/source', 'production'];
    },
  },
]);
