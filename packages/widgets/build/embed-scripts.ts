import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { minifyStyles } from '@wuyou/tooling/minify-styles';
import { minifyTemplates } from '@wuyou/tooling/minify-templates';
import { ownLit } from '@wuyou/tooling/own-lit';
import { type BuildOptions, build, transform } from 'esbuild';
import { type OutputChunk, type Plugin, rollup } from 'rollup';

/** The script that a page has, and the parts that it fetches from beside it: by name, what is in them. */
export interface EmbedScripts {
  readonly script: string;
  readonly parts: ReadonlyMap<string, string>;
}

const SCRIPT = 'wuyou.js';
const PACKAGE = resolve(import.meta.dirname, '..');
const OPTIONS = {
  absWorkingDir: PACKAGE,
  tsconfig: 'tsconfig.src.json',
  platform: 'browser',
  target: 'chrome89',
  charset: 'ascii',
  bundle: true,
  write: false,
  outdir: 'out',
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;

/**
 * One classic script for a page of any encoding. What it imports by `import()` becomes parts: Rollup divides them, and
 * `src/embed` fetches them. Every file is pure ASCII.
 */
export async function buildEmbed(): Promise<EmbedScripts> {
  const chunks = await divided(await bundled());
  const parts = new Map(
    chunks.filter(({ isEntry }) => !isEntry).map(({ fileName, code }) => [fileName, code]),
  );
  const core = chunks.find(({ isEntry }) => isEntry)?.code ?? '';
  const script = await around(
    core,
    Object.fromEntries([...parts].map(([name, code]) => [name, hashOf(code)])),
  );
  for (const [name, code] of [[SCRIPT, script] as const, ...parts]) expectAscii(name, code);
  return { script, parts };
}

/** For an `integrity` attribute. */
export function hashOf(script: string): string {
  return `sha384-${createHash('sha384').update(script).digest('base64')}`;
}

/** The sources as modules, by name, in which nothing is left of TypeScript and of what a page does not need. */
async function bundled(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: { embed: 'src/embed/embed.ts' },
    format: 'esm',
    splitting: true,
    conditions: ['@wuyou/source', 'production'],
    plugins: [minifyStyles, minifyTemplates, ownLit(join(PACKAGE, 'src/lit/lit-globals.ts'))],
  });
  return new Map(outputFiles.map(({ path, text }) => [`./${basename(path)}`, text]));
}

async function divided(modules: ReadonlyMap<string, string>): Promise<OutputChunk[]> {
  const inMemory: Plugin = {
    name: 'in-memory',
    resolveId: (id) => id,
    load: (id) => modules.get(id) ?? null,
  };
  const asPart: Plugin = {
    name: 'as-part',
    // The hash in a part's name is of what it is in the end.
    renderChunk: (code, { isEntry }) =>
      isEntry ? null : minified(`export default ${registrationOf(code)};`),
  };
  const bundle = await rollup({ input: './embed.js', plugins: [inMemory, asPart] });
  const { output } = await bundle.generate({
    format: 'system',
    entryFileNames: SCRIPT,
    // esbuild has put a hash of its own behind the name.
    chunkFileNames: ({ name }) => `${name.replace(/-[A-Z\d]{8}$/, '')}-[hash].js`,
    externalLiveBindings: false,
    generatedCode: 'es2015',
  });
  return output.filter((file) => file.type === 'chunk');
}

/** The script that is on the page: what is loaded at once, and what fetches the rest. */
async function around(core: string, hashes: Readonly<Record<string, string>>): Promise<string> {
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: ['src/embed/core.ts'], format: 'esm' });
  const given = `const CORE=${registrationOf(core)},CORE_NAME="./${SCRIPT}",HASHES=${JSON.stringify(hashes)};`;
  return minified(`(()=>{${given}${outputFiles[0]?.text ?? ''}})()`);
}

/** What Rollup wrote as a call to SystemJS, as a list of what it calls with. */
function registrationOf(code: string): string {
  const [, given] = /^System\.register\((.*)\);\s*$/s.exec(code) ?? [];
  if (given === undefined) throw new Error(`Rollup has changed what it writes: ${code.slice(0, 80)}`);
  return `[${given}]`;
}

async function minified(code: string): Promise<string> {
  const { target, charset, legalComments } = OPTIONS;
  return (await transform(code, { target, charset, legalComments, minify: true })).code;
}

/** A page in GBK reads any other character as two wrong ones. esbuild cannot escape what stands in a tagged template. */
function expectAscii(name: string, code: string): void {
  const found = /.{0,40}[^\0-\x7f]+/.exec(code);
  if (found) throw new Error(`${name} must be pure ASCII, but has: ${found[0]}. Move it to the strings.`);
}
