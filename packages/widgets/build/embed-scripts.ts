import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { minifyStyles } from '@wuyou/tooling/minify-styles';
import { minifyTemplates } from '@wuyou/tooling/minify-templates';
import { ownLit } from '@wuyou/tooling/own-lit';
import { pastBarrels } from '@wuyou/tooling/past-barrels';
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
  const core = chunks.find(({ isEntry }) => isEntry);
  if (!core || core.imports.length > 0) throw new Error('The script must not need any of its parts at once.');
  const parts = chunks.filter((chunk) => chunk !== core);
  const script = await around(core, parts);
  const files = new Map(parts.map(({ fileName, code }) => [fileName, code]));
  for (const [name, code] of [[SCRIPT, script] as const, ...files]) expectAscii(name, code);
  return { script, parts: files };
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
    define: { ONE_BY_ONE: 'true' },
    plugins: [
      pastBarrels(['@wuyou/sdk', '@wuyou/domain/values']),
      minifyStyles,
      minifyTemplates,
      ownLit(join(PACKAGE, 'src/lit/lit-globals.ts')),
    ],
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
  const bundle = await rollup({ input: './embed.js', plugins: [inMemory, asPart], logLevel: 'warn' });
  const { output } = await bundle.generate({
    format: 'system',
    entryFileNames: SCRIPT,
    // esbuild has put a hash of its own behind the name.
    chunkFileNames: ({ name, isDynamicEntry }) =>
      `${isDynamicEntry ? name.replace(/-[A-Z\d]{8}$/, '') : 'shared'}-[hash].js`,
    // A request for less than that costs more than it spares.
    experimentalMinChunkSize: 2800,
    externalLiveBindings: false,
    generatedCode: 'es2015',
  });
  return output.filter((file) => file.type === 'chunk');
}

/** The script that is on the page: what is loaded at once, and what fetches the rest. */
async function around(core: OutputChunk, parts: readonly OutputChunk[]): Promise<string> {
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: ['src/embed/core.ts'], format: 'esm' });
  const listed = <T>(of: (part: OutputChunk) => T) =>
    JSON.stringify(Object.fromEntries(parts.map((part) => [`./${part.fileName}`, of(part)])));
  const given = [
    `CORE=${registrationOf(core.code)}`,
    `CORE_NAME="./${SCRIPT}"`,
    `HASHES=${listed(({ code }) => hashOf(code))}`,
    `NEEDS=${listed(({ imports }) => imports.map((name) => `./${name}`))}`,
  ];
  return minified(`(()=>{const ${given.join()};${outputFiles[0]?.text ?? ''}})()`);
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
