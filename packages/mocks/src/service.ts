import { chineseCalendar } from '@wuyou/domain';
import {
  createEngine,
  createMemoryFiles,
  createMemoryStore,
  type Engine,
  type MemorySnapshot,
  type MemoryStore,
} from '@wuyou/engine';
import { createIds } from './ids';
import { authenticateIn } from './keys';
import { licences } from './licences';
import { createRandom, type Random } from './random';
import { TIANYUAN } from './tenant';

interface ServiceOptions {
  readonly seed: number;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
  readonly snapshot?: MemorySnapshot | undefined;
}

export interface MockService {
  readonly store: MemoryStore;
  readonly random: Random;
  readonly engine: Engine;
  /** Another engine on the same store, with a clock of its own. */
  engineAt(clock: () => number): Engine;
  onChange(listener: () => void): void;
}

export function openService({ seed, clock, snapshot }: ServiceOptions): MockService {
  const random = createRandom(seed);
  const store = createMemoryStore(snapshot && { snapshot });
  const files = createMemoryFiles();
  const engineAt = (at: () => number): Engine =>
    createEngine({
      store,
      clock: at,
      ids: createIds(at, random),
      tenants: [TIANYUAN],
      authenticate: authenticateIn(TIANYUAN.id),
      calendar: chineseCalendar,
      licences,
      files,
    });
  return {
    store,
    random,
    engine: engineAt(clock),
    engineAt,
    onChange(listener) {
      store.subscribe(TIANYUAN.id, listener);
    },
  };
}
