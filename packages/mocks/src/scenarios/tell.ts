import { addDays, atTime, type CaseCommandInput, dateOf, type Instant, toMs } from '@wuyou/domain';
import type { Engine } from '@wuyou/engine';
import { KEYS } from '../keys';
import type { Step, Story, Teller } from './story';

type EngineAt = (clock: () => number) => Engine;

/** What happens at a moment of some story. */
interface Scene {
  readonly at: Instant;
  play(engine: Engine): Promise<unknown>;
}

/**
 * Plays stories through an engine whose clock stands at each scene's moment, all together in the order of time, and
 * the timers between them: so what became late was reminded and supervised on its day.
 * @throws {Error} when the engine refuses a step
 */
export async function tell(stories: readonly Story[], engineAt: EngineAt): Promise<void> {
  const cases = new Map<string, Told>();
  const scenes = stories.flatMap((story) => scenesOf(story, cases));
  const times = scenes.map(({ at }) => at).sort();
  const [first, last] = [times[0], times[times.length - 1]];
  if (first === undefined || last === undefined) return;
  const all = [...scenes, ...ticks(first, last)].sort((a, b) => toMs(a.at) - toMs(b.at));
  for (const { at, play } of all) await play(engineAt(() => toMs(at)));
}

interface Told {
  readonly code: string;
  readonly id: string;
}

function scenesOf({ at, by, report, steps }: Story, cases: Map<string, Told>): Scene[] {
  const toldOf = (title: string): Told => {
    const told = cases.get(title);
    if (!told) throw new Error(`No story has told of '${title}' yet.`);
    return told;
  };
  const begin = async (engine: Engine) => {
    const { code } = await send<{ code: string }>(engine, by, 'POST', '/v1/cases', report);
    const { items } = await send<{ items: { id: string }[] }>(
      engine,
      'desk',
      'GET',
      `/v1/desk/cases?q=${code}`,
    );
    cases.set(report.title, { code, id: items[0]?.id ?? '' });
  };
  const go = async (engine: Engine, step: Step) => {
    const command =
      typeof step.command === 'function' ? step.command((title) => toldOf(title).code) : step.command;
    const [path, body] = addressOf(step.by, command, toldOf(report.title));
    await send(engine, step.by, 'POST', path, body);
  };
  return [
    { at, play: begin },
    ...steps.map((step) => ({ at: step.at, play: (engine: Engine) => go(engine, step) })),
  ];
}

/** Every midnight, when lights turn amber, and the second after every close of business, when they turn red. */
function ticks(first: Instant, last: Instant): Scene[] {
  const scenes: Scene[] = [];
  for (let date = dateOf(first); date <= dateOf(last); date = addDays(date, 1)) {
    for (const at of [atTime(date, '00:00'), atTime(date, '17:00').replace(':00+', ':01+')]) {
      if (at > first && at < last) scenes.push({ at, play: (engine) => engine.tick() });
    }
  }
  return scenes;
}

async function send<T>(engine: Engine, by: Teller, method: string, path: string, body?: object): Promise<T> {
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

function addressOf(by: Teller, command: CaseCommandInput, { code, id }: Told): [path: string, body: object] {
  return by === 'reporter' ? reporterAddress(command, code) : [`/v1/desk/cases/${id}/commands`, command];
}

function reporterAddress(command: CaseCommandInput, code: string): [path: string, body: object] {
  const { type, ...body } = command;
  if (command.type === 'rate') return [`/v1/cases/${code}/rating`, command.rating];
  return [`/v1/cases/${code}/${type === 'supply-info' ? 'supply' : type}`, body];
}
