import { spoken, type Words } from '../strings';
import { caseView as en } from './en';
import { caseView as zh } from './zh-cn';

export type CaseWords = Words & typeof zh;

/** Loaded with the part that says them: who looks nothing up needs none of it. */
export const CASE = /* @__PURE__ */ spoken<typeof zh>({ 'zh-CN': zh, en });
