import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/accessible';
import { focused } from '../testing/assistive';
import { createService, TO_RESOLVED } from '../testing/service';
import type { WuyouRating } from './rating';
import './rating';

const level = (name: string) => page.getByRole('radio', { name, exact: true });
const comment = page.getByRole('textbox', { name: /^想说的话/ });
const send = page.getByRole('button', { name: '提交问卷' });

/** A page's own form with a rating in it, and what it sent. */
async function formWith(rating: string, around = (inner: string) => inner) {
  const main = document.createElement('main');
  main.innerHTML = `<form>${around(rating)}<button>提交问卷</button><button type="reset">重填</button></form>`;
  document.body.append(main);
  onTestFinished(() => main.remove());
  const form = main.querySelector('form') as HTMLFormElement;
  const sent: [string, FormDataEntryValue][][] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push([...new FormData(form)]);
  });
  const element = main.querySelector('wuyou-rating') as WuyouRating;
  await element.updateComplete;
  return { form, element, sent };
}

test('a form of the page sends what was chosen, and the widget needs no button', async () => {
  const { element, sent } = await formWith('<wuyou-rating locale="zh-CN" name="service"></wuyou-rating>');
  await expect.element(page.getByRole('button', { name: '提交评价' })).not.toBeInTheDocument();
  await expectAccessible(element);
  await level('满意').click();
  await page.getByRole('checkbox', { name: '提前办结' }).click();
  await comment.fill('办得快');
  await send.click();
  expect(sent).toEqual([
    [
      ['service', 'satisfied'],
      ['service-tags', 'early'],
      ['service-comment', '办得快'],
    ],
  ]);
});

test('a page hears each change, and reads the level there and then', async () => {
  const { element } = await formWith('<wuyou-rating locale="zh-CN" name="service"></wuyou-rating>');
  const heard: string[] = [];
  element.parentElement?.addEventListener('change', ({ target }) =>
    heard.push((target as WuyouRating).value),
  );
  expect(element.value).toBe('');
  await level('不满意').click();
  expect(heard).toEqual(['dissatisfied']);
  expect(element.value).toBe('dissatisfied');
});

test('without a level a required one is not sent, and says so where it is missing', async () => {
  const { element, sent } = await formWith(
    '<wuyou-rating locale="zh-CN" name="service" required></wuyou-rating>',
  );
  expect(element.validity.valueMissing).toBe(true);
  expect(element.validationMessage).toBe('请选择一个评价等级');
  await send.click();
  expect(sent).toEqual([]);
  await expect.element(page.getByText('请选择一个评价等级')).toBeVisible();
  expect(focused()).toBe(level('非常满意').element());
  await level('满意').click();
  expect(element.checkValidity()).toBe(true);
  await send.click();
  expect(sent).toEqual([[['service', 'satisfied']]]);
});

test('a bad level without words is not sent; nothing chosen is fine where nothing is required', async () => {
  const { sent } = await formWith('<wuyou-rating locale="zh-CN" name="service"></wuyou-rating>');
  await send.click();
  expect(sent).toEqual([[]]);
  await level('非常不满意').click();
  await send.click();
  expect(sent).toHaveLength(1);
  expect(focused()).toBe(comment.element());
  await comment.fill('证书没有拿到');
  await send.click();
  expect(sent).toHaveLength(2);
});

test('Enter in the levels sends the form, as in a native one', async () => {
  const { sent } = await formWith('<wuyou-rating locale="zh-CN" name="service"></wuyou-rating>');
  await level('满意').click();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => sent).toEqual([[['service', 'satisfied']]]);
});

test('a reset empties it', async () => {
  const { element } = await formWith('<wuyou-rating locale="zh-CN" name="service" required></wuyou-rating>');
  await level('不满意').click();
  await page.getByRole('button', { name: '重填' }).click();
  await expect.element(level('不满意')).not.toBeChecked();
  await expect.element(comment).not.toBeInTheDocument();
  expect(element.value).toBe('');
  expect(element.checkValidity()).toBe(false);
});

test('a disabled fieldset around it, or its own attribute, lets nothing be chosen or sent', async () => {
  const { form, element, sent } = await formWith(
    '<wuyou-rating locale="zh-CN" name="service" required></wuyou-rating>',
    (inner) => `<fieldset disabled>${inner}</fieldset>`,
  );
  await expect.element(level('满意')).toBeDisabled();
  await send.click();
  expect(sent).toEqual([[]]);
  form.querySelector('fieldset')?.removeAttribute('disabled');
  await expect.element(level('满意')).toBeEnabled();
  element.disabled = true;
  await expect.element(level('满意')).toBeDisabled();
  expect(element.willValidate).toBe(false);
});

test('what the browser kept for the way back comes back', async () => {
  const { element } = await formWith('<wuyou-rating locale="zh-CN" name="service"></wuyou-rating>');
  const kept = JSON.stringify({ level: 'dissatisfied', tags: ['slow'], comment: '太慢' });
  element.formStateRestoreCallback(kept, 'restore');
  await expect.element(level('不满意')).toBeChecked();
  await expect.element(page.getByRole('checkbox', { name: '办得太慢' })).toBeChecked();
  await expect.element(comment).toHaveValue('太慢');
});

test('with a code it sends itself, and never holds a form of the page back', async () => {
  const { client, caseAfter } = createService();
  const { form, element, sent } = await formWith(
    '<wuyou-rating locale="zh-CN" name="service" required></wuyou-rating>',
  );
  Object.assign(element, { client, code: await caseAfter(...TO_RESOLVED) });
  await expect.element(page.getByRole('button', { name: '提交评价' })).toBeVisible();
  form.requestSubmit();
  expect(sent).toEqual([[]]);
  await level('满意').click();
  await page.getByRole('button', { name: '提交评价' }).click();
  await expect.element(page.getByRole('heading', { name: '感谢您的评价' })).toBeVisible();
  expect(sent).toHaveLength(1);
  form.requestSubmit();
  expect(sent[1]).toEqual([['service', 'satisfied']]);
});

test('outside a form and without a code it says what it needs', async () => {
  const main = document.createElement('main');
  main.innerHTML = '<wuyou-rating locale="zh-CN"></wuyou-rating>';
  document.body.append(main);
  onTestFinished(() => main.remove());
  await expect.element(page.getByText('请在链接或页面中带上受理编号。')).toBeVisible();
});
