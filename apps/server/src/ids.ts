import { randomBytes } from 'node:crypto';
import { createReceiptCode } from '@wuyou/domain';
import type { Ids } from '@wuyou/engine';
import { v7 as uuidv7 } from 'uuid';

/**
 * Ids that nobody guesses; UUIDs sort by time.
 * @param clock for what happened at another time than now; milliseconds since 1970 UTC
 */
export function createIds(clock?: () => number): Ids {
  return {
    uuid: () => (clock ? uuidv7({ msecs: clock() }) : uuidv7()),
    receiptCode: () => createReceiptCode((count) => Uint8Array.from(randomBytes(count))),
  };
}
