import {
  applicationSummary,
  applicationView,
  bundleSummary,
  bundleView,
  caseCommand,
  caseSummary,
  caseView,
  deskApplicationView,
  deskCaseView,
  fileView,
  ratingInput,
  reportInput,
} from '@wuyou/domain';
import {
  applicationInvitation,
  applicationPage,
  applicationReceipt,
  bundleList,
  caseInvitation,
  casePage,
  http,
  problem,
  promiseView,
  receipt,
} from '@wuyou/domain/http';
import * as z from 'zod/mini';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Schemas that the document names, as a caller writes them. */
const BODIES = {
  ReportInput: reportInput,
  CaseCommand: caseCommand,
  RatingInput: ratingInput,
  SupplyInput: http['cases.supply'].body,
  UrgeInput: http['cases.urge'].body,
  ExtensionAnswerInput: http['cases.answerExtension'].body,
  WithdrawInput: http['cases.withdraw'].body,
  RevealInput: http['desk.cases.contact'].body,
  ApplyInput: http['applications.apply'].body,
  ApplicationCommand: http['desk.applications.do'].body,
  SavedDraft: http['applications.save'].body,
  SubmitDraft: http['applications.submit'].body,
  SuppliedMaterials: http['applications.supply'].body,
  ApplicationWithdrawal: http['applications.withdraw'].body,
};

/** Schemas that the document names, as a caller reads them. */
const REPLIES = {
  SiteView: http['site.get'].reply,
  PromiseView: promiseView,
  Challenge: http['challenge.get'].reply,
  DeadlineView: promiseView.shape.contactBy,
  Receipt: receipt,
  CaseView: caseView,
  TimelineEntry: caseView.shape.timeline.def.element,
  TaskView: caseView.shape.tasks.def.element,
  RatingView: caseView.shape.ratings.def.element,
  Department: caseView.shape.supports.def.element,
  CaseInvitation: caseInvitation,
  CaseSummary: caseSummary,
  CasePage: casePage,
  DeskCaseView: deskCaseView,
  DeskTimelineEntry: deskCaseView.shape.timeline.def.element,
  ProposalView: deskCaseView.shape.proposals.def.element,
  RevealedContact: http['desk.cases.contact'].reply,
  FileView: fileView,
  BundleSummary: bundleSummary,
  BundleList: bundleList,
  BundleView: bundleView,
  ApplicationReceipt: applicationReceipt,
  ApplicationView: applicationView,
  LaneView: applicationView.shape.lanes.def.element,
  ApplicationEntry: applicationView.shape.timeline.def.element,
  ApplicationInvitation: applicationInvitation,
  ApplicationSummary: applicationSummary,
  ApplicationPage: applicationPage,
  DeskApplicationView: deskApplicationView,
  DeskApplicationEntry: deskApplicationView.shape.timeline.def.element,
  FiguresView: http['desk.figures.get'].reply,
  Problem: problem,
};

const address = (name: string): string => `#/components/schemas/${name}`;

/** The document's named schemas. */
export function namedSchemas(): Record<string, JsonSchema> {
  return { ...converted(BODIES, 'input'), ...converted(REPLIES, 'output') };
}

/** @throws {Error} for a schema without a name, so that a new route gets one */
export function referenceTo(schema: z.ZodMiniType): JsonSchema {
  const found = Object.entries({ ...BODIES, ...REPLIES }).find(([, named]) => named === schema);
  if (!found) throw new Error('A route uses a schema that has no name in openapi/schemas.ts. Give it one.');
  return { $ref: address(found[0]) };
}

/** What a caller writes, in place. */
export function inputSchema(schema: z.ZodMiniType): JsonSchema {
  return plain(z.toJSONSchema(schema, { io: 'input' }));
}

function converted(schemas: Record<string, z.ZodMiniType>, io: 'input' | 'output') {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const result = z.toJSONSchema(registry, {
    io,
    uri: address,
    override({ jsonSchema }) {
      // A reply may gain fields, so it forbids none.
      if (io === 'output' && jsonSchema.additionalProperties === false)
        delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(Object.entries(result.schemas).map(([id, schema]) => [id, plain(schema)]));
}

function plain(schema: object): JsonSchema {
  const { $schema: _dialect, $id: _id, ...rest } = schema as Record<string, unknown>;
  return rest;
}
