import { parseReceiptCode } from '@wuyou/domain';
import { expect, test } from 'vitest';
import { createIds } from './ids';
import { createRandom } from './random';

const idsOf = (seed: number, ms = 1_788_743_520_000) => createIds(() => ms, createRandom(seed));

test('the same seed gives the same ids, another seed others', () => {
  const draw = (seed: number) => {
    const ids = idsOf(seed);
    return [ids.uuid(), ids.receiptCode(), ids.uuid()];
  };
  expect(draw(1)).toEqual(draw(1));
  expect(new Set([...draw(1), ...draw(2)]).size).toBe(6);
});

test('ids are UUIDv7, so that they sort by time', () => {
  const uuid = idsOf(1).uuid();
  expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(idsOf(1, 1_788_743_520_001).uuid() > uuid).toBe(true);
});

test('receipt codes are right ones, and a thousand of them differ', () => {
  const ids = idsOf(1);
  const codes = Array.from({ length: 1000 }, () => ids.receiptCode());
  expect(new Set(codes).size).toBe(1000);
  expect(codes.every((code) => parseReceiptCode(code).ok)).toBe(true);
});

test('a source goes on from where another stood', () => {
  const random = createRandom(1);
  random.bytes(7);
  const next = createRandom(random.state);
  expect(next.bytes(5)).toEqual(random.bytes(5));
});
