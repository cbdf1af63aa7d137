import { mkdir } from 'node:fs/promises';
import { toInstant } from '@wuyou/domain';
import { createLog, DESK_CLIENT, readSettings, type Service, seed, startService } from '@wuyou/server';

/** What the page is told of the service it is served with. */
export interface ServedWith {
  readonly baseUrl: string;
  readonly pageKey: string;
  readonly issuer: string;
  readonly client: string;
  readonly site: string;
}

const PAGE = 'demo page';

/**
 * The real service for the demo's page, on its own data, with examples in it from the first start on.
 * @param environment settings as `wuyou serve` takes them; ports are free ones unless said
 */
export async function startDemoService(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly service: Service; readonly servedWith: ServedWith }> {
  const settings = readSettings({
    WUYOU_PORT: '0',
    WUYOU_LOG: 'error',
    WUYOU_DEVELOPMENT: 'on',
    ...environment,
  });
  await mkdir(settings.data, { recursive: true });
  const service = await startService(settings, createLog(settings.log));
  const [site] = service.sites;
  const { developmentIssuer: issuer, store, address: baseUrl } = service;
  if (!site || issuer === undefined) {
    await service.stop();
    throw new Error(
      'The demo needs the example site on this machine alone: leave WUYOU_SITES and WUYOU_HOST unset.',
    );
  }
  if ((await store.position(site.id)) === 0) await seed({ store, site, now: Date.now() });
  const pageKey = await newPageKey(service, site.id);
  return { service, servedWith: { baseUrl, pageKey, issuer, client: DESK_CLIENT, site: site.id } };
}

/** A key is shown once, so each start has its own and ends the one before. */
async function newPageKey({ store: { keys } }: Service, tenant: string): Promise<string> {
  const now = toInstant(Date.now());
  for (const { id, name, revokedAt } of await keys.list(tenant))
    if (name === PAGE && revokedAt === undefined) await keys.revoke(tenant, id, now);
  const { key } = await keys.create({ tenant, name: PAGE, kind: 'publishable', origins: [] }, now);
  return key;
}
