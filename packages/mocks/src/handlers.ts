import { createEngine } from '@wuyou/engine';
import { type HttpHandler, http } from 'msw';

export function createHandlers(): HttpHandler[] {
  const engine = createEngine();
  return [http.all('*/health', ({ request }) => engine.fetch(request))];
}
