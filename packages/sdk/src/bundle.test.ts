import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';

let text: string;
let inputs: string[];
/** With what is only loaded where a service asks for it. */
let later: string;

const isStatic = ({ kind }: { readonly kind: string }) => kind === 'import-statement';

/** What a page loads for a client, from the oldest browser's point of view. */
beforeAll(async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: "export { createClient } from './index';", resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    minify: true,
    target: ['chrome89', 'firefox101', 'safari16.4'],
    conditions: ['@wuyou/source'],
    metafile: true,
    splitting: true,
    outdir: '.',
    write: false,
  });
  const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === '<stdin>');
  const loaded = [entry?.[0] ?? '', ...(entry?.[1].imports ?? []).filter(isStatic).map(({ path }) => path)];
  text = outputFiles
    .filter(({ path }) => loaded.some((name) => path.endsWith(`/${name.replace(/^.*\//, '')}`)))
    .map((file) => file.text)
    .join('\n');
  inputs = loaded.flatMap((name) => Object.keys(metafile.outputs[name]?.inputs ?? {}));
  later = outputFiles.map((file) => file.text).join('\n');
});

test('a client carries no validator, nor anything else from the registry', () => {
  expect(inputs.filter((path) => path.includes('node_modules'))).toEqual([]);
  expect(inputs.length).toBeGreaterThan(20);
});

test('a client is small', () => {
  expect(brotliCompressSync(text).byteLength).toBeLessThan(6.75 * 1024);
});

test('a client of one part carries neither the others nor what they need', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createClientOf, createRatings } from './index';
        export const { ratings } = createClientOf({ baseUrl: '/' }, { ratings: createRatings });`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: 'esm',
    minify: true,
    conditions: ['@wuyou/source'],
    write: false,
  });
  const [file] = outputFiles;
  expect(file?.text).toContain('/v1/cases/{code}/rating');
  expect(file?.text).not.toMatch(/\/v1\/(site|desk|challenge)|text\/event-stream;|getReader/);
  expect(brotliCompressSync(file?.contents ?? '').byteLength).toBeLessThan(3.5 * 1024);
});

/** Missing in Chromium 89, Firefox 101 or Safari 16.4; esbuild lowers syntax only. */
const TOO_NEW =
  /\.at\(|AbortSignal\.|throwIfAborted|structuredClone|fromAsync|hasOwn|randomUUID|findLast|toSorted|withResolvers|groupBy|TextDecoderStream/;

test('a client uses nothing that the oldest browsers lack', () => {
  expect(later).not.toMatch(TOO_NEW);
});
