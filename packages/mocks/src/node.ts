import { type SetupServer, setupServer } from 'msw/node';
import { createHandlers } from './handlers';

export function createMockServer(): SetupServer {
  return setupServer(...createHandlers());
}
