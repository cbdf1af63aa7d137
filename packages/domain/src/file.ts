import * as z from 'zod/mini';
import { invalid } from './errors';
import { rule, text } from './text';

/** Of one report, or one reply to a question. */
const MOST_FILES = 9;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A UUID that the client chose, in lower case. */
export const fileId = z.string().check(
  z.toLowerCase(),
  rule<string>(
    (value) => UUID.test(value),
    'format',
    () => ({ expected: 'UUID' }),
  ),
  z.meta({ examples: ['0f1a6d0c-9c55-4b0e-8f4e-3f1d8f9a7b21'] }),
);

/** SHA-256 of a file's content. */
export const fileHash = z.string().check(
  rule<string>(
    (value) => /^[0-9a-f]{64}$/.test(value),
    'format',
    () => ({ expected: 'SHA-256' }),
  ),
  z.meta({ examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'] }),
);

/** Files uploaded before: each is attached once, and stays with what it was attached to. */
export const fileIds = z.array(fileId).check(
  z.maxLength(MOST_FILES),
  rule<readonly string[]>((ids) => new Set(ids).size === ids.length, 'duplicate'),
);

/** A photo or document as it is kept: pictures without their metadata. */
export const fileView = z.object({
  id: z.string(),
  name: z.string(),
  /** As its content shows, whatever it was called. */
  type: z.string(),
  /** Bytes. */
  size: z.number(),
  /** SHA-256 of what is kept, in lower-case hexadecimal. */
  hash: z.string(),
});
export interface FileView extends z.output<typeof fileView> {}
export type AttachedFile = Readonly<FileView>;

/**
 * The files that were named, from those that may be attached.
 * @throws {DomainError} `invalid`, `unknown_file`
 */
export function attached(ids: readonly string[], found: readonly AttachedFile[]): readonly AttachedFile[] {
  return ids.map((id, i) => {
    const file = found.find((one) => one.id === id);
    if (!file) throw invalid(`/files/${i}`, 'unknown_file');
    return file;
  });
}

/** What people call a file: the last part of what may be a path. */
export const fileName = z.pipe(
  z
    .string()
    .check(
      z.overwrite((value) => value.slice(Math.max(...['/', '\\'].map((by) => value.lastIndexOf(by))) + 1)),
    ),
  text({ max: 200 }),
);
