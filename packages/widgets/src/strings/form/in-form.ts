import type { FormWords } from './words';

type Named = {
  readonly fields: Readonly<Record<string, string>>;
  readonly wrong: Readonly<Record<string, string>>;
};

/** A form's own words beside those that all forms say. A call, so that bundlers can leave it out. */
export function inForm<Own extends Named>(form: FormWords, own: Own) {
  return {
    ...form,
    ...own,
    fields: { ...form.fields, ...own.fields },
    wrong: { ...form.wrong, ...own.wrong },
  };
}
