/** A test begins with nothing in the tables; the schema stays. */
export async function emptied(run: (statement: string) => Promise<unknown>): Promise<void> {
  await run(
    'truncate events, codes, cases, applications, changes, counters, commands, keys, figure_deltas, figure_totals, figure_promises, checkpoints, vault_keys, people, outbox, webhooks, deliveries, files',
  );
}
