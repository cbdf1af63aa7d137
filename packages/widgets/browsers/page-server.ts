import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { type Listening, listen } from './listen.ts';

/** The script and its parts as they were built. */
const BUILT = join(import.meta.dirname, '../dist/embed', `v${manifest.version}`);

/** What the embed contract promises to run under. */
const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
].join('; ');

interface Served {
  /** What stands in the page's body. */
  readonly body: string;
  /** Answers what the widgets ask. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** What the page loads in place of the built widgets. */
  readonly script?: string;
  /** The site's own style sheet. */
  readonly css?: string;
}

export interface ServedPage extends Listening {
  /** Scripts that were asked for, by name. */
  readonly scripts: ReadonlyMap<string, string>;
}

/** A plain page with the built widgets and a service, at one address and under a strict policy. */
export async function servePage({ body, fetch, script, css = '' }: Served): Promise<ServedPage> {
  const scripts = new Map<string, string>();
  const listening = await listen(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/record.js') return scriptOf(RECORD);
    if (pathname.endsWith('.js')) {
      const name = pathname.slice(1);
      const found = script ?? (await builtFile(name));
      scripts.set(name, found);
      return scriptOf(found);
    }
    if (pathname === '/site.css') return new Response(css, { headers: { 'Content-Type': 'text/css' } });
    if (pathname.startsWith('/v1/')) return fetch(request);
    if (pathname !== '/') return new Response('', { status: 404 });
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': STRICT_POLICY };
    return new Response(pageOf(body), { headers });
  });
  return { ...listening, scripts };
}

const scriptOf = (text: string) => new Response(text, { headers: { 'Content-Type': 'text/javascript' } });

function pageOf(body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>示例门户</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css">
<script src="/record.js"></script><script src="/wuyou.js" charset="utf-8" defer></script></head>
<body>${body}</body>
</html>`;
}

/** The page's own list of what went wrong in it. */
const RECORD = `window.wrong = [];
window.violations = [];
addEventListener('error', (event) => wrong.push('error: ' + event.message));
addEventListener('unhandledrejection', ({ reason }) => wrong.push('rejection: ' + reason));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  violations.push(violatedDirective + ': ' + blockedURI);
  wrong.push(violatedDirective + ': ' + blockedURI);
});
for (const level of ['error', 'warn']) {
  console[level] = (...args) => wrong.push(level + ': ' + args.map((arg) => (arg && arg.stack) || arg).join(' '));
}`;

function builtFile(name: string): Promise<string> {
  return readFile(join(BUILT, name), 'utf8').catch((cause) => {
    throw new Error(`There is no ${name}: pnpm build --filter=@wuyou/widgets`, { cause });
  });
}
