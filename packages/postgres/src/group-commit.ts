import type { Commit } from '@wuyou/engine';

/** Commits that one transaction takes at most. Its notice holds 8,000 bytes, some 80 changes. */
const TOGETHER = 32;
const CHANGES = 64;

/** Transactions of a tenant at a time: while one waits for the disk, the next is prepared. */
const AT_ONCE = 2;

type Commits = readonly Commit[];

/**
 * Opens a transaction, asks what to write in it, writes that, says so, and commits.
 * @throws where one cannot be written: then none is; after it has said so, nobody knows
 */
type WriteTogether = (tenant: string, take: () => Commits, written: () => void) => Promise<void>;

interface Waiting {
  readonly commit: Commit;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface Lane {
  readonly waiting: Waiting[];
  writers: number;
}

/**
 * Commits that wait for a transaction go into it together: so many share its round trips and its flush to the disk. Where
 * one of them is refused, each is written by itself and answered for itself.
 */
export function groupCommit(writeTogether: WriteTogether): (commit: Commit) => Promise<void> {
  const lanes = new Map<string, Lane>();

  const alone = ({ commit, resolve, reject }: Waiting) =>
    writeTogether(
      commit.tenant,
      () => [commit],
      () => {},
    ).then(resolve, reject);

  async function writeNext(tenant: string, lane: Lane): Promise<void> {
    let group: Waiting[] | undefined;
    let inDoubt = false;
    const take = () => {
      group = lane.waiting.splice(0, groupSize(lane.waiting.map(({ commit }) => commit)));
      return group.map(({ commit }) => commit);
    };
    try {
      await writeTogether(tenant, take, () => {
        inDoubt = true;
      });
      for (const { resolve } of group ?? []) resolve();
    } catch (error) {
      // Where no transaction opened, it is those who wait that are to hear of it.
      if (!group) take();
      const refused: readonly Waiting[] = group ?? [];
      // What broke off in its commit may be on the disk: it is not written again.
      if (inDoubt || refused.length === 1) for (const { reject } of refused) reject(error);
      else await Promise.all(refused.map(alone));
    }
  }

  async function drain(tenant: string, lane: Lane): Promise<void> {
    lane.writers += 1;
    while (lane.waiting.length > 0) await writeNext(tenant, lane);
    lane.writers -= 1;
    if (lane.writers === 0) lanes.delete(tenant);
  }

  return (commit) =>
    new Promise((resolve, reject) => {
      const { tenant } = commit;
      const lane = lanes.get(tenant) ?? { waiting: [], writers: 0 };
      lanes.set(tenant, lane);
      lane.waiting.push({ commit, resolve, reject });
      if (lane.writers < AT_ONCE) void drain(tenant, lane);
    });
}

/** How many of them, from the first on, touch no log twice; at least one. */
function groupSize(commits: readonly Commit[]): number {
  const logs = new Set<string>();
  let size = 0;
  for (const { changes } of commits.slice(0, TOGETHER)) {
    const ids = changes.map(({ id }) => id);
    if (size > 0 && (ids.some((id) => logs.has(id)) || logs.size + ids.length > CHANGES)) break;
    for (const id of ids) logs.add(id);
    size += 1;
  }
  return size;
}
