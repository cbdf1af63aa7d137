import { describe, expect, test } from 'vitest';
import {
  evolveProject,
  finishStage,
  foldProject,
  openProject,
  PROJECT_STAGE_CODES,
  type ProjectEvent,
  type ProjectStage,
} from './project';

const AT = '2026-09-09T10:00:00+08:00';
const PLAN = {
  negotiation: ['company-startup'],
  land: ['construction-permit'],
  construction: ['utility-hookup'],
  completion: ['joint-acceptance', 'handover-certificate'],
};
const opened = openProject({ id: 'p1', name: '风机厂二期', holder: '91430200MA4DEM010P', plan: PLAN }, AT);

function after(...stages: readonly ProjectStage[]): ProjectEvent[] {
  const log = [...opened];
  for (const stage of stages) log.push(...finishStage(foldProject(log), stage, AT));
  return log;
}

describe('a project', () => {
  test('begins with the first stage, and its bundles open', () => {
    expect(foldProject(opened)).toEqual({
      id: 'p1',
      name: '风机厂二期',
      holder: '91430200MA4DEM010P',
      plan: PLAN,
      version: 2,
      stage: 'negotiation',
      finished: [],
      open: ['company-startup'],
    });
  });

  test('goes through six stages, and is then in none', () => {
    expect(PROJECT_STAGE_CODES).toEqual([
      'negotiation',
      'contract',
      'land',
      'construction',
      'completion',
      'production',
    ]);
    PROJECT_STAGE_CODES.forEach((_stage, i) => {
      const { stage, finished } = foldProject(after(...PROJECT_STAGE_CODES.slice(0, i)));
      expect(stage).toBe(PROJECT_STAGE_CODES[i]);
      expect(finished).toEqual(PROJECT_STAGE_CODES.slice(0, i));
    });
    const log = after(...PROJECT_STAGE_CODES);
    expect(log.at(-1)).toEqual({ version: 13, at: AT, type: 'stage-finished', stage: 'production' });
    expect(foldProject(log)).not.toHaveProperty('stage');
  });

  test('opens the next bundles the moment a stage ends, and keeps those before open', () => {
    expect(finishStage(foldProject(after('negotiation')), 'contract', AT)).toEqual([
      { version: 5, at: AT, type: 'stage-finished', stage: 'contract' },
      { version: 6, at: AT, type: 'stage-begun', stage: 'land', bundles: ['construction-permit'] },
    ]);
    expect(foldProject(after('negotiation', 'contract')).open).toEqual([
      'company-startup',
      'construction-permit',
    ]);
  });

  test('may be told again that a stage has ended, and nothing happens', () => {
    expect(finishStage(foldProject(after('negotiation')), 'negotiation', AT)).toEqual([]);
    expect(finishStage(foldProject(after(...PROJECT_STAGE_CODES)), 'production', AT)).toEqual([]);
  });

  test('ends no stage it is not in', () => {
    expect(() => finishStage(foldProject(opened), 'land', AT)).toThrow(
      expect.objectContaining({
        code: 'invalid',
        details: { issues: [{ pointer: '/stage', code: 'choice', params: { choices: ['negotiation'] } }] },
      }),
    );
  });
});

describe('a log no decider could have written is refused:', () => {
  const [first, second] = opened as [ProjectEvent, ProjectEvent];
  const begun = (version: number, stage: ProjectStage): ProjectEvent => ({
    version,
    at: AT,
    type: 'stage-begun',
    stage,
    bundles: [],
  });

  test.each<[string, readonly ProjectEvent[], string]>([
    ['nothing', [], 'An empty log'],
    ['one without a beginning', [second], 'stage-begun as version 2'],
    ['one that begins twice', [...opened, { ...first, version: 3 }], 'project-opened as version 3'],
    ['one with a gap', [first, { ...second, version: 3 }], 'stage-begun as version 3'],
    ['one out of order', [second, first], 'stage-begun as version 2'],
    ['a stage begun within another', [...opened, begun(3, 'contract')], 'stage-begun as version 3'],
    ['a stage left out', [first, begun(2, 'land')], 'stage-begun as version 2'],
    [
      'the end of a stage that has not begun',
      [...opened, { version: 3, at: AT, type: 'stage-finished', stage: 'land' }],
      'stage-finished as version 3',
    ],
  ])('%s', (_what, log, message) => {
    expect(() => foldProject(log)).toThrow(message);
  });

  test('and so is a stage begun twice', () => {
    const finished = after('negotiation').slice(0, 3);
    expect(() => foldProject([...finished, begun(4, 'negotiation')])).toThrow('stage-begun as version 4');
    expect(evolveProject(foldProject(finished), begun(4, 'contract')).stage).toBe('contract');
  });
});
