import type { RouteName } from '@wuyou/domain/routes';
import { recordApplications } from './application-samples.ts';
import { recordCases } from './case-samples.ts';
import { type Sample, startRecording } from './sample-recorder.ts';

export type Samples = Readonly<Record<RouteName, Sample>>;

/** Every route called once on the real engine, so that the pages show what truly happens. */
export async function recordSamples(): Promise<Samples> {
  const recorder = await startRecording();
  await recordCases(recorder);
  await recordApplications(recorder);
  return Object.fromEntries(recorder.samples) as Samples;
}
