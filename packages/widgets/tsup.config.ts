import { minifyStyles } from '@wuyou/tooling/minify-styles';
import { library } from '@wuyou/tooling/tsup';
import { defineConfig } from 'tsup';
import { embed } from './build/embed';

export default defineConfig([
  { ...library({ entry: ['src/index.ts'] }), esbuildPlugins: [minifyStyles] },
  embed('dist/embed'),
]);
