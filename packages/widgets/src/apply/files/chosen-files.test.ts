import type { ReactiveControllerHost } from 'lit';
import { expect, test } from 'vitest';
import { type Chosen, ChosenFiles } from './chosen-files';

function setUp() {
  const told: Chosen[] = [];
  const host = { addController() {}, requestUpdate() {} } as unknown as ReactiveControllerHost;
  return { told, files: new ChosenFiles(host, (file) => told.push(file)) };
}

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test('a file is read once it is chosen, and its hash is there when all have settled', async () => {
  const { told, files } = setUp();
  files.choose('plan', new File(['abc'], 'plan.pdf'));
  expect(files.get('plan')).toMatchObject({ state: 'reading', percent: 0 });
  await files.settled();
  expect(files.get('plan')).toEqual({ state: 'read', hash: ABC, name: 'plan.pdf', size: 3 });
  expect(told).toHaveLength(1);
});

test('a file of more than 100 MB is refused unread', () => {
  const { files } = setUp();
  files.choose('plan', { name: 'big.dwg', size: 100_000_001 } as File);
  expect(files.get('plan')).toMatchObject({ state: 'refused', why: 'big', name: 'big.dwg' });
  expect(files.reading).toBe(false);
});

test('a file that has gone since cannot be read', async () => {
  const { files } = setUp();
  const slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) });
  files.choose('plan', { name: 'gone.pdf', size: 3, slice } as unknown as File);
  await files.settled();
  expect(files.get('plan')).toMatchObject({ state: 'refused', why: 'unread' });
});

test('the later of two files stands, though the earlier is still being read', async () => {
  const { told, files } = setUp();
  files.choose('plan', new File(['abcd'], 'first.pdf'));
  files.choose('plan', new File(['abc'], 'second.pdf'));
  await files.settled();
  await new Promise((done) => setTimeout(done, 50));
  expect(files.get('plan')).toMatchObject({ state: 'read', name: 'second.pdf', hash: ABC });
  expect(told).toHaveLength(1);
});
