import {
  type Client,
  DomainError,
  issueMessage,
  messageOf,
  type ReportInput,
} from '@wuyou/sdk';

/** Reports, and says what is wrong with each field. */
export async function reportCarefully(
  wuyou: Client,
  input: ReportInput,
  show: (text: string) => void,
) {
  // #region errors
  try {
    return await wuyou.cases.report(input);
  } catch (error) {
    if (DomainError.is(error, 'invalid')) {
      for (const issue of error.details.issues) {
        // /title 问题标题至少 4 个字
        show(`${issue.pointer} ${issueMessage(issue, 'zh-CN')}`);
      }
    } else if (DomainError.is(error)) {
      // 可以直接给人看 · fit to be shown
      show(messageOf(error, 'zh-CN'));
      if (error.retryable) show('稍后可以原样重试');
      // 报修时附上 · quote it when asking for help
      show(error.requestId ?? '');
    } else {
      // 中止等，不是我们的错误 · an abort, say: not one of ours
      throw error;
    }
  }
  // #endregion errors
}
