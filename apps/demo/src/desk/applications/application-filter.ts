import type { Localized } from '@wuyou/domain/values';
import type { ApplicationSummary } from '@wuyou/sdk';

export const APPLICATION_STAGES = [
  'accept',
  'correct',
  'review',
  'overdue',
  'deliver',
  'rate',
  'ended',
] as const;
/** What the desk looks for: an application may be in two, being reviewed and overdue. */
export type ApplicationStage = (typeof APPLICATION_STAGES)[number];

export interface ApplicationFilter {
  readonly stage: ApplicationStage | undefined;
  /** Id of a bundle. */
  readonly bundle: string | undefined;
}

export const ALL_APPLICATIONS: ApplicationFilter = { stage: undefined, bundle: undefined };

export function isAt(stage: ApplicationStage, { status, light }: ApplicationSummary): boolean {
  switch (stage) {
    case 'accept':
      return status === 'submitted';
    case 'correct':
      return status === 'correction';
    case 'review':
      return status === 'accepted' || status === 'reviewing';
    case 'overdue':
      return light === 'red';
    case 'deliver':
      return status === 'decided';
    case 'rate':
      return status === 'delivered';
    case 'ended':
      return status === 'rated' || status === 'declined' || status === 'withdrawn';
  }
}

/** All given ones must hold; text is looked for in the bundle's names, the applicant and the reference. */
export function matchingApplications(
  applications: readonly ApplicationSummary[],
  { stage, bundle, text }: ApplicationFilter & { readonly text: string },
): readonly ApplicationSummary[] {
  const words = text.trim().toLowerCase();
  return applications.filter(
    (summary) =>
      (!stage || isAt(stage, summary)) &&
      (!bundle || summary.bundle.id === bundle) &&
      (words === '' || searchable(summary).includes(words)),
  );
}

interface BundleCount {
  readonly id: string;
  readonly name: Localized;
  readonly count: number;
}

/** The bundles that are applied for, with how often, most first. */
export function bundleCounts(applications: readonly ApplicationSummary[]): readonly BundleCount[] {
  const counts = new Map<string, BundleCount>();
  for (const { bundle } of applications)
    counts.set(bundle.id, { ...bundle, count: (counts.get(bundle.id)?.count ?? 0) + 1 });
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function searchable({ bundle, applicant, reference }: ApplicationSummary): string {
  const words = [...Object.values(bundle.name), applicant, reference, reference.replace('-', '')];
  return words.join('\n').toLowerCase();
}
