import { type SetupServer, setupServer } from 'msw/node';
import type { Mock } from './mock';

/** Answers this process's requests to `mock.baseUrl` between `listen()` and `close()`. */
export function createMockServer(mock: Mock): SetupServer {
  return setupServer(...mock.handlers);
}
