import type { Route } from './routes';

const page = ['publishable', 'partner', 'staff'] as const;
const staff = ['staff'] as const;

/** Routes that take or give the bytes of a file. */
export const FILE_ROUTES = {
  'files.upload': { method: 'PUT', path: '/v1/files/{id}', callers: page, kind: 'upload' },
  'cases.file': { method: 'GET', path: '/v1/cases/{code}/files/{file}', callers: page, kind: 'download' },
  'desk.cases.file': {
    method: 'GET',
    path: '/v1/desk/cases/{id}/files/{file}',
    callers: staff,
    kind: 'download',
  },
  'desk.applications.file': {
    method: 'GET',
    path: '/v1/desk/applications/{id}/files/{hash}',
    callers: staff,
    kind: 'download',
  },
} as const satisfies Record<string, Route>;

/** Names the file that an upload brings, percent-encoded as `encodeURIComponent` does. In no address, which proxies log. */
export const FILE_NAME_HEADER = 'File-Name';
