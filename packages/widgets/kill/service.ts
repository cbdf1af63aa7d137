import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CaseSummary, createReceiptCode, type Tenant } from '@wuyou/domain';
import { createEngine, createMemoryFiles, createMemoryStore, type Engine } from '@wuyou/engine';
import { TIANYUAN, tellersIn } from '@wuyou/mocks/county';
import { transform } from 'esbuild';
import { buildEmbed } from '../build/embed-scripts';

/** What befalls one request that would change something. */
export type Fault = 'none' | 'lost-before' | 'lost-after' | 'outage';

/** What happens around the requests of one site. */
export interface Trouble {
  /** @param n of this visit, from 1 */
  fault(n: number): Fault;
  /** Resolves before the request is looked at. */
  before(n: number): Promise<void>;
  /** Resolves before its reply leaves. */
  after(n: number): Promise<void>;
}

export const NO_TROUBLE: Trouble = { fault: () => 'none', before: async () => {}, after: async () => {} };

/** A site of its own: an engine, and a page that reports to it. */
export interface Site {
  trouble(trouble: Trouble): void;
  /** The cases that there are, with the number of files of each. */
  cases(): Promise<readonly { readonly title: string; readonly files: number }[]>;
}

/** Names a page that has no secure context, hence no locks. Resolved by the browser's flag. */
export const PLAIN_HOST = 'portal.example';

export type Service = Awaited<ReturnType<typeof startService>>;

/** The real engine behind real HTTP, and a line that fails as it is told. */
export async function startService() {
  const files = await scripts();
  const sites = new Map<string, Served>();
  const server = createServer((incoming, outgoing) => {
    const [, name = '', path = ''] = /^\/(\w+)(\/.*)$/.exec(incoming.url ?? '') ?? [];
    const site = sites.get(name);
    // A part that failed is asked for again by another address.
    const script = files.get(path.replace(/\?\d+$/, ''));
    if (script) outgoing.setHeader('Content-Type', 'text/javascript').end(script);
    else if (!site) outgoing.writeHead(404).end();
    else if (path === '/') outgoing.setHeader('Content-Type', 'text/html; charset=utf-8').end(PAGE);
    else void site.answer(incoming, outgoing, path);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    /** @param asks whether a report without a name has to come with a solved challenge */
    open(name: string, asks: boolean): Site {
      const site = serve(engineOf({ ...TIANYUAN, challenge: asks ? 'anonymous' : 'never' }));
      sites.set(name, site);
      return site;
    },
    addressOf: (name: string, plain: boolean) =>
      `http://${plain ? PLAIN_HOST : 'localhost'}:${port}/${name}/`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Portal</title>
<body><main></main><script src="wuyou.js"></script><script src="page.js"></script></body></html>`;

/** What a portal embeds with its parts, and the page's own script; by path. */
async function scripts(): Promise<ReadonlyMap<string, string>> {
  const { script, parts } = await buildEmbed();
  const page = await readFile(`${import.meta.dirname}/page.ts`, 'utf8');
  const { code } = await transform(page, { loader: 'ts' });
  const files = [['wuyou.js', script] as const, ['page.js', code] as const, ...parts];
  return new Map(files.map(([name, text]) => [`/${name.replace(/^\.\//, '')}`, text]));
}

function engineOf(tenant: Tenant): Engine {
  return createEngine({
    store: createMemoryStore(),
    clock: Date.now,
    ids: {
      uuid: () => crypto.randomUUID(),
      receiptCode: () => createReceiptCode((count) => crypto.getRandomValues(new Uint8Array(count))),
    },
    tenants: [tenant],
    authenticate: tellersIn(tenant.id),
    files: createMemoryFiles(),
  });
}

interface Served extends Site {
  answer(incoming: IncomingMessage, outgoing: ServerResponse, path: string): Promise<void>;
}

function serve(engine: Engine): Served {
  let trouble = NO_TROUBLE;
  let writes = 0;
  const asDesk = async <T>(path: string) => {
    const headers = { Authorization: 'Bearer mock-desk' };
    return (await (await engine.fetch(new Request(`http://engine${path}`, { headers }))).json()) as T;
  };
  return {
    trouble(next) {
      trouble = next;
      writes = 0;
    },
    async cases() {
      const { items } = await asDesk<{ readonly items: readonly CaseSummary[] }>('/v1/desk/cases');
      const views = items.map(({ id }) =>
        asDesk<{ readonly title: string; readonly files: readonly unknown[] }>(`/v1/desk/cases/${id}`),
      );
      return (await Promise.all(views)).map(({ title, files }) => ({ title, files: files.length }));
    },
    async answer(incoming, outgoing, path) {
      const body = await bodyOf(incoming);
      if (!body) return;
      const { method = 'GET' } = incoming;
      const n = method === 'GET' ? 0 : ++writes;
      const { fault, before, after } = trouble;
      const befalls = n === 0 ? 'none' : fault(n);
      if (n > 0) await before(n);
      if (befalls === 'lost-before') return void incoming.socket.destroy();
      if (befalls === 'outage') return void outgoing.writeHead(502).end('<h1>Bad Gateway</h1>');
      const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]);
      const request = new Request(`http://engine${path}`, {
        method,
        headers: headers.filter(([name]) => name !== 'connection'),
        ...(body.length > 0 && { body }),
      });
      const reply = await engine.fetch(request);
      if (n > 0) await after(n);
      if (befalls === 'lost-after') return void incoming.socket.destroy();
      outgoing.writeHead(reply.status, Object.fromEntries(reply.headers));
      outgoing.end(Buffer.from(await reply.arrayBuffer()));
    },
  };
}

/** @returns `undefined` where the sender went away before the end */
async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  }
}
