import type { FileView } from '@wuyou/domain';
import { FILE_NAME_HEADER } from '@wuyou/domain/routes';
import type { Call } from './call';
import type { Config } from './config';
import { outcomeOf } from './outcome';
import { codeOf } from './reference';
import { type TransferOptions, transfer } from './transfer';

/** What an upload is called. */
export interface UploadInput {
  /** What people call it. Default: the file's own name. */
  readonly name?: string | undefined;
  /**
   * A UUID that names the file for good, so that sending it twice is one file. Default: a new one for each call, the
   * same for its retries. Give your own where an upload outlives the page.
   */
  readonly id?: string | undefined;
}

/** Photos and documents. */
export interface Files {
  /**
   * Uploads one file, to be named in a report or in what is supplied within 24 hours. Repeated with the same `id` it is
   * still one file. Pictures are kept without where and with what they were taken.
   * @returns its `id`, and what is kept of it
   * @throws {DomainError} `invalid` with the issue `file_refused`, `payload_too_large`, `files_off`
   * @example
   * const photo = await wuyou.files.upload(input.files[0]);
   * await wuyou.cases.report({ category, title, reporter, files: [photo.id] });
   */
  upload(
    content: Blob | Uint8Array<ArrayBuffer>,
    input?: UploadInput,
    options?: TransferOptions,
  ): Promise<FileView>;

  /**
   * A file of a case, named by its receipt code or a view of it.
   * @throws {DomainError} `not_found`, `file_withheld` while it is checked or where the check found something
   * @example
   * const [file] = view.files;
   * if (file) image.src = URL.createObjectURL(await wuyou.files.get(view, file.id));
   */
  get(reference: string | { readonly code: string }, file: string, options?: TransferOptions): Promise<Blob>;
}

/** Files as staff open them. */
export interface DeskFiles {
  /**
   * A file of a case, by the ids of both.
   * @throws {DomainError} `not_found`, `file_withheld`, `unauthorized`, `forbidden`
   * @example
   * for (const file of view.files) save(file.name, await desk.files.ofCase(view.id, file.id));
   */
  ofCase(id: string, file: string, options?: TransferOptions): Promise<Blob>;

  /**
   * A material of an application whose content was uploaded, by its hash.
   * @throws {DomainError} `not_found`, also where only its hash is known; `file_withheld`, `unauthorized`, `forbidden`
   * @example
   * const form = await desk.files.ofApplication(view.id, hash);
   */
  ofApplication(id: string, hash: string, options?: TransferOptions): Promise<Blob>;
}

const asBlob = async (response: Response) => ({ ok: true, value: await response.blob() }) as const;

export function createFiles(_: Call, config: Config): Files {
  const { locale, environment } = config;
  return {
    upload: async (content, { name, id = environment.uuid() } = {}, options) => {
      const body = content instanceof Blob ? content : new Blob([content]);
      const called = name ?? (content as Partial<File>).name ?? 'file';
      const headers = {
        'Content-Type': body.type || 'application/octet-stream',
        [FILE_NAME_HEADER]: encodeURIComponent(called),
      };
      const read = (response: Response) => outcomeOf<FileView>(response, { locale, now: environment.now() });
      return transfer('files.upload', { params: { id }, headers, body, read }, config, options);
    },
    get: async (reference, file, options) => {
      const params = { code: codeOf(reference, locale), file };
      return transfer('cases.file', { params, read: asBlob }, config, options);
    },
  };
}

export function createDeskFiles(config: Config): DeskFiles {
  return {
    ofCase: (id, file, options) =>
      transfer('desk.cases.file', { params: { id, file }, read: asBlob }, config, options),
    ofApplication: (id, hash, options) =>
      transfer('desk.applications.file', { params: { id, hash }, read: asBlob }, config, options),
  };
}
