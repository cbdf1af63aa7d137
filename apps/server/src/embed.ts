import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** The widgets' script as they were built. */
export const EMBED = fileURLToPath(new URL('dist/embed', import.meta.resolve('@wuyou/widgets/package.json')));

/** A version, `v1.4.2`, or what follows the newest of a major one, `v1`. */
const PATH = /^\/embed\/(v\d+(\.\d+\.\d+[\w.+-]*)?)\/wuyou\.js$/;

const YEAR = 'public, max-age=31536000, immutable';
const FIVE_MINUTES = 'public, max-age=300';

const ENCODERS = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const;

/** `identity` is as it is. */
type Encoding = keyof typeof ENCODERS | 'identity';

interface Script {
  readonly tag: string;
  body(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Hands the widgets' script to pages of any site: a version for ever, its follower for five minutes.
 * @param folder where `v1.4.2/wuyou.js` and `v1/wuyou.js` are
 * @returns the reply, if the address is one of the script's and it is there
 */
export function createEmbed(folder: string): (request: Request) => Promise<Response | undefined> {
  const scripts = new Map<string, Promise<Script | undefined>>();
  return async ({ method, url, headers }) => {
    const [, version, isExact] = PATH.exec(new URL(url).pathname) ?? [];
    if (version === undefined || (method !== 'GET' && method !== 'HEAD')) return undefined;
    const found = scripts.get(version) ?? readScript(join(folder, version, 'wuyou.js'));
    scripts.set(version, found);
    const script = await found;
    if (!script) {
      scripts.delete(version);
      return undefined;
    }
    const encoding = encodingFor(headers.get('Accept-Encoding') ?? '');
    const known = headers.get('If-None-Match')?.includes(script.tag) ?? false;
    const body = known || method === 'HEAD' ? null : await script.body(encoding);
    return new Response(body, {
      status: known ? 304 : 200,
      headers: {
        'Content-Type': 'text/javascript; charset=utf-8',
        'Cache-Control': isExact ? YEAR : FIVE_MINUTES,
        ETag: `W/${script.tag}`,
        Vary: 'Accept-Encoding',
        // `integrity` needs the script with CORS; a page may ask for the other of its own accord.
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Content-Type-Options': 'nosniff',
        ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      },
    });
  };
}

/** Compressed when first asked for. */
async function readScript(file: string): Promise<Script | undefined> {
  const plain = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!plain) return undefined;
  const bodies = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    tag: `"${createHash('sha256').update(plain).digest('base64url')}"`,
    body(encoding) {
      const body =
        bodies.get(encoding) ??
        (encoding === 'identity' ? Promise.resolve(plain) : ENCODERS[encoding](plain));
      bodies.set(encoding, body);
      return body;
    },
  };
}

function encodingFor(accepted: string): Encoding {
  const names = accepted.split(',').map((part) => part.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((name) => names.includes(name)) ?? 'identity';
}
