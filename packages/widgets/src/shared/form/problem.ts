/** A field that cannot be sent as it stands, and how to mend it. */
export interface Problem<Field extends string> {
  readonly field: Field;
  readonly words: string;
}
