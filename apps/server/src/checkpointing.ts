import { dateOf, toInstant } from '@wuyou/domain';
import type { Audit } from '@wuyou/postgres';

interface Checkpointing {
  readonly audit: Pick<Audit, 'checkpoint'>;
  readonly sites: readonly string[];
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
}

/** Signs each day once it is over. To be called at every tick; it asks the database once a day. */
export function createCheckpointing({ audit, sites, clock }: Checkpointing): () => Promise<void> {
  let done = '';
  return async () => {
    const now = clock();
    const today = dateOf(toInstant(now));
    if (done === today) return;
    for (const site of sites) await audit.checkpoint(site, now);
    done = today;
  };
}
