import type { LaneView } from '@wuyou/sdk';
import { expect, test } from 'vitest';
import { onGrant, onRefuse } from './lane-outlook';

const lane = (id: string, status: LaneView['status'], ...after: string[]) =>
  ({ id, status, after }) as unknown as LaneView;
const ids = (lanes: readonly LaneView[]) => lanes.map(({ id }) => id);

const hookup = [
  lane('power', 'running'),
  lane('greenery', 'granted'),
  lane('excavation', 'running', 'greenery'),
  lane('water', 'waiting', 'excavation'),
  lane('gas', 'waiting', 'excavation'),
];

test('what waits for a granted item alone begins, what waits for another too does not', () => {
  expect(onGrant(hookup, 'excavation')).toMatchObject({ last: false });
  expect(ids(onGrant(hookup, 'excavation').begins)).toEqual(['water', 'gas']);
  expect(onGrant(hookup, 'power').begins).toEqual([]);
  const both = [lane('a', 'running'), lane('b', 'running'), lane('c', 'waiting', 'a', 'b')];
  expect(onGrant(both, 'a').begins).toEqual([]);
});

test('what waits for a refused item falls with it, however far', () => {
  const chain = [
    lane('a', 'running'),
    lane('b', 'waiting', 'a'),
    lane('c', 'waiting', 'b'),
    lane('d', 'running'),
  ];
  expect(ids(onRefuse(chain, 'a').drops)).toEqual(['b', 'c']);
  expect(onRefuse(chain, 'a').last).toBe(false);
  expect(onRefuse(chain.slice(0, 3), 'a').last).toBe(true);
});

test('the last decision ends the whole', () => {
  expect(onGrant([lane('a', 'granted'), lane('b', 'running')], 'b').last).toBe(true);
  expect(onGrant([lane('a', 'technical-review'), lane('b', 'running')], 'b').last).toBe(false);
});
