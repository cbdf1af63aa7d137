import type { RouteName } from '@wuyou/domain/routes';
import type { Call, DownloadHandler, Service } from '../call';

/** As something to keep, never as a page of the service: whatever it holds, it runs nowhere. */
export async function serveDownload(
  handler: DownloadHandler<RouteName>,
  call: Call<RouteName>,
  service: Service,
): Promise<Response> {
  const { bytes, name, type, size } = await handler(call, service);
  return new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(size),
      'Content-Disposition': attachmentNamed(name),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'no-store',
    },
  });
}

/** RFC 6266: the name in UTF-8, and in ASCII for who does not know that. */
function attachmentNamed(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
