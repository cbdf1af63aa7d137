import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressOf } from './address';
import { type Script, scriptOf } from './script';

/** Where the widgets' build puts its embed files. */
export const EMBED = fileURLToPath(new URL('dist/embed', import.meta.resolve('@wuyou/widgets/package.json')));

/**
 * The scripts of the version that was built, each by its own path and by its follower's: `v1.4.2/wuyou.js` and
 * `v1/wuyou.js`.
 * @returns none where nothing was built
 */
export async function readBuild(folder: string): Promise<ReadonlyMap<string, Script>> {
  const scripts = new Map<string, Script>();
  try {
    const { version } = JSON.parse(await readFile(join(folder, 'embed.json'), 'utf8')) as { version: string };
    const exact = `v${version}`;
    for (const name of await readdir(join(folder, exact))) {
      if (!addressOf(`/embed/${exact}/${name}`)) continue;
      const script = scriptOf(await readFile(join(folder, exact, name)));
      scripts.set(`${exact}/${name}`, script).set(`v${version.split('.')[0]}/${name}`, script);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return scripts;
}
