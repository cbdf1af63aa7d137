import { Hono } from 'hono';

export function createEngine(): { fetch: (request: Request) => Promise<Response> } {
  const app = new Hono().get('/health', (context) => context.json({ ok: true }));
  return { fetch: async (request) => app.fetch(request) };
}
