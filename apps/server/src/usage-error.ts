/** Something was asked for that cannot be; its words say what can. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
