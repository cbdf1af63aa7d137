/** A node that may start once all it comes after have ended. */
export interface GraphNode {
  readonly id: string;
  readonly after: readonly string[];
}

/** A node with how long it takes, in minutes. */
export interface TimedNode extends GraphNode {
  readonly minutes: number;
}

/** When a node starts and ends at the earliest, in minutes from the beginning. */
export interface PlannedNode extends TimedNode {
  readonly start: number;
  readonly end: number;
}

export interface Plan {
  readonly nodes: readonly PlannedNode[];
  /** As long as its longest chain. */
  readonly minutes: number;
  /** Ids of that chain, first to last: a minute lost here is a minute lost at the end. */
  readonly criticalPath: readonly string[];
}

/** The ids of a chain that waits for itself, its first repeated at its end; `undefined` where there is none. */
export function findCycle(nodes: readonly GraphNode[]): readonly string[] | undefined {
  const after = new Map(nodes.map((node) => [node.id, node.after]));
  const done = new Set<string>();
  const walk = (id: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(id)) return [...way.slice(way.indexOf(id)), id];
    if (done.has(id)) return undefined;
    for (const before of after.get(id) ?? []) {
      const cycle = walk(before, [...way, id]);
      if (cycle) return cycle;
    }
    done.add(id);
    return undefined;
  };
  for (const { id } of nodes) {
    const cycle = walk(id, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/**
 * The earliest plan: everything starts as soon as it may.
 * @throws {Error} on a graph with a cycle, or a node that comes after none of the graph's
 */
export function plan(nodes: readonly TimedNode[]): Plan {
  const planned = new Map<string, PlannedNode>();
  const left = [...nodes];
  while (left.length > 0) {
    const next = left.findIndex(({ after }) => after.every((id) => planned.has(id)));
    const [node] = next < 0 ? [] : left.splice(next, 1);
    if (!node) throw new Error('The graph waits for itself, or for what is not in it.');
    const start = Math.max(0, ...node.after.map((id) => planned.get(id)?.end ?? 0));
    planned.set(node.id, { ...node, start, end: start + node.minutes });
  }
  const inOrder = nodes.flatMap(({ id }) => planned.get(id) ?? []);
  const minutes = Math.max(0, ...inOrder.map(({ end }) => end));
  const criticalPath: string[] = [];
  let last = inOrder.find(({ end }) => end === minutes);
  while (last) {
    criticalPath.unshift(last.id);
    const { after, start } = last;
    last = after.flatMap((id) => planned.get(id) ?? []).find(({ end }) => end === start);
  }
  return { nodes: inOrder, minutes, criticalPath };
}
