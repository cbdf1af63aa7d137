import { type CaseCommandInput, toMs } from '@wuyou/domain';
import type { Engine } from '@wuyou/engine';
import { KEYS } from '../keys';
import type { Step, Story, Teller } from './story';

type EngineAt = (clock: () => number) => Engine;

/**
 * Plays stories through an engine whose clock stands at each step's moment.
 * @throws {Error} when the engine refuses a step
 */
export async function tell(stories: readonly Story[], engineAt: EngineAt): Promise<void> {
  for (const story of stories) await tellOne(story, engineAt);
}

async function tellOne({ at, by, report, steps }: Story, engineAt: EngineAt): Promise<void> {
  const reported = await send(
    engineAt(() => toMs(at)),
    by,
    'POST',
    '/v1/cases',
    report,
  );
  const { code } = (await reported.json()) as { code: string };
  const found = await send(
    engineAt(() => toMs(at)),
    'desk',
    'GET',
    `/v1/desk/cases?q=${code}`,
  );
  const { items } = (await found.json()) as { items: { id: string }[] };
  for (const step of steps) {
    const [path, body] = addressOf(step, code, items[0]?.id ?? '');
    await send(
      engineAt(() => toMs(step.at)),
      step.by,
      'POST',
      path,
      body,
    );
  }
}

async function send(
  engine: Engine,
  by: Teller,
  method: string,
  path: string,
  body?: object,
): Promise<Response> {
  const reply = await engine.fetch(
    new Request(`https://wuyou.example${path}`, {
      method,
      headers: { Authorization: `Bearer ${credentialOf(by)}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
  if (!reply.ok) throw new Error(`The story breaks off at ${method} ${path}: ${await reply.text()}`);
  return reply;
}

function credentialOf(by: Teller): string | undefined {
  if (by === 'reporter') return KEYS.page;
  return by === 'desk' ? KEYS.desk : KEYS.departments[by.department];
}

function addressOf({ by, command }: Step, code: string, id: string): [path: string, body: object] {
  return by === 'reporter' ? reporterAddress(command, code) : [`/v1/desk/cases/${id}/commands`, command];
}

function reporterAddress(command: CaseCommandInput, code: string): [path: string, body: object] {
  const { type, ...body } = command;
  if (command.type === 'rate') return [`/v1/cases/${code}/rating`, command.rating];
  return [`/v1/cases/${code}/${type === 'supply-info' ? 'supply' : type}`, body];
}
