import type { Instant } from '@wuyou/domain';
import type { Engine } from '@wuyou/engine';
import { KEYS } from '../keys';
import type { Teller } from './story';

/** What happens at a moment of some story. */
export interface Scene {
  readonly at: Instant;
  play(engine: Engine): Promise<unknown>;
}

/** What a story goes on with once it has begun. */
export interface Told {
  readonly code: string;
  readonly id: string;
}

/** The id of what was just begun, as the desk finds it by its receipt code. */
export async function idOf(
  engine: Engine,
  { code, kind }: { readonly code: string; readonly kind: 'cases' | 'applications' },
): Promise<string> {
  const path = `/v1/desk/${kind}?q=${code}`;
  const { items } = await send<{ items: { id: string }[] }>(engine, 'desk', 'GET', path);
  return items[0]?.id ?? '';
}

/** @throws {Error} when the engine refuses */
export async function send<T>(
  engine: Engine,
  by: Teller,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<T> {
  const reply = await engine.fetch(
    new Request(`https://wuyou.example${path}`, {
      method,
      headers: { Authorization: `Bearer ${credentialOf(by)}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
  if (!reply.ok) throw new Error(`The story breaks off at ${method} ${path}: ${await reply.text()}`);
  return (await reply.json()) as T;
}

function credentialOf(by: Teller): string | undefined {
  if (typeof by !== 'string') return KEYS.departments[by.department];
  return by === 'reporter' ? KEYS.page : KEYS[by];
}
