import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { expect, test } from 'vitest';
import { createHandlers } from './handlers';

const ADDRESS = 'https://wuyou.example';

/** Lets one server answer while something is tried. */
async function serving(answer: () => Promise<Response>, attempt: () => Promise<void>): Promise<void> {
  const elsewhere = http.all('https://portal.example/*', () => HttpResponse.text('elsewhere'));
  const server = setupServer(...createHandlers(ADDRESS, answer), elsewhere);
  await server.listen();
  await attempt();
  await server.close();
}

test('everything under the address is answered, and nothing else', async () => {
  await serving(
    async () => new Response('here'),
    async () => {
      expect(await (await fetch(`${ADDRESS}/v1/site`)).text()).toBe('here');
      expect(await (await fetch(`${ADDRESS}/a/b?c=d`, { method: 'POST' })).text()).toBe('here');
      expect(await (await fetch('https://portal.example/v1/site')).text()).toBe('elsewhere');
    },
  );
});

test('a network error stays one', async () => {
  await serving(
    () => Promise.reject(new TypeError('Failed to fetch')),
    async () => {
      await expect(fetch(`${ADDRESS}/v1/site`)).rejects.toThrow(TypeError);
    },
  );
});

test.for(['cancel', 'abort'] as const)(
  'a reader that leaves by %s ends the reply at its source',
  async (how) => {
    let left = false;
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(': \n\n')),
      cancel() {
        left = true;
      },
    });
    const stop = new AbortController();
    await serving(
      async () => new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }),
      async () => {
        const reader = (await fetch(`${ADDRESS}/v1/desk/live`, { signal: stop.signal })).body?.getReader();
        await reader?.read();
        if (how === 'cancel') await reader?.cancel();
        else stop.abort();
        await expect.poll(() => left).toBe(true);
      },
    );
  },
);
