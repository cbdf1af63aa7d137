import type { Vault } from '@wuyou/engine';
import { AwsClient } from 'aws4fetch';

export interface S3 {
  /** The bucket's own address, with a folder or without: `https://files.s3.example.cn/wuyou`. */
  readonly address: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Tries after the first, where the service is busy. */
const RETRIES = 3;

/** Files in a bucket of anything that speaks S3. */
export function s3Vault({ address, region, accessKeyId, secretAccessKey }: S3): Vault {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES });
  const urlOf = (tenant: string, object: string) => `${address}/${tenant}/${object}`;
  return {
    async put(tenant, object, content) {
      await done(await client.fetch(urlOf(tenant, object), { method: 'PUT', body: content }));
    },
    async get(tenant, object) {
      const reply = await client.fetch(urlOf(tenant, object));
      if (reply.ok && reply.body) return reply.body;
      await done(reply, 404);
      return undefined;
    },
    async delete(tenant, object) {
      await done(await client.fetch(urlOf(tenant, object), { method: 'DELETE' }), 404);
    },
  };
}

/** @throws {Error} for a refusal, without what it says: that may name keys */
async function done(reply: Response, fine?: number): Promise<void> {
  await reply.body?.cancel();
  if (reply.ok || reply.status === fine) return;
  throw new Error(`The object store answered ${reply.status}. See WUYOU_FILES and its credentials.`);
}
