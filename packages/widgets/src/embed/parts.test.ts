import { expect, test, vi } from 'vitest';
import { openParts, type Registration } from './parts';

type Import = (file: string) => Promise<Record<string, unknown>>;

/** Parts by name, under a script that keeps what it can import them with. */
function opened(
  parts: Readonly<Record<string, Registration>>,
  needs: Readonly<Record<string, readonly string[]>> = {},
) {
  let take: Import = () => Promise.reject(new Error('The script did not run.'));
  const core: Registration = [
    [],
    (give, context) => {
      give('greeting', '你好');
      take = context.import;
      return { execute() {} };
    },
  ];
  const fetch = vi.fn(async (file: string, _tries: number) => {
    const part = parts[file];
    if (!part) throw new TypeError(`no ${file}`);
    return part;
  });
  openParts({ core, name: './wuyou.js', needs, fetch });
  return { take: (file: string) => take(file), fetch };
}

const giving = (given: Record<string, unknown>): Registration => [
  [],
  (give) => ({ execute: () => void give(given) }),
];

test('the script runs at once, before anything is fetched', () => {
  const execute = vi.fn();
  const core: Registration = [[], () => ({ execute })];
  openParts({ core, name: './wuyou.js', needs: {}, fetch: () => Promise.reject() });
  expect(execute).toHaveBeenCalledOnce();
});

test('a part is fetched and run once, however often it is asked for', async () => {
  const execute = vi.fn();
  const { take, fetch } = opened({ './a.js': [[], () => ({ execute })] });
  const [first, second] = await Promise.all([take('./a.js'), take('./a.js')]);
  expect(await take('./a.js')).toBe(first);
  expect(second).toBe(first);
  expect(fetch).toHaveBeenCalledOnce();
  expect(execute).toHaveBeenCalledOnce();
});

test('a part has what the script and other parts give, before it runs', async () => {
  let taken: unknown;
  const { take } = opened({
    './a.js': [
      ['./wuyou.js', './b.js', './c.js'],
      (give) => {
        const heard: unknown[] = [];
        return {
          setters: [({ greeting }) => heard.push(greeting), ({ name }) => heard.push(name), null],
          execute() {
            taken = give('said', heard.join(' '));
          },
        };
      },
    ],
    './b.js': giving({ name: '示例' }),
    './c.js': giving({}),
  });
  expect(await take('./a.js')).toEqual({ said: '你好 示例' });
  expect(taken).toBe('你好 示例');
});

test('one that failed is asked for again, and told how often it failed', async () => {
  const { take, fetch } = opened({ './a.js': giving({ answer: 42 }) });
  fetch.mockRejectedValueOnce(new TypeError('away')).mockRejectedValueOnce(new TypeError('away'));
  await expect(take('./a.js')).rejects.toThrow('away');
  await expect(take('./a.js')).rejects.toThrow('away');
  expect(await take('./a.js')).toEqual({ answer: 42 });
  expect(fetch.mock.calls.map(([, tries]) => tries)).toEqual([0, 1, 2]);
});

test('where one of two files of a part failed, only that one is fetched again', async () => {
  const { take, fetch } = opened({
    './a.js': [['./b.js'], () => ({ execute() {} })],
    './b.js': giving({}),
  });
  fetch.mockImplementationOnce(async () => [['./b.js'], () => ({ execute() {} })]);
  fetch.mockRejectedValueOnce(new TypeError('away'));
  await expect(take('./a.js')).rejects.toThrow('away');
  await take('./a.js');
  expect(fetch.mock.calls.map(([file, tries]) => `${file} ${tries}`)).toEqual([
    './a.js 0',
    './b.js 0',
    './a.js 1',
    './b.js 1',
  ]);
});

test('what a part needs is asked for beside it, and not once it is there', async () => {
  const { take, fetch } = opened(
    { './a.js': [['./b.js'], () => ({ execute() {} })], './b.js': giving({}) },
    { './a.js': ['./b.js'] },
  );
  const part = take('./a.js');
  expect(fetch.mock.calls.map(([file]) => file).sort()).toEqual(['./a.js', './b.js']);
  await part;
  expect(fetch).toHaveBeenCalledTimes(2);
});
