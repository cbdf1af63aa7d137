import type { Tenant } from '@wuyou/domain';
import type { PostgresStore } from '@wuyou/postgres';
import type { Log } from '../log';
import type { Metrics } from '../metrics';
import type { Settings } from '../settings';
import type { Traces } from '../traces/traces';
import { createChannels } from './channels';
import { readNotices } from './notices-file';
import { createOutbox, type OutboxRunner } from './outbox';

interface Starting {
  readonly settings: Settings;
  readonly store: PostgresStore;
  /** As the engine has parsed them. */
  readonly tenants: readonly Tenant[];
  readonly log: Log;
  readonly metrics: Metrics;
  readonly traces: Traces;
}

/**
 * The outbox that the settings ask for. Logs say what became of a delivery, never whose it was or what was in it.
 * @throws {SettingsError} for notices that are wrong
 */
export async function startOutbox({
  settings,
  store,
  tenants,
  log,
  metrics,
  traces,
}: Starting): Promise<OutboxRunner> {
  const noticesOf = await readNotices(settings.notices, { tenants, ...settings });
  const { outbox } = store;
  metrics.watchDeliveries(async () =>
    (await Promise.all(tenants.map(({ id }) => outbox.deliveries.count(id)))).flat(),
  );
  return createOutbox({
    store,
    tenants,
    noticesOf,
    channels: traces.channels(
      createChannels({ ...settings, outbox, noticesOf, clock: Date.now, traceHeaders: traces.headers }),
    ),
    keeps: settings.development,
    clock: Date.now,
    onTried(tenant, { id, channel, type, tries }, tried) {
      const { kind: outcome } = tried;
      metrics.tried(channel, outcome);
      const level = outcome === 'sent' || outcome === 'early' ? 'info' : 'warn';
      // What a city did not like is said without its words; other receivers' may quote anything.
      const failure = channel === 'open311' && 'failure' in tried ? tried.failure : undefined;
      log[level]({ tenant, id, channel, type, tries, outcome, failure }, 'delivery');
    },
    onError(error, where) {
      log.error({ ...where, error: error instanceof Error ? error.stack : String(error) }, 'outbox');
    },
  });
}
