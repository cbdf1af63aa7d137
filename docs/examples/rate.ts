import {
  type Client,
  RATING_LEVELS,
  RATING_TAGS,
  type RatingLevel,
  tagsFor,
} from '@wuyou/sdk';

/** What a rating form needs, and a bad rating. */
export async function rate(
  wuyou: Client,
  code: string,
  show: (text: string) => void,
) {
  // #region form
  const { state, round, ifBad } = await wuyou.ratings.get(code);
  if (state !== 'open') return;
  show(`第 ${round} 轮评价；若不满意，${ifBad.rectifyBy.dueAt} 前整改`);
  for (const level of Object.keys(RATING_LEVELS) as RatingLevel[]) {
    const tags = tagsFor(level).map(
      (tag) => RATING_TAGS[tag].name['zh-CN'],
    );
    show(`${RATING_LEVELS[level]['zh-CN']}：${tags.join('、')}`);
  }
  // #endregion form

  // #region bad
  const reopened = await wuyou.ratings.submit(code, {
    level: 'dissatisfied',
    tags: ['unsolved'],
    // 后两级必填 · required for the last two levels
    comment: '只答复了流程，没有说何时能办成。',
  });
  // 诉求回到办理中，进入第 2 轮；申请则转为一件诉求
  // a case goes into round 2, an application becomes a case
  if ('round' in reopened) show(`第 ${reopened.round} 轮`);
  else show(`转为诉求 ${reopened.complaint?.code}`);
  // #endregion bad
  return reopened;
}
