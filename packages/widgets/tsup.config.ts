import { resolve } from 'node:path';
import { minifyStyles } from '@wuyou/tooling/minify-styles';
import { minifyTemplates } from '@wuyou/tooling/minify-templates';
import { ownLit } from '@wuyou/tooling/own-lit';
import { library } from '@wuyou/tooling/tsup';
import { defineConfig } from 'tsup';

const entry = ['src/index.ts'];

export default defineConfig([
  // For browsers, with Lit in it: a page's policy may allow no other.
  {
    ...library({ entry }),
    platform: 'browser',
    esbuildPlugins: [minifyStyles, minifyTemplates, ownLit(resolve('src/lit/lit-globals.ts'))],
    noExternal: [/^lit/],
  },
  // For rendering pages on a server, where Lit has a build of its own.
  { ...library({ entry }), outDir: 'dist/node', dts: false, esbuildPlugins: [minifyStyles, minifyTemplates] },
]);
