import type { CaseCommandInput } from '@wuyou/domain';
import type { Engine } from '@wuyou/engine';
import { idOf, type Scene, send, type Told } from './scene';
import type { Step, Story, Teller } from './story';

/** @param cases by title, for stories that name another's case */
export function caseScenes({ at, by, report, steps }: Story, cases: Map<string, Told>): Scene[] {
  const toldOf = (title: string): Told => {
    const told = cases.get(title);
    if (!told) throw new Error(`No story has told of '${title}' yet.`);
    return told;
  };
  const begin = async (engine: Engine) => {
    const { code } = await send<{ code: string }>(engine, by, 'POST', '/v1/cases', report);
    cases.set(report.title, { code, id: await idOf(engine, { code, kind: 'cases' }) });
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

function addressOf(by: Teller, command: CaseCommandInput, { code, id }: Told): [path: string, body: object] {
  return by === 'reporter' ? reporterAddress(command, code) : [`/v1/desk/cases/${id}/commands`, command];
}

function reporterAddress(command: CaseCommandInput, code: string): [path: string, body: object] {
  const { type, ...body } = command;
  if (command.type === 'rate') return [`/v1/cases/${code}/rating`, command.rating];
  return [`/v1/cases/${code}/${type === 'supply-info' ? 'supply' : type}`, body];
}
