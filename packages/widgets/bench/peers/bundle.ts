import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { PACKAGES, type Peer } from './catalogue.ts';

/** Outside the workspace, whose install is to stay small. */
const FOLDER = join(tmpdir(), 'wuyou-bench-peers');

/** @throws {Error} where npm cannot bring them */
export async function installPeers(): Promise<void> {
  if (existsSync(join(FOLDER, 'node_modules/@formbricks/js'))) return;
  console.error(`Installing ${PACKAGES.join(', ')} into ${FOLDER} …`);
  await mkdir(FOLDER, { recursive: true });
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--prefix', FOLDER];
  await promisify(execFile)('npm', ['install', ...flags, ...PACKAGES]);
}

/** As a careful page would build them: minified, only what it uses. */
export async function bundle({
  module,
  css,
}: Peer): Promise<{ readonly script: string; readonly css: string }> {
  const options = {
    bundle: true,
    minify: true,
    target: 'chrome100',
    legalComments: 'none',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  } as const;
  const code = await build({ ...options, stdin: { contents: module, resolveDir: FOLDER }, format: 'iife' });
  const styles =
    css === undefined
      ? undefined
      : await build({
          ...options,
          stdin: { contents: `@import '${css}';`, resolveDir: FOLDER, loader: 'css' },
        });
  return { script: code.outputFiles[0]?.text ?? '', css: styles?.outputFiles[0]?.text ?? '' };
}
