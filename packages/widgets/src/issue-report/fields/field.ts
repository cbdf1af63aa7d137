import type { FieldContext as Context } from '../../shared/form/field';
import type { Words } from '../../strings/strings';
import type { Draft } from '../draft';

export type FieldContext = Context<Draft, Words<'report'>>;
