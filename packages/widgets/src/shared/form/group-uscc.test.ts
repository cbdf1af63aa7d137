import { expect, test } from 'vitest';
import { groupUscc } from './group-uscc';

test('a pasted code is shown in its parts, whatever it was written in', () => {
  expect(groupUscc('９1430200ma4dem010p', 18)).toEqual({ text: '91430200 MA4DEM010 P', caret: 20 });
});

test('typing on keeps the caret behind what was typed', () => {
  expect(groupUscc('91430200', 8)).toEqual({ text: '91430200', caret: 8 });
  expect(groupUscc('91430200M', 9)).toEqual({ text: '91430200 M', caret: 10 });
});

test('deleting the space between two parts does not stop the next deletion', () => {
  expect(groupUscc('91430200MA', 8)).toEqual({ text: '91430200 MA', caret: 8 });
});

test('a character put in the middle leaves the caret there', () => {
  expect(groupUscc('914302003 MA', 3)).toEqual({ text: '91430200 3MA', caret: 3 });
});
