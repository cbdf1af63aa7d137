import { type HttpHandler, HttpResponse, http } from 'msw';

/** Everything under an address answered by one function. Its network errors become the browser's. */
export function createHandlers(baseUrl: string, fetch: typeof globalThis.fetch): HttpHandler[] {
  return [
    http.all(`${baseUrl}/*`, async ({ request }) => {
      try {
        return await fetch(request);
      } catch {
        return HttpResponse.error();
      }
    }),
  ];
}
