import { expect, test } from 'vitest';
import { hasId, withoutIds } from './without-ids';

const ID = '430202199003074514';

test.for<string[]>([
  ['in a sentence', `我的身份证号是${ID}，请核对`, '我的身份证号是***，请核对'],
  ['ending in X', '11010519491231002X', '***'],
  ['ending in x', '11010519491231002x', '***'],
  ['in groups', '430202 1990 0307 4514', '***'],
  ['with dashes', '430202-19900307-4514', '***'],
  ['in full width', '４３０２０２１９９００３０７４５１４', '***'],
  ['over two lines', '430202\n199003074514', '***'],
  ['with a wrong check digit', '430202199003074515', '***'],
  ['twice', `${ID}、${ID}`, '***、***'],
  ['of a foreigner', '911231199003074514', '***'],
  ['half typed', '4302021990030745', '***'],
  ['up to the date of birth', '43020219900307', '***'],
])('a number of an identity card is not kept: %s', ([, text = '', kept]) => {
  expect(withoutIds(text)).toBe(kept);
  expect(hasId(text)).toBe(true);
});

test.for<string[]>([
  ['a company’s code', '91430200 MA4DEM010 P'],
  ['a company’s code of digits only', '911100198001010458'],
  ['a mobile number', '13800000000'],
  ['a receipt code', '7K3M-9Q2C-4D5E-XW89'],
  ['a long number that is no date', '430202999999994514'],
  ['more digits than any such number has', '4302021990030745140000'],
  ['a text', '6 号、8 号厂房已建成，因 2016 年土地分割未办证。'],
])('what is none stays as it is: %s', ([, text = '']) => {
  expect(withoutIds(text)).toBe(text);
});
