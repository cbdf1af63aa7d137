import { DomainError } from '@wuyou/domain/values';

const NOT_FETCHED = ['TypeError', 'ChunkLoadError'];

/**
 * A part of the widgets, by its `import()`.
 * @throws {DomainError} `network`, where it does not come
 */
export async function part<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    // Of a module that was not fetched browsers say so, and webpack does; what a module threw itself is a mistake of ours.
    throw NOT_FETCHED.includes((cause as Error).name) ? new DomainError('network', {}, { cause }) : cause;
  }
}
