import { type Client, createClient, type DeskApplicationView } from '@wuyou/sdk';
import { expect, test } from 'vitest';
import { emptyDraft } from '../form-fields';
import { applicationMatter } from './application-matter';

const named = (id: string) => ({ 'zh-CN': id, en: id });
const view = {
  id: 'a1',
  version: 4,
  status: 'reviewing',
  allowed: ['grant'],
  lanes: [
    { id: 'power', name: named('用电报装'), department: { id: 'power' }, status: 'running' },
    { id: 'fire', name: named('消防验收'), department: { id: 'hc' }, status: 'technical-review' },
    { id: 'filing', name: named('竣工备案'), department: { id: 'hc' }, status: 'running' },
    { id: 'later', name: named('产权登记'), department: { id: 'hc' }, status: 'waiting' },
  ],
  materials: [
    { id: 'drawings', name: named('竣工图'), state: 'handed' },
    { id: 'form', name: named('申请表'), state: 'missing' },
    { id: 'warranty', name: named('保修书'), state: 'owed' },
  ],
  timeline: [],
} as unknown as DeskApplicationView;
const client: Client = createClient({ baseUrl: 'https://wuyou.example' });
const matter = (more: object = {}) =>
  applicationMatter({
    view: { ...view, ...more } as DeskApplicationView,
    client,
    identity: 'hc',
    locale: 'zh-CN',
  });
const ids = (field: string, command: string, more?: object) =>
  matter(more)
    .choicesOf(field, command)
    .map(({ value }) => value);

test('an office is offered its own items, where they stand as the command needs them', () => {
  expect(ids('item', 'grant')).toEqual(['filing']);
  expect(ids('item', 'end-review')).toEqual(['fire']);
});

test('only a material that is not there may be owed, only one that is waited for is handed in', () => {
  expect(ids('material', 'accept')).toEqual(['form']);
  expect(ids('material', 'request-correction')).toEqual(['drawings', 'form', 'warranty']);
  expect(ids('material', 'supply-materials')).toEqual(['warranty']);
  expect(ids('material', 'supply-materials', { status: 'correction' })).toEqual(['form']);
});

test('the form for handing in has a row ready for each material that is waited for', () => {
  const { begin, fieldsOf } = matter({ status: 'correction' });
  const draft = begin('supply-materials', emptyDraft(fieldsOf('supply-materials')));
  expect(draft.materials).toMatchObject([{ by: 'file', material: 'form', hash: '' }]);
});
