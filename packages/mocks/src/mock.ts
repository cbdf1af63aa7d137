import { chineseCalendar, type Instant } from '@wuyou/domain';
import type { Engine } from '@wuyou/engine';
import type { HttpHandler } from 'msw';
import { createClock, type MockClock } from './clock';
import type { Faults } from './faults';
import { createHandlers } from './handlers';
import { KEYS } from './keys';
import { createLine } from './line';
import { createMemory, type KeptIn } from './memory';
import { type ScenarioName, scenarios } from './scenarios/index';
import { tell } from './scenarios/tell';
import { openService } from './service';
import { TIANYUAN } from './tenant';

export interface MockOptions {
  /** What is there at the start. Default: `empty`. */
  readonly scenario?: ScenarioName;
  /** What time it is at the start. Default: 2026-09-07 09:12 in Beijing, a Monday. */
  readonly now?: Instant;
  /** Whether the clock stands still unless moved. Default: it runs. */
  readonly frozen?: boolean;
  /** Where the service seems to be. Default: `https://wuyou.example`. */
  readonly baseUrl?: string;
  /** The same seed gives the same ids and receipt codes. Default: 1. */
  readonly seed?: number;
  /** Where cases and clock are kept over a page reload, such as `sessionStorage`. Default: nowhere. */
  readonly persist?: KeptIn;
}

export interface Mock {
  readonly baseUrl: string;
  /** `fetch` for a client: the engine behind a line that can be made slow, faulty or dead. */
  readonly fetch: typeof globalThis.fetch;
  /** The engine itself, without faults. */
  readonly engine: Engine;
  /** For Mock Service Worker. */
  readonly handlers: readonly HttpHandler[];
  readonly clock: MockClock;
  readonly faults: Faults;
  readonly keys: typeof KEYS;
  /**
   * The receipt code of a case or an application, which the service tells nobody but whose it is: for a demo that shows
   * both sides.
   */
  receiptCodeOf(id: string): Promise<string | undefined>;
  /** When the scenario is in place. Requests wait for it by themselves. */
  readonly ready: Promise<void>;
  /** Begins anew: scenario, clock, ids, no faults; live feeds break off. Default: the scenario of the start. */
  reset(scenario?: ScenarioName): Promise<void>;
}

/** A whole Wuyou service for tests and demos: the real engine on a store in memory. */
export function createMock({
  scenario: first = 'empty',
  now = '2026-09-07T09:12:00+08:00',
  frozen = false,
  baseUrl = 'https://wuyou.example',
  seed = 1,
  persist,
}: MockOptions = {}): Mock {
  const memory = createMemory(persist);
  const kept = memory.read();
  /** What a moved clock sets off; requests wait for it. */
  let turning: Promise<unknown> = Promise.resolve();
  const onMove = () => {
    save();
    turning = turning.then(() => service.engine.tick()).then(save);
  };
  const clock = createClock({ start: now, frozen, offset: kept?.offset, calendar: chineseCalendar, onMove });
  let service = openService({ seed: kept?.random ?? seed, clock: clock.ms, snapshot: kept?.snapshot });

  function save(): void {
    const { store, random } = service;
    memory.write({ snapshot: store.snapshot(), offset: clock.offset, random: random.state });
  }

  async function begin(scenario: ScenarioName): Promise<void> {
    const begun = openService({ seed, clock: clock.ms });
    await tell(scenarios[scenario](now, chineseCalendar), begun.engineAt);
    service = begun;
    service.onChange(save);
    save();
  }

  const engine: Engine = {
    async fetch(request) {
      await ready;
      await turning;
      return service.engine.fetch(request);
    },
    tick: () => service.engine.tick(),
  };
  const line = createLine(engine.fetch);
  if (kept) service.onChange(save);
  let ready = kept ? Promise.resolve() : begin(first);

  return {
    baseUrl,
    fetch: line.fetch,
    engine,
    handlers: createHandlers(baseUrl, line.fetch),
    clock,
    faults: line.faults,
    keys: KEYS,
    async receiptCodeOf(id) {
      const { cases, applications } = service.store;
      const found = (await cases.find(TIANYUAN.id, id)) ?? (await applications.find(TIANYUAN.id, id));
      return found?.facts.code;
    },
    get ready() {
      return ready;
    },
    reset(scenario = first) {
      line.mend();
      clock.moveTo(now);
      ready = ready.then(() => begin(scenario));
      line.cut();
      return ready;
    },
  };
}
