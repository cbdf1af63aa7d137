import { library } from '@wuyou/tooling/tsup';
import { defineConfig } from 'tsup';

export default defineConfig([
  library({ entry: ['src/index.ts'] }),
  {
    // One file for a <script> on a page of any encoding, with everything in it.
    entry: { wuyou: 'src/embed.ts' },
    outDir: 'dist/embed',
    format: 'iife',
    target: 'chrome89',
    tsconfig: 'tsconfig.src.json',
    minify: true,
    noExternal: [/.*/],
    outExtension: () => ({ js: '.js' }),
    esbuildOptions(options) {
      options.charset = 'ascii';
      options.conditions = ['@wuyou/source', 'production'];
    },
  },
]);
