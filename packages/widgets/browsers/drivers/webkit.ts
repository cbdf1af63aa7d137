import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import { type Browser, type Candidate, expressionOf } from './browser.ts';
import { programOnPath } from './path.ts';
import { start } from './start.ts';

export const webkit: Candidate = {
  name: 'WebKit',
  agent: /^(?!.*Chrom).*AppleWebKit/,
  from: 'Debian: webkit2gtk-driver and xvfb',
  async find() {
    const driver = programOnPath('WebKitWebDriver');
    const screen = programOnPath('Xvfb');
    const [program] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
    return driver && screen && program ? () => launchWebkit({ driver, screen, program }) : undefined;
  },
};

interface Programs {
  readonly driver: string;
  readonly screen: string;
  readonly program: string;
}

/** It has no headless mode, so it gets a screen that nobody sees; of protocols it speaks WebDriver alone. */
async function launchWebkit({ driver, screen, program }: Programs): Promise<Browser> {
  const shown = await start({
    program: screen,
    args: () => ['-displayfd', '1', '-screen', '0', '800x900x24', '-nolisten', 'tcp'],
  });
  const [, display] = await shown.said(/(\d+)\n/);
  const port = await freePort();
  const environment = { DISPLAY: `:${display}`, GDK_BACKEND: 'x11' };
  const driven = await start({ program: driver, args: () => [`--port=${port}`], environment });
  const address = `http://127.0.0.1:${port}`;
  const options = { binary: program, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  await untilListening(address);
  const { sessionId } = await post<{ sessionId: string }>(`${address}/session`, { capabilities });
  const session = `${address}/session/${sessionId}`;
  return {
    async open(url) {
      await post(`${session}/url`, { url });
    },
    async run(work, ...args) {
      const script = `const done = arguments[0];
        ${expressionOf(work, args)}.then((json) => done({ json }), (error) => done({ error: String(error) }));`;
      const { json, error } = await post<{ json?: string; error?: string }>(`${session}/execute/async`, {
        script,
        args: [],
      });
      if (error !== undefined) throw new Error(error);
      return JSON.parse(json ?? 'null');
    },
    async close() {
      await fetch(session, { method: 'DELETE' });
      await driven.stop();
      await shown.stop();
    },
  };
}

/** @throws {Error} what the driver refuses */
async function post<T>(url: string, body: object): Promise<T> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await response.json()) as { value: T & { message?: string } };
  if (!response.ok) throw new Error(value.message);
  return value;
}

/** The driver does not say when it is ready. */
async function untilListening(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const there = await fetch(`${address}/status`).catch(() => undefined);
    if (there) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
