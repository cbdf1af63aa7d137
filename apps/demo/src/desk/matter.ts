import type { DeskApplicationView, DeskCaseView } from '@wuyou/sdk';
import type { TemplateResult } from 'lit';
import type { Draft, Field } from './form-fields';

export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** A case or an application as a command's form needs it: what may be done, and what it is about. */
export interface Matter {
  readonly id: string;
  readonly version: number;
  /** Where it stands, in words. */
  readonly status: string;
  readonly allowed: readonly string[];
  nameOf(command: string): string;
  fieldsOf(command: string): readonly Field[];
  /** What a form begins with, from one that is empty. */
  begin(command: string, empty: Draft): Draft;
  /** What of its own a field may name. */
  choicesOf(field: string, command: string): readonly Choice[];
  /** What a command will do to the clock, in words, before it is given. */
  effectOf(command: string, draft: Draft): string;
  /** What happened after a version, a line each. */
  newsSince(version: number): readonly TemplateResult[];
  /** Gives the command, as long as nobody came before. */
  give(command: string, draft: Draft): Promise<DeskCaseView | DeskApplicationView>;
}
