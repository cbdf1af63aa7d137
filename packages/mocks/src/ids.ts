import { createReceiptCode } from '@wuyou/domain';
import type { Ids } from '@wuyou/engine';
import type { Random } from './random';

/** Ids that repeat with the seed. Cases still sort by the time they were reported: the ids are UUIDv7. */
export function createIds(clock: () => number, random: Random): Ids {
  return {
    uuid: () => uuidv7(clock(), random.bytes(10)),
    receiptCode: () => createReceiptCode(random.bytes),
  };
}

/** RFC 9562: 48 bits of milliseconds, then version, variant and 74 other bits. */
function uuidv7(ms: number, bytes: Uint8Array): string {
  const hex = (values: Iterable<number>): string =>
    [...values].map((value) => value.toString(16).padStart(2, '0')).join('');
  const [a = 0, b = 0, c = 0, ...rest] = bytes;
  const time = ms.toString(16).padStart(12, '0');
  const tail = hex([0x70 | (a & 0x0f), b, 0x80 | (c & 0x3f), ...rest]);
  return [time.slice(0, 8), time.slice(8), tail.slice(0, 4), tail.slice(4, 8), tail.slice(8, 20)].join('-');
}
