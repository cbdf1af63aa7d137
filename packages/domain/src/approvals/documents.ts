import { dateOf } from '../time';
import { type Application, nodesOf } from './application/state';
import type { HeldDocument } from './locker';

/**
 * What a company's applications left behind: what it handed in, and the electronic licences it was granted. What was
 * reused came from elsewhere; what was declined or taken back proves nothing.
 */
export function documentsOf(applications: readonly Application[], holder: string): HeldDocument[] {
  return applications.flatMap((application): HeldDocument[] => {
    const { facts, status } = application;
    const { applicant, bundle, materials, startedAt } = facts;
    if (applicant.kind !== 'enterprise' || applicant.uscc !== holder) return [];
    if (status === 'draft' || status === 'declined' || status === 'withdrawn') return [];
    const handed = materials
      .filter(({ reused }) => reused === undefined)
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
