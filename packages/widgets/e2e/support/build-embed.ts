import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const PACKAGE = resolve(import.meta.dirname, '../..');
const TSUP = resolve(PACKAGE, '../../node_modules/tsup/dist/cli-default.js');

/** What the tests serve under `/embed/`. */
export const BUILT = resolve(PACKAGE, 'node_modules/.pages');

/** Builds the embed file as it is published. */
export async function setup(): Promise<void> {
  await promisify(execFile)(process.execPath, [TSUP, '--config', 'e2e/tsup.config.ts'], { cwd: PACKAGE });
}
