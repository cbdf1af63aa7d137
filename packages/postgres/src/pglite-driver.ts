import type { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import type { Driver } from './driver';

/** PostgreSQL inside this process. */
export function pgliteDriver(pglite: PGlite): Driver {
  return {
    dialect: new PGliteDialect({ pglite }),
    listen: async (channel, onNotice) => pglite.listen(channel, onNotice),
  };
}
