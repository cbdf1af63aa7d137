import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Two processes on one embedded database would destroy it. */
export class DataInUse extends Error {
  override readonly name = 'DataInUse';
}

/**
 * Holds a folder for this process alone, until it ends, however it ends: the operating system takes the lock back.
 * @param path a file in the folder, which nothing else may open
 * @throws {DataInUse} where another process holds it
 */
export function lockFolder(path: string): () => void {
  const file = new DatabaseSync(path);
  try {
    file.exec('begin exclusive');
  } catch (cause) {
    file.close();
    throw new DataInUse(
      `Another process has ${dirname(path)} open. End that one first; two at once would destroy it.`,
      { cause },
    );
  }
  return () => {
    if (file.isOpen) file.close();
  };
}
