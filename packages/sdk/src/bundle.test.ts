import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';

let text: string;
let inputs: string[];

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
    write: false,
  });
  text = outputFiles[0]?.text ?? '';
  inputs = Object.keys(metafile.inputs);
});

test('a client carries no validator, nor anything else from the registry', () => {
  expect(inputs.filter((path) => path.includes('node_modules'))).toEqual([]);
  expect(inputs.length).toBeGreaterThan(20);
});

test('a client is small', () => {
  expect(brotliCompressSync(text).byteLength).toBeLessThan(6 * 1024);
});

/** Missing in Chromium 89, Firefox 101 or Safari 16.4; esbuild lowers syntax only. */
const TOO_NEW =
  /\.at\(|AbortSignal\.|throwIfAborted|structuredClone|fromAsync|hasOwn|randomUUID|findLast|toSorted|withResolvers|groupBy|TextDecoderStream/;

test('a client uses nothing that the oldest browsers lack', () => {
  expect(text).not.toMatch(TOO_NEW);
});
