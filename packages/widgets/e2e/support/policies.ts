/** What the page's own script tags are marked with where a policy asks for it. */
export const PAGE_NONCE = 'cGFnZQ';

/** Nothing but what the widgets need; `HOST` is the service, which hands out the script too. */
const STRICT =
  "default-src 'none'; script-src 'self' HOST; style-src 'self'; connect-src HOST; img-src 'self' data: blob:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";
const NONCE = STRICT.replace("'self' HOST", `'nonce-${PAGE_NONCE}'`);
const TRUSTED = `${STRICT}; require-trusted-types-for 'script'`;

/** Policies of portals that allow the widgets, from none to the strictest. */
export const ALLOWING = {
  none: '',
  strict: STRICT,
  nonce: NONCE,
  'strict-dynamic': NONCE.replace(`'nonce-${PAGE_NONCE}'`, `'nonce-${PAGE_NONCE}' 'strict-dynamic'`),
  'trusted-types': TRUSTED,
  'trusted-types-none': `${TRUSTED}; trusted-types 'none'`,
  'trusted-types-of-another': `${TRUSTED}; trusted-types lit-html`,
} as const;

/** Policies that forget something: the widgets cannot work there, and the telephone shows. */
export const FORGETFUL = {
  'no-script': STRICT.replace("script-src 'self' HOST", "script-src 'self'"),
  'no-connect': STRICT.replace('connect-src HOST', "connect-src 'self'"),
} as const;

export type PolicyName = keyof typeof ALLOWING | keyof typeof FORGETFUL;

/** What became of a visit under a policy. */
export interface PolicyResult {
  readonly name: PolicyName;
  readonly policy: string;
  readonly engine: 'Chromium';
  /** Either all of it, from the report to the rating, or the telephone number in the widget's place. */
  readonly shown: 'journey' | 'telephone';
  /** Directives violated by the widgets or the page. */
  readonly violated: readonly string[];
}
