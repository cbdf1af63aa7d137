import { render } from 'lit';
import { expect, test } from 'vitest';
import { unbroken } from './unbroken';

const unitsOf = (text: string) => {
  const place = document.createElement('p');
  render(unbroken(text), place);
  expect(place.textContent).toBe(text);
  return [...place.querySelectorAll('.unit')].map(({ textContent }) => textContent);
};

test('a date stays whole with its time and the word after it, and so does a count of working days', () => {
  expect(unitsOf('延期 5 个工作日，改为 2027年1月20日（周三）17:00 前办结')).toEqual([
    '5 个工作日',
    '2027年1月20日（周三）17:00 前',
  ]);
  expect(unitsOf('已用 2 天 · 10月10日（周六）补班计入')).toEqual(['10月10日（周六）']);
});

test('in English, too', () => {
  expect(unitsOf('Answer by Tue 13 Oct, 17:00 · promised within 5 working days')).toEqual([
    'Tue 13 Oct, 17:00',
    '5 working days',
  ]);
  expect(unitsOf('Nothing of the kind')).toEqual([]);
});
