import { defineConfig } from 'tsup';

/** One file for Node; what it needs from the registry stays outside. */
export default defineConfig({
  entry: { cli: 'src/cli.ts', index: 'src/index.ts' },
  format: 'esm',
  target: 'node22',
  tsconfig: 'tsconfig.json',
  clean: true,
  sourcemap: true,
  removeNodeProtocol: false,
  banner: { js: '#!/usr/bin/env node' },
});
