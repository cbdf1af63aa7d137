import { DomainError, type FieldIssue } from '@wuyou/domain/values';
import type { CaseReporting, Files, Receipt, ReportInput } from '@wuyou/sdk';
import { contentsOf, type KeptFile, type SavedDraft } from '../../kept/drafts';
import type { Item } from '../../kept/item';
import type { Shelf } from '../../kept/shelf';

/** A report as it waits to be sent. */
export interface Report extends Pick<SavedDraft, 'fields' | 'files'> {
  readonly input: ReportInput;
  /** Ids of the files that the service has. It lets them go after a day if no report comes. */
  readonly uploaded: readonly string[];
  /** Id of the draft it was. */
  readonly draft: string;
}

/** What of a client it takes. */
export interface ReportClient {
  readonly cases: Pick<CaseReporting, 'report'>;
  readonly files: Files;
}

interface Sending {
  readonly client: ReportClient;
  readonly shelf: Shelf;
  readonly signal: AbortSignal;
  readonly onCheck: (done: number) => void;
  readonly onFile: (id: string, state: 'sending' | 'sent' | 'failed') => void;
}

/**
 * Uploads the files of a report that are not there yet, then reports it. Repeated it is one case with the same files: both
 * go by ids that were fixed when it was submitted.
 * @throws {DomainError} `invalid` also for a file that is refused, with its place in the report
 */
export async function sendReport({ id, content }: Item<Report, Receipt>, sending: Sending): Promise<Receipt> {
  const { client, signal, onCheck } = sending;
  const { input, files, uploaded } = content;
  const report = () => client.cases.report(input, { idempotencyKey: id, signal, onCheck });
  await upload(id, files, uploaded, sending);
  try {
    return await report();
  } catch (error) {
    if (files.length === 0 || !issuesOf(error).some(({ code }) => code === 'unknown_file')) throw error;
    await upload(id, files, [], sending);
    return report();
  }
}

async function upload(
  item: string,
  files: Report['files'],
  uploaded: readonly string[],
  { client, shelf, signal, onFile }: Sending,
): Promise<void> {
  const contents = await contentsOf(files, shelf);
  const there = [...uploaded];
  for (const [place, { id }] of files.entries()) {
    if (uploaded.includes(id)) continue;
    const file = contents.find((one) => one.id === id);
    if (!file)
      throw atFile(place, new DomainError('invalid', { issues: [{ pointer: '', code: 'unknown_file' }] }));
    onFile(id, 'sending');
    await uploadOne(file, { client, signal }).catch((error) => {
      onFile(id, 'failed');
      throw atFile(place, error);
    });
    onFile(id, 'sent');
    there.push(id);
    await shelf.change<Item<Report, Receipt>>(
      'item',
      item,
      (now) => now && { ...now, content: { ...now.content, uploaded: [...there] } },
    );
  }
}

async function uploadOne(
  { id, name, content }: KeptFile,
  { client, signal }: Pick<Sending, 'client' | 'signal'>,
): Promise<void> {
  await client.files.upload(content, { id, name }, { signal });
}

/** A refusal of a file, as one of the report that names it. */
function atFile(place: number, error: unknown): unknown {
  const pointer = `/files/${place}`;
  if (DomainError.is(error, 'payload_too_large') || DomainError.is(error, 'files_off')) {
    return new DomainError('invalid', {
      issues: [{ pointer, code: 'file_refused', message: error.message }],
    });
  }
  const issues = issuesOf(error);
  if (issues.length === 0) return error;
  return new DomainError(
    'invalid',
    { issues: issues.map((issue) => ({ ...issue, pointer })) },
    { cause: error },
  );
}

function issuesOf(error: unknown): readonly FieldIssue[] {
  return DomainError.is(error, 'invalid') ? error.details.issues : [];
}
