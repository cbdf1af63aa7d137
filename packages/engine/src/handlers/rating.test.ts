import { expect, test } from 'vitest';
import { drive, TO_ANSWERED, TO_HANDLING } from '../testing/drive';
import { world } from '../testing/world';

const bad = { level: 'dissatisfied', comment: '还是验收不了' } as const;

test('before an answer there is nothing to rate', async () => {
  const w = world();
  const { code } = await drive(w, ...TO_HANDLING);
  const invitation = await w.call('ratings.get', { params: { code } });
  expect(invitation).toMatchObject({ state: 'not-yet', round: 1, earlier: [] });
  expect(invitation).not.toHaveProperty('remedy');
});

test('an answer invites to rate, and says by when a bad rating would be mended', async () => {
  const w = world();
  const { code } = await drive(w, ...TO_ANSWERED);
  const invitation = await w.call('ratings.get', { params: { code } });
  expect(invitation.state).toBe('open');
  expect(invitation.ifBad.verifyBy).toMatchObject({ kind: 'verify', limit: { days: 1 } });
  expect(invitation.ifBad.rectifyBy).toMatchObject({ kind: 'rectify', limit: { days: 15 } });
});

test('once rated, the rating is shown', async () => {
  const w = world();
  const { code } = await drive(w, ...TO_ANSWERED);
  await w.call('ratings.submit', { params: { code }, body: { level: 'satisfied' } });
  const invitation = await w.call('ratings.get', { params: { code } });
  expect(invitation).toMatchObject({ state: 'rated', current: { level: 'satisfied', round: 1 } });
});

test('the second round shows the first rating and what was done since', async () => {
  const w = world();
  const { code, act } = await drive(w, ...TO_ANSWERED);
  await w.call('ratings.submit', { params: { code }, body: bad });
  const seen = async () => {
    const { state, earlier, remedy } = await w.call('ratings.get', { params: { code } });
    return { state, earlier: earlier.map(({ level }) => level), remedy };
  };
  expect(await seen()).toEqual({ state: 'not-yet', earlier: ['dissatisfied'], remedy: undefined });
  await act('nr', { type: 'progress', note: '专班已到现场' });
  expect(await seen()).toMatchObject({ state: 'not-yet', remedy: '专班已到现场' });
  await act('nr', { type: 'resolve', answer: '联合验收已通过' });
  expect(await seen()).toEqual({ state: 'open', earlier: ['dissatisfied'], remedy: '联合验收已通过' });
});

test('a second rating in a round is refused', async () => {
  const w = world();
  const { code } = await drive(w, ...TO_ANSWERED);
  const body = { level: 'satisfied' };
  await w.call('ratings.submit', { params: { code }, body });
  const reply = await w.send('POST', `/v1/cases/${code}/rating`, { body });
  expect(await reply.json()).toMatchObject({ status: 409, code: 'already_rated', details: { round: 1 } });
});
