import {
  type ApplicationEvent,
  type CaseEvent,
  evolve,
  evolveApplication,
  type Tenant,
  toInstant,
  type WorkCalendar,
} from '@wuyou/domain';
import {
  applicationNotices,
  applicationWebhook,
  caseNotices,
  caseWebhook,
  type Notice,
  type Webhook,
} from '@wuyou/domain/notices';
import type { Kind } from '@wuyou/engine';
import type { LogEvent, NewDelivery, PostgresStore, RegisteredWebhook, UntoldChange } from '@wuyou/postgres';
import { casePushes } from '../open311-push/case-pushes';
import type { Transports } from './addressing';
import { type Addressed, address } from './addressing';
import type { SiteNotices } from './notices-file';

export interface Dispatching {
  readonly store: Pick<PostgresStore, 'outbox'>;
  readonly tenant: Tenant;
  readonly calendar: WorkCalendar;
  readonly site: SiteNotices;
  readonly transports: Transports;
  /** Whether what cannot be sent is kept, to be looked at. */
  readonly keeps: boolean;
  readonly clock: () => number;
  /** A UUIDv7. */
  readonly uuid: () => string;
  /** Told of a change that nothing can be made of; the others go on. */
  readonly onError: (id: string, error: unknown) => void;
}

/** Changes looked at in one go: as many logs are in memory at most. */
const BATCH = 100;

/**
 * Writes what is to be sent of every change that nobody was told of yet. Any number of processes may do so at once:
 * each change is told once.
 * @returns how many changes were told here
 */
export async function dispatch(dispatching: Dispatching): Promise<number> {
  const { store, tenant, clock } = dispatching;
  let told = 0;
  for (;;) {
    const { from, changes } = await store.outbox.untold(tenant.id, BATCH);
    const last = changes.at(-1);
    if (!last) return told;
    const webhooks = (await store.outbox.webhooks.list(tenant.id)).filter(
      ({ disabledAt }) => disabledAt === undefined,
    );
    const read = (kind: Kind) => {
      const ids = changes.filter((change) => change.kind === kind).map(({ id }) => id);
      return store.outbox.logs(tenant.id, kind, ids);
    };
    const logs = { case: await read('case'), application: await read('application') };
    const deliveries = changes.flatMap((change) =>
      deliveriesOf(change, logs[change.kind].get(change.id) ?? [], webhooks, dispatching),
    );
    const at = toInstant(clock());
    if (await store.outbox.moveOn(tenant.id, { from, to: last.position, at, deliveries }))
      told += changes.length;
  }
}

function deliveriesOf(
  change: UntoldChange,
  log: readonly LogEvent[],
  webhooks: readonly RegisteredWebhook[],
  dispatching: Dispatching,
): NewDelivery[] {
  const { site, transports, keeps, clock, uuid, onError } = dispatching;
  const now = toInstant(clock());
  try {
    return news(change, log, dispatching).flatMap(({ notices, webhook, pushes }) =>
      [
        ...notices.flatMap((notice) => address(notice, { site, transports, keeps, now })),
        ...pushes,
        ...(webhook ? webhooks.flatMap((one) => toWebhook(webhook, one, now)) : []),
      ].map((addressed) => ({ ...addressed, id: uuid(), position: change.position })),
    );
  } catch (error) {
    onError(change.id, error);
    return [];
  }
}

interface News {
  readonly notices: readonly Notice[];
  readonly webhook: Webhook | undefined;
  readonly pushes: readonly Addressed[];
}

/** What each new event of a log is to people, to programs and to other cities. */
function news(
  { kind, after, version }: UntoldChange,
  log: readonly LogEvent[],
  { tenant, calendar, site, clock }: Dispatching,
): News[] {
  const around = { tenant, calendar };
  if (kind === 'case')
    return unfold(log as readonly CaseEvent[], evolve, { after, version }, (event, state) => ({
      notices: caseNotices(event, state, tenant),
      webhook: caseWebhook(event, state, around),
      pushes: casePushes(event, { tenant, site, now: toInstant(clock()) }),
    }));
  return unfold(
    log as readonly ApplicationEvent[],
    evolveApplication,
    { after, version },
    (event, state) => ({
      notices: applicationNotices(event, state),
      webhook: applicationWebhook(event, state, around),
      pushes: [],
    }),
  );
}

/** Says something of each event after a version, with the state right after it. */
function unfold<State, Event extends { readonly version: number }, T>(
  log: readonly Event[],
  evolveOne: (state: State | undefined, event: Event) => State,
  { after, version }: Pick<UntoldChange, 'after' | 'version'>,
  say: (event: Event, state: State) => T,
): T[] {
  const told: T[] = [];
  let state: State | undefined;
  for (const event of log) {
    if (event.version > version) break;
    state = evolveOne(state, event);
    if (event.version > after) told.push(say(event, state));
  }
  return told;
}

function toWebhook(webhook: Webhook, { id, types }: RegisteredWebhook, now: string): Addressed[] {
  const { type } = webhook;
  if (types.length > 0 && !types.includes(type)) return [];
  return [{ channel: 'webhook', lane: id, recipient: id, type, content: webhook, sendAt: now }];
}
