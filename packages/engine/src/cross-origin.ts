import { FILE_NAME_HEADER, HEADERS } from '@wuyou/domain/routes';
import { cors } from 'hono/cors';
import { RECEIPT_HEADER } from './open311/reply';

/**
 * Portal pages embed the widgets from anywhere. Credentials come in a header and never in a cookie,
 * so any origin may call: what a key may do is the key's matter.
 */
export const crossOrigin = cors({
  origin: '*',
  allowMethods: ['GET', 'POST', 'PUT'],
  allowHeaders: [
    'Accept-Language',
    'Authorization',
    'Content-Type',
    'If-Match',
    FILE_NAME_HEADER,
    HEADERS.idempotencyKey,
    HEADERS.lastEventId,
    HEADERS.challengeSolution,
  ],
  exposeHeaders: [
    'Content-Language',
    'ETag',
    'Retry-After',
    HEADERS.replayed,
    HEADERS.requestId,
    RECEIPT_HEADER,
  ],
  maxAge: 86_400,
});
