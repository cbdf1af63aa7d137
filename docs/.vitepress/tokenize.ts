/**
 * Words for the search: Chinese has no spaces, so a run of it is cut into pairs of neighbours.
 * VitePress sends the function's text to the browser, so it uses nothing from outside itself.
 */
export function tokenize(text: string): string[] {
  const runs = text.match(/\p{Script=Han}+|[^\p{Script=Han}\p{P}\p{S}\p{Z}\s]+/gu) ?? [];
  return runs.flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run) || run.length < 2) return [run];
    return Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2));
  });
}
