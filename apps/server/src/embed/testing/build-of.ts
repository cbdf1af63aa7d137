import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder as the widgets' build leaves it: the files of one version, and what names it. It is gone after the test. */
export async function buildOf(version: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wuyou-embed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, `v${version}`));
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, `v${version}`, name), content);
  await writeFile(join(folder, 'embed.json'), JSON.stringify({ version }));
  return folder;
}
