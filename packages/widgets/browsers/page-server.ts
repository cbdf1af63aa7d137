import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Listening, listen } from './listen.ts';

const DIST = join(import.meta.dirname, '../dist/embed');

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
  /** What the page loads. Default: the built embed file. */
  readonly script?: string;
  /** The site's own style sheet. */
  readonly css?: string;
}

/** A plain page with the built embed file and a service, at one address and under a strict policy. */
export async function servePage({ body, fetch, script, css = '' }: Served): Promise<Listening> {
  const scripts = new Map([
    ['/wuyou.js', script ?? (await embedFile())],
    ['/record.js', RECORD],
  ]);
  return listen(async (request) => {
    const { pathname } = new URL(request.url);
    const found = scripts.get(pathname);
    if (found !== undefined) return new Response(found, { headers: { 'Content-Type': 'text/javascript' } });
    if (pathname === '/site.css') return new Response(css, { headers: { 'Content-Type': 'text/css' } });
    if (pathname.startsWith('/v1/')) return fetch(request);
    if (pathname !== '/') return new Response('', { status: 404 });
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': STRICT_POLICY };
    return new Response(pageOf(body), { headers });
  });
}

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

/** @throws {Error} where it was not built */
export async function embedFile(): Promise<string> {
  const names = await readdir(DIST, { recursive: true }).catch(() => []);
  const name = names.find((path) => path.endsWith('wuyou.js'));
  if (name === undefined) throw new Error('The embed file is missing: pnpm build --filter=@wuyou/widgets');
  return readFile(join(DIST, name), 'utf8');
}
