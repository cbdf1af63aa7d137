import { resolve } from 'node:path';
import type { Options } from 'tsup';
import { version } from '../package.json';
import { plugins } from './plugins';
import { versioned, writeEmbedFiles } from './write-embed-files';

/**
 * One classic script for a page of any encoding, with everything in it, and the files about it.
 * @param folder where they are written, from the package's folder
 */
export function embed(folder: string): Options {
  return {
    entry: { [versioned(version).replace(/\.js$/, '')]: 'src/embed.ts' },
    outDir: folder,
    format: 'iife',
    platform: 'browser',
    target: 'chrome89',
    tsconfig: 'tsconfig.src.json',
    minify: true,
    clean: true,
    esbuildPlugins: plugins,
    noExternal: [/.*/],
    outExtension: () => ({ js: '.js' }),
    onSuccess: () => writeEmbedFiles(resolve(folder), version),
    esbuildOptions(options) {
      options.charset = 'ascii';
      options.conditions = ['@wuyou/source', 'production'];
    },
  };
}
