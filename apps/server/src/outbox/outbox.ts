import { type Tenant, tenantCalendar, toInstant } from '@wuyou/domain';
import type { Delivery, DeliveryChannel, PostgresStore } from '@wuyou/postgres';
import { v7 as uuidv7 } from 'uuid';
import { dispatch } from './dispatch';
import type { NoticesOf } from './notices-file';
import type { Outcome } from './outcome';
import { type Channel, createSender } from './sender';

interface OutboxOptions {
  readonly store: PostgresStore;
  /** As the engine has parsed them. */
  readonly tenants: readonly Tenant[];
  readonly noticesOf: NoticesOf;
  /** Those that are configured. */
  readonly channels: Readonly<Partial<Record<DeliveryChannel, Channel>>>;
  /** Whether what cannot be sent is kept, to be looked at. */
  readonly keeps: boolean;
  readonly clock: () => number;
  /** From 0 up to 1. Default: the machine's. */
  readonly random?: () => number;
  readonly onTried: (tenant: string, delivery: Delivery, outcome: Outcome) => void;
  /** Told of what should not happen. */
  readonly onError: (error: unknown, where: { readonly tenant?: string; readonly id?: string }) => void;
}

const DAY = 86_400_000;
/** Days after which what has ended is forgotten. */
const DAYS_KEPT = 90;
/** Milliseconds from a change to the look at it, so that one look sees all that happened meanwhile. */
const GATHERING = 50;

export interface OutboxRunner {
  /** Tells what nobody was told of, and sends what is due. Asked again meanwhile, it looks once more. */
  wake(): Promise<void>;
  /** Until nothing is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Tells people and programs of what changes, from the moment it begins. */
export async function createOutbox({
  store,
  tenants,
  noticesOf,
  channels,
  keeps,
  clock,
  random = Math.random,
  onTried,
  onError,
}: OutboxOptions): Promise<OutboxRunner> {
  const { outbox } = store;
  const transports = { mail: channels.mail !== undefined, sms: channels.sms !== undefined };
  const sender = createSender({
    outbox,
    channels,
    clock,
    random,
    onTried,
    onError: (error) => onError(error, {}),
  });
  let forgotten = 0;
  let again = false;
  let ended = false;
  let looking: Promise<void> | undefined;

  for (const { id } of tenants) await outbox.begin(id);
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = tenants.map(({ id }) =>
    store.subscribe(id, () => {
      gathering ??= setTimeout(() => void wake(), GATHERING);
    }),
  );

  async function look(): Promise<void> {
    const now = clock();
    const forgets = now - forgotten > DAY / 24;
    for (const tenant of tenants) {
      if (ended) return;
      const { id } = tenant;
      try {
        await dispatch({
          store,
          tenant,
          calendar: tenantCalendar(tenant),
          site: noticesOf(id),
          transports,
          keeps,
          clock,
          uuid: () => uuidv7(),
          onError: (log, error) => onError(error, { tenant: id, id: log }),
        });
        await sender.wake(id);
        if (forgets) await outbox.deliveries.forget(id, toInstant(now - DAYS_KEPT * DAY));
      } catch (error) {
        onError(error, { tenant: id });
      }
    }
    if (forgets) forgotten = now;
  }

  async function wake(): Promise<void> {
    if (ended) return;
    clearTimeout(gathering);
    gathering = undefined;
    again = true;
    looking ??= (async () => {
      try {
        while (again && !ended) {
          again = false;
          await look();
        }
      } finally {
        looking = undefined;
      }
    })();
    await looking;
  }

  return {
    wake,
    async idle() {
      await (gathering === undefined ? looking : wake());
      await sender.idle();
    },
    async stop() {
      ended = true;
      clearTimeout(gathering);
      for (const end of unsubscribe) end();
      await looking;
      await sender.stop();
    },
  };
}
