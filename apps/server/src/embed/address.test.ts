import { expect, test } from 'vitest';
import { addressOf } from './address';

test.for([
  ['/embed/v1.4.2/wuyou.js', true],
  ['/embed/v1.4.2-rc.1/case-view-3fA9x.js', true],
  ['/embed/v1/case-view-3fA9x.js', true],
  ['/embed/v1/case-view.styles-_3fA9x-Q.js', true],
  ['/embed/v1/wuyou.js', false],
] as const)('%s means the same for ever: %s', ([pathname, isForEver]) => {
  expect(addressOf(pathname)).toEqual({ path: pathname.slice('/embed/'.length), isForEver });
});

test.for([
  '/embed/v1/../v1/wuyou.js',
  '/embed/v1/%2e%2e/wuyou.js',
  '/embed/v1/..%2fwuyou.js',
  '/embed/v1//wuyou.js',
  '/embed/v1\\wuyou.js',
  '/embed/v1.4.2-../wuyou.js',
  '/embed/v1.4/wuyou.js',
  '/embed/1.4.2/wuyou.js',
  '/embed/v1/.wuyou.js',
  '/embed/v1/-wuyou.js',
  '/embed/v1/wuyou..js',
  '/embed/v1/wuyou.js.map',
  '/embed/v1/wuyou.js\n',
  '/embed/v1/wuyou.js\0',
  '/embed/v1/无忧.js',
  '/embed/v1/parts/case-view-3fA9x.js',
  '/embed/v1/embed.json',
  `/embed/v1/${'x'.repeat(64)}.js`,
  '/EMBED/v1/wuyou.js',
])('%j is no address of a script', (pathname) => {
  expect(addressOf(pathname)).toBeUndefined();
});
