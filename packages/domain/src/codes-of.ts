/**
 * The names of a record's entries, in order. Marked pure, so that a bundler leaves out a list nobody reads with all it names.
 * @__NO_SIDE_EFFECTS__
 */
export function codesOf<T extends object>(record: T): [keyof T, ...(keyof T)[]] {
  return Object.keys(record) as [keyof T, ...(keyof T)[]];
}
