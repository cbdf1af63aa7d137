import type { ChallengeView } from '@wuyou/domain';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { expect, test } from 'vitest';
import { createMemoryStore } from './memory-store';
import { HETANG, REPORT, TIANYUAN, world } from './testing/world';

const ANONYMOUS = { ...REPORT, reporter: { kind: 'anonymous' } };
const asking = { tenants: [TIANYUAN, HETANG].map((one) => ({ ...one, challenge: 'anonymous' as const })) };
type World = ReturnType<typeof world>;

/** As ALTCHA's own client does it. */
async function solve(challenge: ChallengeView) {
  const solution = await solveChallenge({ challenge: challenge as Challenge, deriveKey });
  if (!solution) throw new Error('A challenge has a solution.');
  return { challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } };
}
const written = (payload: unknown) => btoa(JSON.stringify(payload));
const solved = async (w: World, as = 'page') => written(await solve(await w.call('challenge.get', { as })));

async function report(
  w: World,
  solution?: string,
  { as = 'page', key = '', body = ANONYMOUS as object } = {},
) {
  const response = await w.send('POST', '/v1/cases', {
    as,
    body,
    headers: {
      ...(solution !== undefined && { 'Challenge-Solution': solution }),
      ...(key && { 'Idempotency-Key': key }),
    },
  });
  return { status: response.status, json: await response.json(), headers: response.headers };
}
const refusal = (problem: string) => ({
  status: 403,
  json: { code: 'challenge_required', details: { problem } },
});

test('a report without a name needs a solved challenge, and is written with one', async () => {
  const w = world(asking);
  expect(await report(w)).toMatchObject(refusal('missing'));
  expect(await report(w, await solved(w))).toMatchObject({ status: 201 });
  expect(await w.store.position(TIANYUAN.id)).toBe(1);
});

test('who gives a name, staff, partners and sites that ask for none need no challenge', async () => {
  const w = world(asking);
  expect(await report(w, undefined, { body: REPORT })).toMatchObject({ status: 201 });
  expect(await report(w, undefined, { as: 'desk' })).toMatchObject({ status: 201 });
  expect(await report(w, undefined, { as: 'partner' })).toMatchObject({ status: 201 });
  expect(await report(world())).toMatchObject({ status: 201 });
});

test('what is wrong in the report is said first, and uses no challenge up', async () => {
  const w = world(asking);
  const solution = await solved(w);
  expect(await report(w, solution, { body: { ...ANONYMOUS, title: '短' } })).toMatchObject({ status: 422 });
  expect(await report(w, solution)).toMatchObject({ status: 201 });
});

test('a challenge is good once', async () => {
  const w = world(asking);
  const solution = await solved(w);
  await report(w, solution);
  expect(await report(w, solution)).toMatchObject(refusal('used'));
  const again = written(JSON.parse(atob(solution), (_, value) => value));
  expect(await report(w, ` ${again}`), 'written in another way').toMatchObject(refusal('used'));
});

test('of two reports at once with one challenge, one is written', async () => {
  const w = world(asking);
  const solution = await solved(w);
  const replies = await Promise.all([report(w, solution), report(w, solution)]);
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 403]);
  expect(await w.store.position(TIANYUAN.id)).toBe(1);
});

test('after a lost reply the same command gets its receipt again, solved anew or not at all', async () => {
  const w = world(asking);
  const solution = await solved(w);
  const first = await report(w, solution, { key: 'k1' });
  for (const again of [solution, undefined, await solved(w)]) {
    const reply = await report(w, again, { key: 'k1' });
    expect(reply.json).toEqual(first.json);
    expect(reply.headers.get('Idempotent-Replayed')).toBe('true');
  }
});

test('a refused try leaves its key free', async () => {
  const w = world(asking);
  expect(await report(w, undefined, { key: 'k1' })).toMatchObject(refusal('missing'));
  expect(await report(w, await solved(w), { key: 'k1' })).toMatchObject({ status: 201 });
});

test('an expired one, another tenant’s, a tampered one, a wrong solution and nonsense are refused', async () => {
  const w = world(asking);
  const good = await solve(await w.call('challenge.get'));
  const { challenge, solution } = good;
  const { parameters } = challenge;
  const easier = { ...challenge, parameters: { ...parameters, keyPrefix: '00' } };
  const longer = {
    ...challenge,
    parameters: { ...parameters, data: { ...parameters.data, expiresAt: '2027-09-07T09:32:00+08:00' } },
  };
  for (const payload of [
    { challenge: easier, solution },
    { challenge: longer, solution },
    { challenge: { ...challenge, signature: '0'.repeat(64) }, solution },
    { challenge: { ...challenge, signature: challenge.signature.toUpperCase() }, solution },
    { challenge, solution: { ...solution, counter: solution.counter + 1 } },
    { challenge, solution: { ...solution, derivedKey: parameters.keyPrefix } },
    { challenge, solution: { ...solution, derivedKey: solution.derivedKey.toUpperCase() } },
    { challenge },
    null,
    [],
  ])
    expect(await report(w, written(payload)), JSON.stringify(payload)).toMatchObject(refusal('invalid'));
  expect(await report(w, '%%%')).toMatchObject(refusal('invalid'));
  expect(await report(w, await solved(w, 'page-hetang'))).toMatchObject(refusal('invalid'));
  w.moveTo('2026-09-07T09:32:00+08:00');
  expect(await report(w, written(good))).toMatchObject(refusal('expired'));
  expect(await w.store.position(TIANYUAN.id)).toBe(0);
});

test('engines that share a secret take each other’s challenges, and use them up for each other; others do not', async () => {
  const store = createMemoryStore();
  const challengeSecret = () => new Uint8Array(32).fill(7);
  const [one, two] = [
    world({ ...asking, store, challengeSecret }),
    world({
      ...asking,
      store,
      challengeSecret,
      ids: { uuid: () => crypto.randomUUID(), receiptCode: () => '7K3M9Q2C4D5EXW89' },
    }),
  ];
  const solution = await solved(one);
  expect(await report(two, solution)).toMatchObject({ status: 201 });
  expect(await report(one, solution)).toMatchObject(refusal('used'));
  expect(await report(world(asking), await solved(one))).toMatchObject(refusal('invalid'));
});
