import { type SetupWorker, setupWorker } from 'msw/browser';
import { createHandlers } from './handlers';

export function createMockWorker(): SetupWorker {
  return setupWorker(...createHandlers());
}
