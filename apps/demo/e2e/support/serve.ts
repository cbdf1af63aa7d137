import { resolve } from 'node:path';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

const root = resolve(import.meta.dirname, '../..');
const outDir = resolve(root, 'node_modules/.e2e');

/** Builds the demo as it would be published, and serves it at an address of its own for all tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = { root, logLevel: 'error', build: { outDir, emptyOutDir: true } } as const;
  await build(shared);
  const server = await preview({ ...shared, preview: { port: 0 } });
  project.provide('demoUrl', server.resolvedUrls?.local[0] ?? '');
  return () => server.close();
}

declare module 'vitest' {
  interface ProvidedContext {
    demoUrl: string;
  }
}
