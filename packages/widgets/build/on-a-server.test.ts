import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { BUILT } from '../e2e/support/build-embed';

test('on a server, which has no document, the package can be imported', async () => {
  const outfile = join(BUILT, 'on-a-server.mjs');
  await build({
    entryPoints: [resolve(import.meta.dirname, '../src/index.ts')],
    tsconfig: resolve(import.meta.dirname, '../tsconfig.src.json'),
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['@wuyou/source'],
    external: ['lit', 'lit/*'],
    logLevel: 'error',
  });
  expect(Object.keys(await import(/* @vite-ignore */ outfile))).toContain('WuyouIssueReport');
});
