import { readFile } from 'node:fs/promises';
import { blocks, fence } from './markdown.ts';

const BUILT = new URL('dist/embed/embed.json', import.meta.resolve('@wuyou/widgets/package.json'));

/** What a webmaster pastes, of the version at hand. */
interface Pasted {
  readonly html: string;
  readonly css: string;
}

/**
 * @returns what the build of the widgets says of its embed file
 * @throws {Error} where they are not built
 */
export async function readEmbed(): Promise<Pasted> {
  try {
    return JSON.parse(await readFile(BUILT, 'utf8')) as Pasted;
  } catch (cause) {
    throw new Error('The page on embedding shows the built script. Run `pnpm build` first.', { cause });
  }
}

/** The snippet for the page. */
export function snippetBlock({ html }: Pasted): string {
  return blocks(fence('html', html.trimEnd()));
}

/** The lines for the site's style sheet. */
export function reservationBlock({ css }: Pasted): string {
  return blocks(fence('css', css.trimEnd()));
}
