import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions, type PluginOption } from 'vite';
import { defineProject, type UserWorkspaceConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './chromium.ts';
import { emulateMedia } from './emulate-media.ts';

/** Packages run from each other's sources, so tests need nothing built. */
export const SOURCE_CONDITION = '@wuyou/source';

const setupFiles = [`${import.meta.dirname}/console.setup.ts`];

type ProjectOptions = {
  /** Globs of the test files, from the package's folder. */
  readonly include?: readonly string[];
  /** How long one test or hook may take, in milliseconds. */
  readonly timeout?: number;
};

/** Tests that run in Node. */
export function nodeProject(
  name: string,
  { include = ['src/**/*.test.ts'], timeout = 10_000 }: ProjectOptions = {},
): UserWorkspaceConfig {
  const conditions = [SOURCE_CONDITION, ...defaultServerConditions];
  return defineProject({
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: {
      name,
      include: [...include],
      environment: 'node',
      setupFiles,
      restoreMocks: true,
      unstubGlobals: true,
      testTimeout: timeout,
      hookTimeout: timeout,
    },
  });
}

type BrowserOptions = ProjectOptions & {
  readonly plugins?: readonly PluginOption[];
  /** Files that run before each test file, from the package's folder. */
  readonly setup?: readonly string[];
};

/** Tests that run in a real Chromium. */
export async function browserProject(
  name: string,
  { include = ['src/**/*.test.ts'], timeout = 15_000, plugins = [], setup = [] }: BrowserOptions = {},
): Promise<UserWorkspaceConfig> {
  return defineProject({
    plugins: [...plugins],
    resolve: { conditions: [SOURCE_CONDITION, ...defaultClientConditions] },
    test: {
      name,
      include: [...include],
      setupFiles: [...setupFiles, ...setup],
      restoreMocks: true,
      unstubGlobals: true,
      testTimeout: timeout,
      hookTimeout: timeout,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: await chromiumLaunchOptions() }),
        instances: [{ browser: 'chromium' }],
        commands: { emulateMedia },
      },
    },
  });
}
