/** Milliseconds until it is asked again: as long as a change made by another process may go unheard. */
const BELIEVED = 1_000;

/** A look-up whose answers are believed for a second; that there is none is asked each time. */
export interface Believed<T> {
  (key: string): Promise<T | undefined>;
  /** Asks again from now on. */
  forget(): void;
}

export function believed<T>(
  ask: (key: string) => Promise<T | undefined>,
  now: () => number = () => performance.now(),
): Believed<T> {
  const answers = new Map<string, { readonly until: number; readonly answer: Promise<T | undefined> }>();

  async function answer(key: string): Promise<T | undefined> {
    const known = answers.get(key);
    if (known && known.until > now()) return known.answer;
    const asked = { until: now() + BELIEVED, answer: ask(key) };
    answers.set(key, asked);
    const drop = () => answers.get(key) === asked && answers.delete(key);
    asked.answer.then((found) => found === undefined && drop(), drop);
    return asked.answer;
  }

  return Object.assign(answer, { forget: () => answers.clear() });
}
