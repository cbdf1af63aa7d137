import type { Engine } from '@wuyou/engine';
import type { ApplicationStep, ApplicationStory } from './application-story';
import { idOf, type Scene, send } from './scene';

export function applicationScenes({ at, by, application, steps }: ApplicationStory): Scene[] {
  let told = { code: '', id: '' };
  const begin = async (engine: Engine) => {
    const { code } = await send<{ code: string }>(engine, by, 'POST', '/v1/applications', application);
    told = { code, id: await idOf(engine, { code, kind: 'applications' }) };
  };
  const go = (engine: Engine, { by, command }: ApplicationStep) =>
    by === 'reporter' && command.type === 'rate'
      ? send(engine, by, 'POST', `/v1/applications/${told.code}/rating`, command.rating)
      : send(engine, by, 'POST', `/v1/desk/applications/${told.id}/commands`, command);
  return [
    { at, play: begin },
    ...steps.map((step) => ({ at: step.at, play: (engine: Engine) => go(engine, step) })),
  ];
}
