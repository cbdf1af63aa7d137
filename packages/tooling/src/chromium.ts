import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright-core';

const CACHE = join(import.meta.dirname, '../../../node_modules/.cache/wuyou-chromium');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Headless in a container, silent on the network. */
const ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * What Playwright needs to launch a Chromium on this machine: `CHROME_PATH`, one on the PATH, one that
 * Playwright installed, else the one that comes from npm. Nothing is downloaded.
 *
 * @throws {Error} where none is found, saying what to install.
 */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const installed = installedChromium();
  return installed ? { executablePath: installed, args: ARGS } : { ...(await bundledChromium()), args: ARGS };
}

function installedChromium(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen))
      throw new Error(`CHROME_PATH names ${chosen}, which does not exist. Correct or unset it.`);
    return chosen;
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, chromium.executablePath()].find((path) => existsSync(path));
}

/** The npm package holds a Linux x64 build with the shared libraries that a bare container lacks. */
async function bundledChromium(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chromium found for the browser tests. Install Chrome or Chromium and set CHROME_PATH to its ' +
        'executable, or run `pnpm --filter @wuyou/tooling exec playwright install chromium`.',
    );
  }
  const folder = join(CACHE, bundledVersion());
  if (!existsSync(folder)) await unpack(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      FONTCONFIG_PATH: join(folder, 'fonts'),
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(delimiter),
    },
  };
}

function bundledVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = createRequire(import.meta.url)(join(dirname(entry), '../package.json')) as {
    version: string;
  };
  return manifest.version;
}

/** Unpacks beside the target and renames, so that an interrupted or parallel run leaves no half a browser. */
async function unpack(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const scratch = await mkdtemp(join(CACHE, 'unpacking-'));
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    // The package unpacks into the temporary folder, and its libraries only where it believes itself in a Lambda.
    await withEnvironment({ TMPDIR: scratch, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }, () =>
      bundled.executablePath(),
    );
    await writeFile(join(scratch, 'fonts/fonts.conf'), fontconfig(folder));
    await rename(scratch, folder);
  } catch (error) {
    await rm(scratch, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

async function withEnvironment(values: Record<string, string>, work: () => Promise<unknown>): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, values);
  try {
    await work();
  } finally {
    for (const name of Object.keys(values)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/** The package's own file names folders of a Lambda. */
function fontconfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
