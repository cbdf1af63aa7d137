import { addDays, atTime, dateOf, type Instant, toMs } from '@wuyou/domain';
import type { Engine } from '@wuyou/engine';
import { applicationScenes } from './application-scenes';
import type { ApplicationStory } from './application-story';
import { caseScenes } from './case-scenes';
import type { Scene, Told } from './scene';
import type { Story } from './story';

type EngineAt = (clock: () => number) => Engine;

/**
 * Plays stories through an engine whose clock stands at each scene's moment, all together in the order of time, and
 * the timers between them: so what became late was reminded and supervised on its day.
 * @throws {Error} when the engine refuses a step
 */
export async function tell(
  stories: readonly (Story | ApplicationStory)[],
  engineAt: EngineAt,
): Promise<void> {
  const cases = new Map<string, Told>();
  const scenes = stories.flatMap((story) =>
    'application' in story ? applicationScenes(story) : caseScenes(story, cases),
  );
  const times = scenes.map(({ at }) => at).sort();
  const [first, last] = [times[0], times[times.length - 1]];
  if (first === undefined || last === undefined) return;
  const all = [...scenes, ...ticks(first, last)].sort((a, b) => toMs(a.at) - toMs(b.at));
  let now = first;
  const engine = engineAt(() => toMs(now));
  for (const { at, play } of all) {
    now = at;
    await play(engine);
  }
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
