import { type Client, DomainError, issueMessage, messageOf, type ReportInput } from '@wuyou/sdk';

/** Reports, and says what is wrong with each field. */
export async function reportCarefully(wuyou: Client, input: ReportInput, show: (text: string) => void) {
  // #region errors
  try {
    return await wuyou.cases.report(input);
  } catch (error) {
    if (DomainError.is(error, 'invalid')) {
      for (const issue of error.details.issues) {
        show(`${issue.pointer} ${issueMessage(issue, 'zh-CN')}`); // /title 问题标题至少 4 个字
      }
    } else if (DomainError.is(error)) {
      show(messageOf(error, 'zh-CN')); // 可以直接给人看 · fit to be shown
      if (error.retryable) show('稍后可以原样重试');
      show(error.requestId ?? ''); // 报修时附上 · quote it when asking for help
    } else {
      throw error; // 中止等，不是我们的错误 · an abort, say: not one of ours
    }
  }
  // #endregion errors
}
