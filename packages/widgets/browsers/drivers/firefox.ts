import { type Browser, type Candidate, expressionOf } from './browser.ts';
import { programOnPath } from './path.ts';
import { connect } from './protocol.ts';
import { start } from './start.ts';

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

export const firefox: Candidate = {
  name: 'Firefox',
  agent: /Firefox\//,
  from: 'Debian: firefox-esr',
  async find() {
    const program = programOnPath('firefox-esr', 'firefox');
    return program === undefined ? undefined : () => launchFirefox(program);
  },
};

/** By WebDriver BiDi, which it speaks itself. */
async function launchFirefox(program: string): Promise<Browser> {
  const args = (profile: string) => [
    '--headless',
    '--no-remote',
    '--remote-debugging-port=0',
    '--profile',
    profile,
  ];
  const { said, stop } = await start({ program, args });
  const [, address] = await said(/WebDriver BiDi listening on (ws:\S+)/);
  const bidi = await connect(`${address}/session`);
  await bidi.send('session.new', { capabilities: {} });
  const tree = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
  const context = tree.contexts[0]?.context;
  return {
    async open(url) {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async run(work, ...args) {
      const call = { expression: expressionOf(work, args), target: { context }, awaitPromise: true };
      const { result, exceptionDetails } = await bidi.send<Evaluated>('script.evaluate', call);
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result?.value ?? 'null');
    },
    async close() {
      bidi.close();
      await stop();
    },
  };
}
