import type { ApplicationView, CaseSummary, CaseView, DeskCaseView } from '@wuyou/domain';
import type { CasePage, Receipt } from '@wuyou/domain/http';
import { expectTypeOf, test } from 'vitest';
import { createClient } from './client';
import type { CommandFor, DeskCases } from './desk';
import type { ApplicationCommandFor } from './desk-applications';
import type { ApplicationReference, CaseReference } from './reference';
import type { Tracked } from './track';

// Compiled, never run: `pnpm typecheck` fails where one of these does not hold.
const { cases, ratings, desk } = createClient({ baseUrl: 'https://example.com' });
type Applied<S extends ApplicationView['status']> = Extract<ApplicationView, { status: S }>;
type In<S extends CaseView['status']> = Extract<CaseView, { status: S }>;

test('a rating takes a code, or a view whose status may be rated', () => {
  expectTypeOf<string>().toExtend<CaseReference<'rate'>>();
  expectTypeOf<In<'resolved'>>().toExtend<CaseReference<'rate'>>();
  expectTypeOf<In<'following-up'>>().toExtend<CaseReference<'rate'>>();
  expectTypeOf<In<'closed'>>().toExtend<CaseReference<'rate'>>();
  expectTypeOf<In<'handling'>>().not.toExtend<CaseReference<'rate'>>();
  expectTypeOf<CaseView>().not.toExtend<CaseReference<'rate'>>();
});

test("a reporter's command takes a view whose status allows it", () => {
  expectTypeOf(cases.urge).parameter(0).toEqualTypeOf<CaseReference<'urge'>>();
  expectTypeOf<In<'handling'>>().toExtend<CaseReference<'urge'>>();
  expectTypeOf<In<'awaiting-reporter'>>().not.toExtend<CaseReference<'urge'>>();

  expectTypeOf(cases.supply).parameter(0).toEqualTypeOf<CaseReference<'supply-info'>>();
  expectTypeOf<In<'awaiting-reporter'>>().toExtend<CaseReference<'supply-info'>>();
  expectTypeOf<In<'closed'>>().not.toExtend<CaseReference<'supply-info'>>();

  expectTypeOf(cases.withdraw).parameter(0).toEqualTypeOf<CaseReference<'withdraw'>>();
  expectTypeOf<In<'submitted'>>().toExtend<CaseReference<'withdraw'>>();
  expectTypeOf<In<'withdrawn'>>().not.toExtend<CaseReference<'withdraw'>>();
});

test('status narrows a view, and what may be called with it', () => {
  const act = (view: CaseView) => {
    if (view.status === 'resolved') return ratings.submit(view, { level: 'satisfied', tags: ['early'] });
    if (view.status === 'awaiting-reporter') return cases.supply(view, { text: '已补' });
    return cases.get(view.code);
  };
  expectTypeOf(act).returns.resolves.toEqualTypeOf<CaseView>();
});

test('the desk may give the commands that the status allows', () => {
  type Commands = CommandFor<'submitted'>['type'];
  expectTypeOf<'accept' | 'decline' | 'merge'>().toExtend<Commands>();
  expectTypeOf<'assign'>().not.toExtend<Commands>();
  expectTypeOf<'escalate'>().not.toExtend<Commands>();
  expectTypeOf<CommandFor<'merged'>['type']>().toEqualTypeOf<'split'>();
  expectTypeOf<CommandFor<'declined'>>().toBeNever();
  expectTypeOf<{ type: 'accept' }>().not.toExtend<CommandFor<'closed'>>();

  expectTypeOf(desk.cases.do<'submitted'>)
    .parameter(1)
    .toEqualTypeOf<CommandFor<'submitted'>>();
  const act = (view: DeskCaseView) => {
    if (view.status === 'submitted') return desk.cases.do(view, { type: 'accept' });
    if (view.status === 'handling') return desk.cases.do(view, { type: 'resolve', answer: '已办好。' });
    return desk.cases.do(view.id, { type: 'close' });
  };
  expectTypeOf(act).returns.resolves.toEqualTypeOf<DeskCaseView>();
});

test('a view whose status was not looked at may be tried with any command', () => {
  const act = (summary: CaseSummary) => desk.cases.do(summary, { type: 'accept' });
  expectTypeOf(act).returns.resolves.toEqualTypeOf<DeskCaseView>();
});

test('a list is a page when awaited and summaries when looped over', () => {
  type List = ReturnType<DeskCases['list']>;
  expectTypeOf<Awaited<List>>().toEqualTypeOf<CasePage>();
  expectTypeOf<List>().toExtend<AsyncIterable<CaseSummary>>();
  expectTypeOf(cases.follow).returns.toEqualTypeOf<AsyncIterable<CaseView>>();
  expectTypeOf(cases.report).returns.resolves.toEqualTypeOf<Receipt>();
});

test('a rating gives back what it was of', () => {
  const rate = {
    code: () => ratings.submit('7K3M-9Q2C-4D5E-XW89', { level: 'satisfied' }),
    seenCase: (view: In<'resolved'>) => ratings.submit(view, { level: 'satisfied' }),
    application: (view: Applied<'delivered'>) => ratings.submit(view, { level: 'satisfied' }),
  };
  expectTypeOf(rate.code).returns.resolves.toEqualTypeOf<Tracked>();
  expectTypeOf(rate.seenCase).returns.resolves.toEqualTypeOf<CaseView>();
  expectTypeOf(rate.application).returns.resolves.toEqualTypeOf<ApplicationView>();
});

test("an applicant's and the desk's command take a view whose status allows it", () => {
  expectTypeOf<Applied<'draft'>>().toExtend<ApplicationReference<'submit'>>();
  expectTypeOf<Applied<'correction'>>().toExtend<ApplicationReference<'supply-materials'>>();
  expectTypeOf<Applied<'delivered'>>().not.toExtend<ApplicationReference<'withdraw'>>();
  expectTypeOf<ApplicationView>().not.toExtend<ApplicationReference<'submit'>>();
  type Commands = ApplicationCommandFor<'submitted'>['type'];
  expectTypeOf<'accept' | 'request-correction'>().toExtend<Commands>();
  expectTypeOf<'grant'>().not.toExtend<Commands>();
  expectTypeOf<'deem-accepted'>().not.toExtend<Commands>();
  expectTypeOf<ApplicationCommandFor<'rated'>>().toBeNever();
});
