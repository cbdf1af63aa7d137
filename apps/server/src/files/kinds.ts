import { invalid } from '@wuyou/domain';
import { fileTypeFromFile } from 'file-type';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

interface Kind {
  /** What people call it. */
  readonly name: string;
  /** Endings a name may have; the first is given to a name that has none of them. */
  readonly endings: readonly string[];
  readonly picture: boolean;
}

/** What is taken, by the type that the content shows. Videos are not: their metadata names places, too, and they are long. */
const KINDS: Readonly<Record<string, Kind>> = {
  'image/jpeg': { name: 'JPEG', endings: ['.jpg', '.jpeg', '.jpe', '.jfif'], picture: true },
  'image/png': { name: 'PNG', endings: ['.png'], picture: true },
  'image/webp': { name: 'WebP', endings: ['.webp'], picture: true },
  'application/pdf': { name: 'PDF', endings: ['.pdf'], picture: false },
  [`${OFFICE}.wordprocessingml.document`]: { name: 'DOCX', endings: ['.docx'], picture: false },
  [`${OFFICE}.spreadsheetml.sheet`]: { name: 'XLSX', endings: ['.xlsx'], picture: false },
};

const PICTURE_ENDING = /\.(?:avif|bmp|gif|hei[cf]|jfif|jpe?g?|png|svg|tiff?|webp)$/i;

interface Claim {
  readonly name: string;
  readonly type?: string | undefined;
}

/**
 * What a file is, by its content alone.
 * @throws {DomainError} `invalid` for what is not taken, or is called a picture and is none
 */
export async function kindOf(path: string, claim: Claim): Promise<Kind & { readonly type: string }> {
  const type = (await fileTypeFromFile(path))?.mime ?? '';
  const kind = KINDS[type];
  if (kind) {
    if (!kind.picture && claimsPicture(claim)) throw refused('not-an-image');
    return { ...kind, type };
  }
  if (/^image\/hei[cf]/.test(type)) throw refused('heic');
  if (type === 'image/apng') throw refused('animated');
  if (!type.startsWith('image/') && claimsPicture(claim)) throw refused('not-an-image');
  throw invalid('', 'file_refused', {
    problem: 'type',
    choices: Object.values(KINDS).map(({ name }) => name),
  });
}

/** The name with an ending that its content has. */
export function named(name: string, { endings }: Kind): string {
  const lower = name.toLowerCase();
  return endings.some((ending) => lower.endsWith(ending)) ? name : `${name}${endings[0]}`;
}

function claimsPicture({ name, type = '' }: Claim): boolean {
  return PICTURE_ENDING.test(name) || type.startsWith('image/');
}

function refused(problem: 'not-an-image' | 'heic' | 'animated') {
  return invalid('', 'file_refused', { problem });
}
