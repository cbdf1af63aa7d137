import { DatabaseSync } from 'node:sqlite';

/**
 * Holds a folder for this process alone, until it ends, however it ends: the operating system takes the lock back.
 * @param path a file beside the folder
 * @throws {Error} where another process holds it
 */
export function lockFolder(path: string): () => void {
  const file = new DatabaseSync(path);
  try {
    file.exec('begin exclusive');
  } catch (cause) {
    file.close();
    throw new Error(
      `Another process has the data of ${path} open. End that one first; two at once would destroy it.`,
      { cause },
    );
  }
  return () => {
    if (file.isOpen) file.close();
  };
}
