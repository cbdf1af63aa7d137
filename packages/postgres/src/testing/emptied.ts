/** A test begins with nothing in the tables; the schema stays. */
export async function emptied(run: (statement: string) => Promise<unknown>): Promise<void> {
  await run('truncate events, codes, cases, applications, changes, counters, commands, keys, files');
}
