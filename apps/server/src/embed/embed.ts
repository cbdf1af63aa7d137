import type { Vault } from '@wuyou/engine';
import type { Log } from '../log';
import { type Address, addressOf } from './address';
import { readBuild } from './build';
import { type Keeping, keepBuild } from './keep';
import { keptIn } from './kept';
import { encodingFor, type Script, scriptOf } from './script';

interface EmbedOptions {
  /** Where `embed.json` and the folder of the version are. */
  readonly folder: string;
  /** Keeps what was once served. Default: only the version that was built is served. */
  readonly vault?: Vault | undefined;
  readonly log: Pick<Log, 'info' | 'warn'>;
}

export interface Embed {
  /** The reply, if the address is a script's and it is there. */
  answer(request: Request): Promise<Response | undefined>;
  /** Begins to put the version that was built where later ones find it. */
  keep(): Keeping;
}

const YEAR = 'public, max-age=31536000, immutable';
/** Seconds for which a follower's script is kept. */
const A_WHILE = 300;

/** `integrity` needs a script with CORS; a page may ask for the other of its own accord. */
const FOR_ANY_PAGE = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Hands the widgets' scripts to pages of any site: those of every version that was ever served for ever, and what
 * follows the newest for five minutes. Of the version that was built, the build is believed.
 */
export async function openEmbed({ folder, vault, log }: EmbedOptions): Promise<Embed> {
  const built = await readBuild(folder);
  if (built.size === 0)
    log.warn({ folder }, 'the widgets are not built: no script of this version is served');
  const kept = vault && keptIn(vault);
  const older = new Map<string, Promise<Script | undefined>>();

  /** Remembers what it found, for as long as it holds, and nothing else. */
  function findOlder({ path, isForEver }: Address): Promise<Script | undefined> | undefined {
    const known = older.get(path);
    if (known || !kept) return known;
    const found = kept.read(path).then((script) => script && scriptOf(script));
    older.set(path, found);
    const forget = () => older.delete(path);
    found.then((script) => script ?? forget(), forget);
    if (!isForEver) setTimeout(forget, A_WHILE * 1000).unref();
    return found;
  }

  return {
    async answer(request) {
      const address = addressOf(new URL(request.url).pathname);
      if (!address || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
      let script = built.get(address.path);
      try {
        script ??= await findOlder(address);
      } catch (error) {
        log.warn({ error: String(error) }, 'an older embed file cannot be read');
        return new Response(null, { status: 503, headers: { 'Cache-Control': 'no-store', ...FOR_ANY_PAGE } });
      }
      return script && replyWith(script, request, address.isForEver ? YEAR : `public, max-age=${A_WHILE}`);
    },
    keep: () => (kept ? keepBuild({ scripts: built, kept, log }) : { stop: async () => {} }),
  };
}

async function replyWith(script: Script, { method, headers }: Request, caching: string): Promise<Response> {
  const encoding = encodingFor(headers.get('Accept-Encoding') ?? '');
  const known = headers.get('If-None-Match')?.includes(script.tag) ?? false;
  const body = known || method === 'HEAD' ? null : await script.body(encoding);
  return new Response(body, {
    status: known ? 304 : 200,
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': caching,
      ETag: `W/${script.tag}`,
      Vary: 'Accept-Encoding',
      ...FOR_ANY_PAGE,
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    },
  });
}
