import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, resolve } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { createService, type Service } from '../../src/testing/service';
import { BUILT } from './build-embed';

const PAGES = resolve(import.meta.dirname, '../../pages');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** What a page is served with. */
interface Served {
  /** Content-Security-Policy; `HOST` in it is the service's origin. */
  readonly policy?: string;
}

export interface Portal {
  readonly service: Service;
  readonly port: number;
  /** Serves the next pages with this. */
  serveWith(served: Served): void;
  /** Requests for the script wait until what this returns is called. */
  holdScript(): () => void;
  /** From now on the script is not what it was when its hash was published. */
  alterScript(): void;
  /** Live feeds that are open. */
  liveFeeds(): number;
  stop(): Promise<void>;
}

/**
 * A portal that embeds the widgets as they are built, and beside it, at another origin, the service in memory:
 * `localhost` or any other name is the portal, 127.0.0.1 is `HOST`.
 */
export async function startPortal(): Promise<Portal> {
  const service = createService();
  let served: Served = {};
  let held: Promise<void> | undefined;
  let altered = false;
  let feeds = 0;
  const hostOf = (port: string) => `http://127.0.0.1:${port}`;

  async function embedFile(path: string): Promise<Response> {
    await held;
    // Another version is the same but for its number.
    const other = /^\/embed\/v(\d+\.99\.\d+)\//.exec(path)?.[1];
    const script = await readFile(`${BUILT}/v0/wuyou.js`, 'utf8');
    const text = other === undefined ? script : script.replace('"0.0.0"', `"${other}"`);
    return new Response(altered ? `${text};` : text, {
      headers: { 'Content-Type': TYPES['.js'] ?? '', 'Access-Control-Allow-Origin': '*' },
    });
  }

  async function page({ pathname, port }: URL): Promise<Response> {
    if (pathname === '/reserved.css') return file(`${BUILT}/snippet.css`);
    const host = hostOf(port);
    const path = pathname === '/pasted.html' ? `${BUILT}/snippet.html` : `${PAGES}${pathname}`;
    const response = await file(path, (bytes) =>
      bytes.replaceAll('https://HOST', host).replaceAll(/pk_[^"]*/g, service.mock.keys.page),
    );
    if (served.policy && pathname.endsWith('.html'))
      response.headers.set('Content-Security-Policy', served.policy.replaceAll('HOST', host));
    return response;
  }

  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: async (request) => {
      const url = new URL(request.url);
      if (url.hostname !== '127.0.0.1') return page(url);
      if (url.pathname.startsWith('/embed/')) return embedFile(url.pathname);
      const response = await service.mock.engine.fetch(request);
      if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) return response;
      feeds += 1;
      return whenOver(response, () => {
        feeds -= 1;
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    service,
    port: (server.address() as AddressInfo).port,
    serveWith(next) {
      served = next;
    },
    holdScript() {
      let release = (): void => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    alterScript() {
      altered = true;
    },
    liveFeeds: () => feeds,
    async stop() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A file with its bytes as they are, whatever they are in; `fill` sees them as Latin-1. */
async function file(path: string, fill: (text: string) => string = (text) => text): Promise<Response> {
  try {
    const bytes = Buffer.from(fill(await readFile(path, 'latin1')), 'latin1');
    // Of its encoding a page says itself.
    const type = path.endsWith('.html') ? 'text/html' : (TYPES[extname(path)] ?? 'text/plain');
    return new Response(bytes, { headers: { 'Content-Type': type } });
  } catch {
    return new Response('', { status: 404 });
  }
}

/** The same reply, which tells once when its reader has gone or it has ended. */
function whenOver(response: Response, onOver: () => void): Response {
  const passing = new TransformStream();
  response.body?.pipeTo(passing.writable).then(onOver, onOver);
  return new Response(passing.readable, response);
}
