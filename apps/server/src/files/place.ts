import type { S3 } from './s3-vault';

/** Where files are kept. */
export type FilesPlace =
  | { readonly kind: 'off' }
  | { readonly kind: 'folder'; readonly folder: string }
  | ({ readonly kind: 's3' } & S3);

interface Given {
  /** A folder, `off`, or the bucket's address as `s3+https://…`. */
  readonly place: string | undefined;
  readonly data: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** @returns nothing for what cannot be understood, or lacks its credentials */
export function filesPlace({ place, data, environment }: Given): FilesPlace | undefined {
  if (place === 'off') return { kind: 'off' };
  // Beside the data and not in it: a backup of the database is no copy of the files.
  if (place === undefined) return { kind: 'folder', folder: `${data.replace(/\/+$/, '')}-files` };
  if (!place.includes('://')) return { kind: 'folder', folder: place };
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment;
  const bucket = /^s3\+https?:/.test(place) && URL.canParse(place.slice('s3+'.length));
  if (!bucket || !accessKeyId || !secretAccessKey) return undefined;
  const { origin, pathname, searchParams } = new URL(place.slice('s3+'.length));
  return {
    kind: 's3',
    address: origin + pathname.replace(/\/+$/, ''),
    region: searchParams.get('region') ?? 'us-east-1',
    accessKeyId,
    secretAccessKey,
  };
}
