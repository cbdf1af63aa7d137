import { expect, test } from 'vitest';
import { pageCares } from './page-care';

function page(html: string, body: string, cookie = '') {
  const { documentElement, body: made } = new DOMParser().parseFromString(
    `<html ${html}><body ${body}></body></html>`,
    'text/html',
  );
  return { documentElement, body: made, cookie };
}

test.each([
  ['nothing', '', '', '', false],
  ['our own mark', '', 'data-care', '', true],
  ['our own mark with a value', 'data-care="on"', '', '', true],
  ['our own mark taken back', 'data-care="off"', 'class="elder-mode"', '', false],
  ['a class of the page', 'class="no-js elder-mode"', '', '', true],
  ['a class of the body', '', 'class="care"', '', true],
  ['a class that only begins like one', '', 'class="careers elder-care-news"', '', false],
  ['a toolbar that is there, but off', '', 'class="hasOldFixed"', 'a=1; ariaoldFixedStatus=false', false],
  ['a toolbar that is on', '', 'class="hasOldFixed"', 'a=1; ariaoldFixedStatus=true; b=2', true],
  ['another cookie of a like name', '', '', 'xariaoldFixedStatus=true', false],
])('%s', (_, html, body, cookie, cares) => {
  expect(pageCares(page(html, body, cookie))).toBe(cares);
});
