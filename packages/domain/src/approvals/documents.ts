import { dateOf } from '../time';
import { type Application, isJudged, nodesOf } from './application/state';
import type { HeldDocument } from './locker';

/**
 * What a company's applications left behind once the desk had judged them: what was handed in, and the electronic
 * licences that were granted. What was reused came from elsewhere; what nobody has looked at proves nothing.
 */
export function documentsOf(applications: readonly Application[], holder: string): HeldDocument[] {
  return applications.flatMap((application): HeldDocument[] => {
    const { facts } = application;
    const { applicant, bundle, materials, startedAt } = facts;
    if (applicant.kind !== 'enterprise' || applicant.uscc !== holder) return [];
    if (!isJudged(application)) return [];
    const kindOf = (id: string) => bundle.materials.find((material) => material.id === id)?.kind;
    const handed = materials
      // A form says what is wanted this time, and is filled in anew.
      .filter(({ material, reused }) => reused === undefined && kindOf(material) !== 'form')
      .map(({ material, hash, validUntil }): HeldDocument => {
        const on = dateOf('submittedAt' in application ? (application.submittedAt ?? startedAt) : startedAt);
        const source = { from: 'application', bundle: bundle.name, on } as const;
        return { material, holder, hash, ...(validUntil !== undefined && { validUntil }), source };
      });
    const nodes = nodesOf(application);
    const granted = bundle.items.flatMap(({ id, result: material, department }): HeldDocument[] => {
      const node = nodes[id];
      if (node?.status !== 'granted' || node.result.hash === undefined) return [];
      const source = { from: 'application', bundle: bundle.name, on: dateOf(node.at) } as const;
      return [{ material, holder, issuer: department.name, ...node.result, hash: node.result.hash, source }];
    });
    return [...handed, ...granted];
  });
}
