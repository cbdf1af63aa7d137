import { DomainError, invalid } from '@wuyou/domain';
import { hex } from '../hex';
import type { Files, Received, Upload, Vault } from './files';

interface MemoryFilesOptions extends Pick<Files, 'scan'> {
  /** Bytes a file may have. Default 10 MiB. */
  readonly limit?: number;
}

/** Files that live as long as the process, for tests, demos and mocks. Believes what type an upload says it is. */
export function createMemoryFiles({ scan, limit = 10 * 1024 * 1024 }: MemoryFilesOptions = {}): Files {
  return { receive: (upload) => receive(upload, limit), vault: memoryVault(), ...(scan && { scan }) };
}

async function receive({ bytes, name, declared }: Upload, limit: number): Promise<Received> {
  const type = declared.type ?? 'application/octet-stream';
  const content = await readUpTo(bytes, limit, type);
  if (content.size === 0) throw invalid('', 'file_refused', { problem: 'empty' });
  if (declared.size !== undefined && declared.size !== content.size)
    throw new DomainError('upload_incomplete', {});
  const hash = await hashOf(content);
  return { content, name, type, hash, sentHash: hash, release: async () => {} };
}

async function readUpTo(bytes: ReadableStream<Uint8Array>, limit: number, type: string): Promise<Blob> {
  const reader = bytes.getReader();
  const chunks: BlobPart[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause) => {
      throw new DomainError('upload_incomplete', {}, { cause });
    });
    if (done) return new Blob(chunks, { type });
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new DomainError('payload_too_large', { limit });
    }
    chunks.push(Uint8Array.from(value));
  }
}

async function hashOf(content: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));
  return hex(digest);
}

function memoryVault(): Vault {
  const objects = new Map<string, Blob>();
  const at = (tenant: string, object: string) => `${tenant}\n${object}`;
  return {
    async put(tenant, object, content) {
      objects.set(at(tenant, object), new Blob([await content.arrayBuffer()]));
    },
    get: async (tenant, object) => objects.get(at(tenant, object))?.stream(),
    async delete(tenant, object) {
      objects.delete(at(tenant, object));
    },
  };
}
