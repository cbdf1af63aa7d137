import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { importCommand } from './import-command';

test('the command says what became of the rows, by its exit code too, and may be run again', async () => {
  const place = await mkdtemp(join(tmpdir(), 'wuyou-command-'));
  onTestFinished(() => rm(place, { recursive: true, force: true }));
  vi.stubEnv('WUYOU_DATA', join(place, 'data'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  const file = join(place, 'messages.csv');
  await writeFile(
    file,
    '留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间\n1,A1,示例标题,2020/4/2,详情,,\nx,,,,,,\n',
  );
  const errors = join(place, 'errors.csv');
  expect(await importCommand('example', file, { errors })).toBe(2);
  expect(said.mock.calls.flat()).toEqual(['1 added', '0 there already', `1 refused. See why in ${errors}.`]);
  await writeFile(
    file,
    '留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间\n1,A1,示例标题,2020/4/2,详情,,\n',
  );
  said.mockClear();
  expect(await importCommand('example', file, { dryRun: true })).toBe(0);
  expect(said.mock.calls.flat()).toEqual(['0 would be added', '1 there already', 'Nothing was written.']);
  await expect(importCommand('nowhere', file, {})).rejects.toThrow('There is no site nowhere.');
}, 120_000);
