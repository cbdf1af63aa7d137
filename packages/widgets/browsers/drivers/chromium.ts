import { chromiumLaunchOptions } from '@wuyou/tooling/chromium';
import { type Browser, type Candidate, expressionOf } from './browser.ts';
import { connect, type Protocol } from './protocol.ts';
import { start } from './start.ts';

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--remote-debugging-port=0',
];

/** What is spoken to beside the page: for measurements. */
export interface ChromiumBrowser extends Browser {
  readonly devtools: Protocol;
}

interface Evaluated {
  readonly result: { readonly value?: string };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

/** A Chromium of any age, by its DevTools. */
export async function launchChromium(
  program: string,
  environment?: NodeJS.ProcessEnv,
): Promise<ChromiumBrowser> {
  const args = (profile: string) => [
    ...ARGS,
    '--window-size=800,900',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  const { said, stop } = await start({ program, args, environment });
  const [, address] = await said(/listening on ws:\/\/([^/]+)/);
  const targets = (await (await fetch(`http://${address}/json/list`)).json()) as Target[];
  const devtools = await connect(targets.find(({ type }) => type === 'page')?.webSocketDebuggerUrl ?? '');
  const evaluate = async (expression: string) => {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails: failed } = await devtools.send<Evaluated>('Runtime.evaluate', options);
    if (failed) throw new Error(failed.exception?.description ?? failed.text);
    return JSON.parse(result.value ?? 'null');
  };
  const run: Browser['run'] = (work, ...args) => evaluate(expressionOf(work, args));
  return {
    devtools,
    run,
    async open(url) {
      await devtools.send('Page.enable', {});
      await devtools.send('Page.navigate', { url });
      while (!(await run((to) => location.href === to && document.readyState === 'complete', url)));
    },
    async close() {
      devtools.close();
      await stop();
    },
  };
}

interface Target {
  readonly type: string;
  readonly webSocketDebuggerUrl: string;
}

export const todaysChromium: Candidate = {
  name: "today's Chromium",
  agent: /Chrome\/(?!89)\d{3}\./,
  from: 'Debian: chromium; or CHROME_PATH',
  async find() {
    const { executablePath, env } = await chromiumLaunchOptions();
    return executablePath === undefined
      ? undefined
      : () => launchChromium(executablePath, env as NodeJS.ProcessEnv | undefined);
  },
};
