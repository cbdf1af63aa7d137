import { type Locale, pickLocale, type Tenant } from '@wuyou/domain';
import type { Outbox } from '@wuyou/postgres';
import type { Incoming } from '../address';
import { outboxPage } from './page';
import { isLoopback } from './settings';

/** Deliveries shown of each site. */
const SHOWN = 100;

/**
 * The page of what would be sent, for whoever sits at this machine. A proxy's visitor, or a page of another name that
 * leads here, is not answered.
 */
export function developmentOutbox(tenants: readonly Tenant[], { deliveries }: Pick<Outbox, 'deliveries'>) {
  return async (request: Request, { peer, headers }: Incoming): Promise<Response> => {
    const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some(
      (name) => name in headers,
    );
    const host = URL.canParse(`http://${headers.host}`) ? new URL(`http://${headers.host}`).hostname : '';
    if (forwarded || peer === undefined || !isLoopback(peer) || !isLoopback(host.replace(/^\[(.*)]$/, '$1')))
      return new Response(null, { status: 404 });
    if (request.method !== 'GET') return new Response(null, { status: 405, headers: { Allow: 'GET' } });
    const sites = await Promise.all(
      tenants.map(async ({ id, name }) => ({ name, deliveries: await deliveries.newest(id, SHOWN) })),
    );
    return outboxPage(sites, localeOf(request));
  };
}

function localeOf(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('lang');
  return pickLocale(asked ?? request.headers.get('Accept-Language'));
}
