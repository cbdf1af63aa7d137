import { expect, test } from 'vitest';
import { usccWhileTyping } from '../shared/form/uscc-words';
import { REPORT } from '../strings/report/words';
import { checkDraft, checkField } from './check-draft';
import { EMPTY_DRAFT, partAt, toInput } from './draft';

const zh = REPORT['zh-CN'];
const GOOD = {
  ...EMPTY_DRAFT,
  title: ' 新厂房联合验收受阻 ',
  category: '城乡建设/工程建设审批',
  company: '示例装备集团',
  uscc: '91430200 MA4DEM010 P',
  name: '示例联系人',
  mobile: '138 0000 0000',
};

test('a full draft has no problem and is sent as the service takes it', () => {
  expect(checkDraft(GOOD, zh)).toEqual([]);
  expect(toInput(GOOD)).toEqual({
    channel: 'portal',
    category: '城乡建设/工程建设审批',
    title: '新厂房联合验收受阻',
    reporter: {
      kind: 'enterprise',
      name: '示例装备集团',
      uscc: '91430200MA4DEM010P',
      contact: { name: '示例联系人', mobile: '13800000000' },
    },
  });
});

test('an empty draft names every needed field, in the order of the page', () => {
  expect(checkDraft(EMPTY_DRAFT, zh).map(({ field }) => field)).toEqual([
    'title',
    'category',
    'company',
    'name',
    'mobile',
  ]);
});

test('an anonymous report asks for nobody and sends nobody', () => {
  const anonymous = { ...GOOD, kind: 'anonymous', name: '', mobile: '' } as const;
  expect(checkDraft(anonymous, zh)).toEqual([]);
  expect(toInput(anonymous).reporter).toEqual({ kind: 'anonymous' });
});

test('a text that is too long says by how much', () => {
  const long = { ...GOOD, details: '长'.repeat(4120) };
  expect(checkField('details', long, zh)).toBe('已超出 120 字，请精简');
});

test('a wrong check character names its place, a short code is not wrong while it is typed', () => {
  expect(checkField('uscc', { ...GOOD, uscc: '91430200MA4DEM010Q' }, zh)).toBe('第 18 位校验码不符，请核对');
  expect(usccWhileTyping('91430200 MA4', zh)).toBeUndefined();
  expect(usccWhileTyping('9143O', zh)).toEqual({
    right: false,
    words: '第 5 位的「O」不会出现在统一社会信用代码中，请核对',
  });
  expect(usccWhileTyping('91430200ma4dem010p', zh)).toEqual({ right: true, words: '代码校验通过' });
  expect(checkField('uscc', { ...GOOD, uscc: '9143' }, zh)).toBe('统一社会信用代码应为 18 位，现在是 4 位');
});

test('the pointers of the service name fields of the form', () => {
  expect(partAt('/reporter/name')).toBe('company');
  expect(partAt('/reporter/contact/name')).toBe('name');
  expect(partAt('/channel')).toBeUndefined();
});
