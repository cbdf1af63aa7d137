import type { CompiledQuery, DatabaseConnection, Dialect, Driver } from 'kysely';

/** A dialect whose queries have forgotten whose rows they want: every condition on the tenant holds for all. */
export function forgetful(dialect: Dialect, onForgotten: () => void): Dialect {
  const forgotten = (query: CompiledQuery): CompiledQuery => {
    const sql = query.sql.replaceAll(/"tenant" = (\$\d+)/g, '$1::text = $1::text');
    if (sql !== query.sql) onForgotten();
    return { ...query, sql };
  };

  const wrap = (connection: DatabaseConnection): DatabaseConnection => ({
    executeQuery: (query) => connection.executeQuery(forgotten(query)),
    streamQuery: (query, size) => connection.streamQuery(forgotten(query), size),
  });

  const forgetfulDriver = (driver: Driver): Driver => {
    const inner = new WeakMap<DatabaseConnection, DatabaseConnection>();
    const of = (connection: DatabaseConnection) => inner.get(connection) ?? connection;
    return {
      init: (options) => driver.init(options),
      async acquireConnection(options) {
        const connection = await driver.acquireConnection(options);
        const wrapped = wrap(connection);
        inner.set(wrapped, connection);
        return wrapped;
      },
      beginTransaction: (connection, settings) => driver.beginTransaction(of(connection), settings),
      commitTransaction: (connection) => driver.commitTransaction(of(connection)),
      rollbackTransaction: (connection) => driver.rollbackTransaction(of(connection)),
      releaseConnection: async (connection, options) => driver.releaseConnection(of(connection), options),
      destroy: (options) => driver.destroy(options),
    };
  };

  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => forgetfulDriver(dialect.createDriver()),
  };
}
