import { http } from '@wuyou/domain/http';
import type { RouteName } from '@wuyou/domain/routes';
import * as z from 'zod/mini';
import type { JsonSchema } from './json-schema.ts';

export const replySchema = (schema: z.ZodMiniType) => z.toJSONSchema(schema, { io: 'output' }) as JsonSchema;
export const inputSchema = (schema: z.ZodMiniType) => z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;

const of = (name: RouteName) => replySchema(http[name].reply);

/** @throws {Error} for a field the shape lacks */
function fieldOf(shape: JsonSchema, name: string): JsonSchema {
  const field = shape.properties?.[name];
  if (!field) throw new Error(`A reply has lost its field ${name}.`);
  return field.items ?? field;
}

/** The shapes that replies are made of, by the names the SDK gives them. */
export function shapes(): ReadonlyMap<string, JsonSchema> {
  const caseView = of('cases.get');
  const bundleList = of('bundles.list');
  const applicationView = of('applications.get');
  const deskCase = of('desk.cases.get');
  const deskApplication = of('desk.applications.get');
  const lead = fieldOf(caseView, 'lead');
  return new Map([
    ['SiteView', of('site.get')],
    ['PromiseView', of('promise.get')],
    ['Challenge', of('challenge.get')],
    ['Receipt', of('cases.report')],
    ['CaseView', caseView],
    ['CaseInvitation', of('ratings.get')],
    ['CasePage', of('desk.cases.list')],
    ['CaseSummary', of('desk.live')],
    ['DeskCaseView', deskCase],
    ['DeskTimelineEntry', fieldOf(deskCase, 'timeline')],
    ['ProposalView', fieldOf(deskCase, 'proposals')],
    ['RevealedContact', of('desk.cases.contact')],
    ['FileView', of('files.upload')],
    ['BundleList', bundleList],
    ['BundleSummary', fieldOf(bundleList, 'items')],
    ['BundleView', of('bundles.get')],
    ['ApplicationReceipt', of('applications.apply')],
    ['ApplicationView', applicationView],
    ['LaneView', fieldOf(applicationView, 'lanes')],
    ['MaterialView', fieldOf(applicationView, 'materials')],
    ['ApplicationEntry', fieldOf(applicationView, 'timeline')],
    ['ApplicationInvitation', of('applications.rating')],
    ['ApplicationPage', of('desk.applications.list')],
    ['ApplicationSummary', of('desk.applications.live')],
    ['DeskApplicationView', deskApplication],
    ['DeskApplicationEntry', fieldOf(deskApplication, 'timeline')],
    ['FiguresView', of('desk.figures.get')],
    ['DeadlineView', fieldOf(caseView, 'deadline')],
    ['TimelineEntry', fieldOf(caseView, 'timeline')],
    ['RatingView', fieldOf(caseView, 'ratings')],
    ['WorkingTime', fieldOf(applicationView, 'promise')],
    ['Named', lead],
    ['Localized', fieldOf(lead, 'name')],
  ]);
}
