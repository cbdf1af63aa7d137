import type { KeptFile } from '../store';
import type { Files } from './files';

/** What a look for malware finds now; `pending` where nobody can tell yet. */
export async function look(
  { scan }: Files,
  content: ReadableStream<Uint8Array>,
): Promise<Extract<KeptFile['status'], 'clean' | 'infected' | 'pending'>> {
  if (!scan) return 'clean';
  try {
    return await scan(content);
  } catch {
    return 'pending';
  }
}
