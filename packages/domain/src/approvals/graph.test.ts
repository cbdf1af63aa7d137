import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCycle, type GraphNode, plan, type TimedNode } from './graph';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Up to eight nodes, shuffled; without cycles each comes only after ones named before it. */
function graphs({ cyclic }: { readonly cyclic: boolean }): fc.Arbitrary<TimedNode[]> {
  const size = fc.integer({ min: 1, max: 8 });
  return size.chain((count) => {
    const names = NAMES.slice(0, count);
    const nodes = names.map((id, i) =>
      fc.record({
        id: fc.constant(id),
        after: fc.subarray(cyclic ? names : names.slice(0, i)),
        minutes: fc.integer({ min: 0, max: 6 }),
      }),
    );
    return fc
      .tuple(...nodes)
      .chain((all) => fc.shuffledSubarray(all, { minLength: count, maxLength: count }));
  });
}

const nodeOf = <T extends GraphNode>(nodes: readonly T[], id: string): T => {
  const node = nodes.find((one) => one.id === id);
  if (!node) throw new Error(`There is no ${id}.`);
  return node;
};

/** Every chain that ends with a node, by brute force. */
function chainsTo(nodes: readonly TimedNode[], id: string): string[][] {
  const { after } = nodeOf(nodes, id);
  return [[id], ...after.flatMap((before) => chainsTo(nodes, before).map((chain) => [...chain, id]))];
}

const lengthOf = (nodes: readonly TimedNode[], chain: readonly string[]) =>
  chain.reduce((sum, id) => sum + nodeOf(nodes, id).minutes, 0);

/** Whether some node can be reached from itself, by squaring the relation until it stands still. */
function waitsForItself(nodes: readonly GraphNode[]): boolean {
  const reach = new Map(nodes.map(({ id, after }) => [id, new Set(after)]));
  for (const _ of nodes)
    for (const seen of reach.values())
      for (const id of [...seen]) for (const further of reach.get(id) ?? []) seen.add(further);
  return [...reach].some(([id, seen]) => seen.has(id));
}

const comesAfter = (nodes: readonly GraphNode[], chain: readonly string[]) =>
  chain.slice(1).every((id, i) => nodeOf(nodes, id).after.includes(chain[i] ?? ''));

describe('the plan', () => {
  test('is as long as the longest of all chains, and starts each node once all before it have ended', () => {
    fc.assert(
      fc.property(graphs({ cyclic: false }), (nodes) => {
        const { minutes, nodes: planned } = plan(nodes);
        const longest = (id: string) =>
          Math.max(...chainsTo(nodes, id).map((chain) => lengthOf(nodes, chain)));
        expect(minutes).toBe(Math.max(...nodes.map(({ id }) => longest(id))));
        expect(planned).toEqual(
          nodes.map((node) => ({ ...node, start: longest(node.id) - node.minutes, end: longest(node.id) })),
        );
      }),
    );
  });

  test('names a chain that is one: each link after the one before, together as long as the plan', () => {
    fc.assert(
      fc.property(graphs({ cyclic: false }), (nodes) => {
        const { minutes, criticalPath } = plan(nodes);
        expect(comesAfter(nodes, criticalPath)).toBe(true);
        expect(lengthOf(nodes, criticalPath)).toBe(minutes);
      }),
    );
  });

  test('of nothing takes no time', () => {
    expect(plan([])).toEqual({ nodes: [], minutes: 0, criticalPath: [] });
  });

  test('of what waits for itself, or for what is not there, does not exist', () => {
    expect(() => plan([{ id: 'a', after: ['a'], minutes: 1 }])).toThrow('waits for itself');
    expect(() => plan([{ id: 'a', after: ['b'], minutes: 1 }])).toThrow('not in it');
  });
});

describe('a cycle', () => {
  test('is found just where there is one, and is one', () => {
    fc.assert(
      fc.property(graphs({ cyclic: true }), (nodes) => {
        const cycle = findCycle(nodes);
        expect(cycle !== undefined).toBe(waitsForItself(nodes));
        if (!cycle) return;
        expect(cycle.at(-1)).toBe(cycle[0]);
        expect(new Set(cycle).size).toBe(cycle.length - 1);
        expect(comesAfter(nodes, [...cycle].reverse())).toBe(true);
      }),
    );
  });

  test('is told from the node that waits, over what it waits for, back to it', () => {
    const nodes = [
      { id: 'a', after: ['b'] },
      { id: 'b', after: ['c'] },
      { id: 'c', after: ['b'] },
    ];
    expect(findCycle(nodes)).toEqual(['b', 'c', 'b']);
  });

  test('is not made by two ways to the same node, or by a node that is not there', () => {
    const diamond = [
      { id: 'a', after: ['b', 'c'] },
      { id: 'b', after: ['d'] },
      { id: 'c', after: ['d'] },
      { id: 'd', after: ['elsewhere'] },
    ];
    expect(findCycle(diamond)).toBeUndefined();
  });
});
