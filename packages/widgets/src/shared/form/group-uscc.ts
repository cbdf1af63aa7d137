/** Where the parts of a unified social credit code end: division, organisation, check. */
const ENDS = [8, 17];

/**
 * A code in its three parts while it is typed, with the caret kept behind the same character.
 * @param caret characters before it, in `text`
 */
export function groupUscc(text: string, caret: number): { readonly text: string; readonly caret: number } {
  const symbols = plain(text);
  const before = plain(text.slice(0, caret)).length;
  const spacesBefore = ENDS.filter((end) => before > end).length;
  return {
    text: [symbols.slice(0, ENDS[0]), symbols.slice(ENDS[0], ENDS[1]), symbols.slice(ENDS[1])]
      .filter((part) => part !== '')
      .join(' '),
    caret: before + spacesBefore,
  };
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
}
