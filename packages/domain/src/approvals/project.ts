import { codesOf } from '../codes-of';
import { DomainError } from '../errors';
import type { Localized } from '../locale';
import type { Instant } from '../time';

/** 六即: each stage of an investment, and what begins the moment it ends. */
export const PROJECT_STAGES = {
  negotiation: { 'zh-CN': '洽谈即服务', en: 'Served from the first talk' },
  contract: { 'zh-CN': '签约即供地', en: 'Land on signing' },
  land: { 'zh-CN': '拿地即开工', en: 'Building on getting the land' },
  construction: { 'zh-CN': '开工即配套', en: 'Utilities on breaking ground' },
  completion: { 'zh-CN': '竣工即交证', en: 'Certificates on completion' },
  production: { 'zh-CN': '投产即培育', en: 'Support on starting production' },
} as const satisfies Record<string, Localized>;
export type ProjectStage = keyof typeof PROJECT_STAGES;
export const PROJECT_STAGE_CODES = codesOf(PROJECT_STAGES);

export type ProjectEvent = { readonly version: number; readonly at: Instant } & (
  | {
      readonly type: 'project-opened';
      readonly id: string;
      readonly name: string;
      readonly holder: string;
      /** Bundles by the stage they belong to. */
      readonly plan: ProjectPlan;
    }
  | { readonly type: 'stage-begun'; readonly stage: ProjectStage; readonly bundles: readonly string[] }
  | { readonly type: 'stage-finished'; readonly stage: ProjectStage }
);

export type ProjectPlan = Readonly<Partial<Record<ProjectStage, readonly string[]>>>;

/** An investment from the first talk to production. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly holder: string;
  readonly version: number;
  readonly plan: ProjectPlan;
  /** The stage it is in; none once the last has ended. */
  readonly stage?: ProjectStage;
  readonly finished: readonly ProjectStage[];
  /** Bundles that may be applied for now: those of every stage begun. */
  readonly open: readonly string[];
}

interface NewProject {
  readonly id: string;
  readonly name: string;
  readonly holder: string;
  readonly plan: ProjectPlan;
}

/** A project begins with its first stage's bundles open. */
export function openProject(project: NewProject, at: Instant): ProjectEvent[] {
  const stage = PROJECT_STAGE_CODES[0];
  return [
    { version: 1, at, type: 'project-opened', ...project },
    { version: 2, at, type: 'stage-begun', stage, bundles: project.plan[stage] ?? [] },
  ];
}

/**
 * Ending a stage opens the next one's bundles at once (即). A stage already ended gives no event, so a caller may retry.
 * @throws {DomainError} `invalid` for a stage that has not begun
 */
export function finishStage(project: Project, stage: ProjectStage, at: Instant): ProjectEvent[] {
  if (project.finished.includes(stage)) return [];
  if (project.stage !== stage)
    throw new DomainError('invalid', {
      issues: [
        { pointer: '/stage', code: 'choice', params: { choices: project.stage ? [project.stage] : [] } },
      ],
    });
  const next = nextStage(stage);
  const finished: ProjectEvent = { version: project.version + 1, at, type: 'stage-finished', stage };
  if (!next) return [finished];
  const bundles = project.plan[next] ?? [];
  return [finished, { version: project.version + 2, at, type: 'stage-begun', stage: next, bundles }];
}

/** @throws {Error} on a log no decider could have written */
export function foldProject(events: readonly ProjectEvent[]): Project {
  let project: Project | undefined;
  for (const event of events) project = evolveProject(project, event);
  if (!project) throw new Error('An empty log folds to no project.');
  return project;
}

export function evolveProject(project: Project | undefined, event: ProjectEvent): Project {
  const { version } = event;
  if (
    version !== (project?.version ?? 0) + 1 ||
    (project === undefined) !== (event.type === 'project-opened')
  )
    throw impossible(event);
  if (event.type === 'project-opened') {
    const { id, name, holder, plan } = event;
    return { id, name, holder, version, plan, finished: [], open: [] };
  }
  const before = project as Project;
  switch (event.type) {
    case 'stage-begun':
      if (event.stage !== PROJECT_STAGE_CODES[before.finished.length] || before.stage)
        throw impossible(event);
      return { ...before, version, stage: event.stage, open: [...before.open, ...event.bundles] };
    case 'stage-finished': {
      if (event.stage !== before.stage) throw impossible(event);
      const { stage: _stage, ...rest } = before;
      return { ...rest, version, finished: [...before.finished, event.stage] };
    }
  }
}

function impossible({ type, version }: ProjectEvent): Error {
  return new Error(`No decider writes ${type} as version ${version} of a project.`);
}

function nextStage(stage: ProjectStage): ProjectStage | undefined {
  return PROJECT_STAGE_CODES[PROJECT_STAGE_CODES.indexOf(stage) + 1];
}
