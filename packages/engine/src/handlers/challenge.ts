import type { QueryHandler } from '../call';

export const getChallenge: QueryHandler<'challenge.get'> = async ({ tenant }, { challenges }) => ({
  body: await challenges.issue(tenant),
});
