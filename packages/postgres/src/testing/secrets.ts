import { createHash } from 'node:crypto';
import { readSecrets, type Secrets } from '../vault/secrets';

/** The same in every process of a test; of another name, others. */
export function secretsOf(name: string): Secrets {
  const key = (use: string) => createHash('sha256').update(`${name} ${use}`).digest();
  const ed25519 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), key('signing')]);
  return readSecrets(
    JSON.stringify({
      master: [key('master').toString('base64')],
      index: key('index').toString('base64'),
      signing: [ed25519.toString('base64')],
    }),
  );
}

export const SECRETS = secretsOf('test');
