/** Milliseconds for which a failure stands: a form that is filled in would ask again with every letter. */
export const PAUSE = 10_000;
