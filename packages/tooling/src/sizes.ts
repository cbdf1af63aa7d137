import { glob, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Metafile, type OutputFile } from 'esbuild';
import { minifyStyles } from './minify-styles.ts';
import { minifyTemplates } from './minify-templates.ts';
import { ownLit } from './own-lit.ts';

/**
 * Prints the size of a package's entry points and fails where one is over its limit.
 *
 *     node sizes.ts <package folder>
 *
 * `sizes.json` there lists them. Counted is what a page loads first: the entry, minified, with
 * everything it imports statically, after brotli; what `import()` fetches later is not.
 */
type Measured = {
  readonly name: string;
  /** In bytes, after brotli. */
  readonly limit: number;
} & (Entry | Built);

type Entry = {
  /** Module or list of modules that a page would load, from the package's folder. */
  readonly entry: string | readonly string[];
};

type Built = {
  /** Glob of files that were built, from the package's folder. */
  readonly built: string;
};

async function measureBuilt(folder: string, { built }: Built): Promise<number> {
  let sum = 0;
  for await (const file of glob(built, { cwd: folder })) sum += brotli(await readFile(join(folder, file)));
  if (sum === 0) throw new Error(`There is no ${built}: run the build first.`);
  return sum;
}

async function measureEntry(folder: string, { entry }: Entry): Promise<number> {
  const paths = typeof entry === 'string' ? [entry] : entry;
  const { metafile, outputFiles } = await build({
    stdin: {
      contents: paths.map((path) => `import './${path}';`).join('\n'),
      resolveDir: folder,
      loader: 'ts',
    },
    absWorkingDir: folder,
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    plugins: [minifyStyles, minifyTemplates, ownLit(join(folder, 'src/lit/lit-globals.ts'))],
    charset: 'ascii',
    target: 'chrome89',
    conditions: ['@wuyou/source', 'production'],
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  return firstCut(metafile, outputFiles, folder)
    .map((file) => brotli(file.contents))
    .reduce((sum, size) => sum + size, 0);
}

function firstCut(metafile: Metafile, files: readonly OutputFile[], folder: string): OutputFile[] {
  const first = Object.keys(metafile.outputs).find(
    (path) => metafile.outputs[path]?.entryPoint === '<stdin>',
  );
  const wanted = new Set<string>();
  const visit = (path: string): void => {
    if (wanted.has(path)) return;
    wanted.add(path);
    for (const imported of metafile.outputs[path]?.imports ?? []) {
      if (imported.kind === 'import-statement' && !imported.external) visit(imported.path);
    }
  };
  if (first) visit(first);
  return files.filter((file) => wanted.has(relative(folder, file.path)));
}

function brotli(contents: Uint8Array): number {
  return brotliCompressSync(contents, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).byteLength;
}

const kib = (bytes: number): string => `${(bytes / 1024).toFixed(2)} KiB`.padStart(10);

const folder = resolve(process.argv[2] ?? '.');
const list = JSON.parse(await readFile(join(folder, 'sizes.json'), 'utf8')) as Measured[];
for (const measured of list) {
  const { name, limit } = measured;
  const size =
    'built' in measured ? await measureBuilt(folder, measured) : await measureEntry(folder, measured);
  const over = size > limit;
  if (over) process.exitCode = 1;
  console.log(`${name.padEnd(20)} ${kib(size)} of ${kib(limit)}${over ? '  over the limit' : ''}`);
}
