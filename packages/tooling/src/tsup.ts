import type { Options } from 'tsup';

type LibraryOptions = {
  /** Source files that become entry points. */
  readonly entry: readonly string[];
  /** Module systems to write. */
  readonly format?: readonly ('esm' | 'cjs')[];
  /** Development dependencies whose code goes into the package's own files. */
  readonly bundled?: readonly string[];
};

/** A package for bundlers and Node: modules with declarations and source maps, dependencies left outside. */
export function library({ entry, format = ['esm'], bundled = [] }: LibraryOptions): Options {
  return {
    entry: [...entry],
    format: [...format],
    target: 'es2022',
    tsconfig: 'tsconfig.src.json',
    noExternal: [...bundled],
    dts: true,
    sourcemap: true,
    // Some of Node's modules have no other name.
    removeNodeProtocol: false,
    // One copy of each class, also in CommonJS, however many entry points share it.
    splitting: true,
    clean: ['!embed/**', '!node/**'],
  };
}
