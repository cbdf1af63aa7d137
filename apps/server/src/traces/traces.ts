import type { PostgresStore } from '@wuyou/postgres';
import type { Fetch } from '../http-server';
import type { Log } from '../log';
import type { TracesSettings } from './settings';
import type { Channels } from './traced-channels';

/** What is traced, and by what. */
export interface Traces {
  server(answer: Fetch): Fetch;
  store(store: PostgresStore): PostgresStore;
  channels(channels: Channels): Channels;
  /** What goes with a request to somebody else, so that its trace goes on there. */
  headers(): Readonly<Record<string, string>>;
  /** Sends what is left, and waits a moment for that. */
  stop(): Promise<void>;
}

const untraced: Traces = {
  server: (answer) => answer,
  store: (store) => store,
  channels: (channels) => channels,
  headers: () => ({}),
  stop: async () => {},
};

/** OpenTelemetry is loaded where the settings ask for it, and nowhere else. */
export async function startTraces(settings: TracesSettings | undefined, log: Log): Promise<Traces> {
  if (!settings) return untraced;
  const { openTelemetry } = await import('./open-telemetry');
  return openTelemetry(settings, log);
}
