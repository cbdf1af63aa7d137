import { ROUTES, type RouteName } from '@wuyou/domain/routes';
import { createMock, type Mock } from '@wuyou/mocks';

/** One request as it was sent and the answer it got. */
export interface Sample {
  readonly path: string;
  readonly body: unknown;
  readonly ifMatch: string | undefined;
  readonly status: number;
  /** For a live route the first message. */
  readonly reply: unknown;
}

export interface Recorder extends Pick<Mock, 'baseUrl' | 'keys' | 'fetch'> {
  /** The first good answer of each route. */
  readonly samples: ReadonlyMap<RouteName, Sample>;
  /**
   * Keeps the first message of a live route, whose stream is not read here.
   * @throws {Error} if no request reached the route
   */
  heard(name: RouteName, message: unknown): void;
}

/** The real engine in memory, with its clock standing, and a `fetch` that writes down what it sees. */
export async function startRecording(): Promise<Recorder> {
  const mock = createMock({ frozen: true });
  await mock.ready;
  const samples = new Map<RouteName, Sample>();
  const { baseUrl, keys } = mock;

  return {
    baseUrl,
    keys,
    samples,
    async fetch(input, init) {
      const request = new Request(input, init);
      const { pathname, search } = new URL(request.url);
      const name = routeOf(request.method, pathname);
      const { kind } = ROUTES[name ?? 'site.get'];
      const body = kind === 'command' ? await request.clone().json() : undefined;
      const response = await mock.fetch(request);
      if (name === undefined || samples.has(name) || !response.ok) return response;
      // Of a file only its bytes come back.
      const reply = kind === 'live' || kind === 'download' ? {} : await response.clone().json();
      const ifMatch = request.headers.get('If-Match') ?? undefined;
      samples.set(name, { path: pathname + search, body, ifMatch, status: response.status, reply });
      return response;
    },
    heard(name, message) {
      const sample = samples.get(name);
      if (!sample) throw new Error(`No request reached ${name}.`);
      samples.set(name, { ...sample, reply: message });
    },
  };
}

function routeOf(method: string, pathname: string): RouteName | undefined {
  return (Object.keys(ROUTES) as RouteName[]).find((name) => {
    const pattern = `^${ROUTES[name].path.replace(/{\w+}/g, '[^/]+')}$`;
    return ROUTES[name].method === method && new RegExp(pattern).test(pathname);
  });
}
