import { DomainError } from '@wuyou/domain/values';

/**
 * A part of the widgets, by its `import()`.
 * @throws {DomainError} `network`, where it does not come
 */
export async function part<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    // Of a module that was not fetched browsers say so; what a module threw itself is a mistake of ours.
    throw cause instanceof TypeError ? new DomainError('network', {}, { cause }) : cause;
  }
}
