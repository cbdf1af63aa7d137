import type { Shelf } from './shelf';

interface Lease {
  readonly by: string;
  /** Milliseconds since 1970 UTC. */
  readonly until: number;
}

/** Milliseconds after which a tab that says nothing is taken for closed. */
const LEASE = 6000;
/** Milliseconds between two looks whether the other is done. */
const LOOK = 500;

export interface Turn {
  /** What only one tab may do at a time. */
  readonly name: string;
  readonly shelf: Shelf;
  /** Names the tab. */
  readonly by: string;
  readonly signal: AbortSignal;
}

/**
 * Does something while no other tab of the page's origin does. By the browser's locks, or where pages over plain http
 * have none by a lease in the shelf; then two tabs may come to it at once if one sleeps through its lease.
 * @throws {DOMException} `AbortError`
 */
export async function exclusively(turn: Turn, work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return leased(turn, work);
  await locks.request(`wuyou ${turn.name}`, { signal: turn.signal }, work);
}

async function leased({ name, shelf, by, signal }: Turn, work: () => Promise<void>): Promise<void> {
  const take = () =>
    shelf.change<Lease>('lease', name, (now) =>
      now && now.by !== by && now.until > Date.now() ? now : { by, until: Date.now() + LEASE },
    );
  for (let lease = await take(); lease && lease.by !== by; lease = await take()) {
    await pause(Math.min(LOOK, lease.until - Date.now()), signal);
  }
  const renewing = setInterval(take, LEASE / 3);
  try {
    await work();
  } finally {
    clearInterval(renewing);
    await shelf.put([['lease', name]]);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(new DOMException('No longer wanted', 'AbortError'));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
