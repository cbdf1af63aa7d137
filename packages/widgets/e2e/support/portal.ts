import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { basename, extname, resolve } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { createService, type Service } from '../../src/testing/service';
import { BUILT } from './build-embed';
import { PAGE_NONCE } from './policies';

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
  /** Requests for files of the widgets wait until what this returns is called. */
  hold(files: RegExp): () => void;
  /** Requests for them fail until what this returns is called. */
  fail(files: RegExp): () => void;
  /** From now on they are not what they were when their hashes were published. */
  alter(files: RegExp): void;
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
  let held: { readonly files: RegExp; readonly until: Promise<void> } | undefined;
  let failing: RegExp | undefined;
  let altered: RegExp | undefined;
  let feeds = 0;
  const hostOf = (port: string) => `http://127.0.0.1:${port}`;

  async function embedFile(path: string): Promise<Response> {
    const name = basename(path);
    if (held?.files.test(name)) await held.until;
    if (failing?.test(name)) return new Response('', { status: 503 });
    // Another version is the same but for its number.
    const other = /^\/embed\/v(\d+\.99\.\d+)\//.exec(path)?.[1];
    const script = await readFile(`${BUILT}/v0/${name}`, 'utf8').catch(() => undefined);
    if (script === undefined) return new Response('', { status: 404 });
    const text = other === undefined ? script : script.replace('"0.0.0"', `"${other}"`);
    return new Response(altered?.test(name) ? `${text};` : text, {
      headers: { 'Content-Type': TYPES['.js'] ?? '', 'Access-Control-Allow-Origin': '*' },
    });
  }

  async function page({ pathname, port }: URL): Promise<Response> {
    if (pathname === '/reserved.css') return file(`${BUILT}/snippet.css`);
    if (pathname === '/preact-application.js') return file(`${BUILT}${pathname}`);
    const host = hostOf(port);
    const path = pathname === '/pasted.html' ? `${BUILT}/snippet.html` : `${PAGES}${pathname}`;
    const response = await file(path, (bytes) =>
      bytes
        .replaceAll('https://HOST', host)
        .replaceAll(/pk_[^"]*/g, service.mock.keys.page)
        .replaceAll('<script ', `<script nonce="${PAGE_NONCE}" `),
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
    hold(files) {
      let release = (): void => {};
      const until = new Promise<void>((resolve) => {
        release = resolve;
      });
      held = { files, until };
      return release;
    },
    fail(files) {
      failing = files;
      return () => {
        failing = undefined;
      };
    },
    alter(files) {
      altered = files;
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
