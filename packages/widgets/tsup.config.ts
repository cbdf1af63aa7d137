import { minifyStyles } from '@wuyou/tooling/minify-styles';
import { minifyTemplates } from '@wuyou/tooling/minify-templates';
import { library } from '@wuyou/tooling/tsup';
import { defineConfig } from 'tsup';
import { embed } from './build/embed';
import { plugins } from './build/plugins';

const entry = ['src/index.ts'];

export default defineConfig([
  // For browsers, with Lit in it: a page's policy may allow no other.
  { ...library({ entry }), platform: 'browser', esbuildPlugins: plugins, noExternal: [/^lit/] },
  // For rendering pages on a server, where Lit has a build of its own.
  { ...library({ entry }), outDir: 'dist/node', dts: false, esbuildPlugins: [minifyStyles, minifyTemplates] },
  embed('dist/embed'),
]);
