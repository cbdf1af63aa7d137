import type { ErrorCode, Localized } from '@wuyou/domain';

/** What an integrator's code should do about each error. */
export const ERROR_ADVICE: Readonly<Record<ErrorCode, Localized>> = {
  invalid: {
    'zh-CN':
      '逐条看 `errors`：`pointer` 指出字段，`message` 可直接显示给填写人。改好后再提交，不要原样重试。',
    en: 'Go through `errors`: `pointer` names the field and `message` may be shown as it is. Mend and send again; the same body is refused again.',
  },
  malformed: {
    'zh-CN': '请求体须是一个 JSON 对象，编码为 UTF-8。多半是拼接字符串造成的，请改用序列化函数。',
    en: 'The body must be one JSON object in UTF-8. Usually a string was put together by hand; serialise instead.',
  },
  unauthorized: {
    'zh-CN': '检查 `Authorization: Bearer …` 是否带上、密钥是否完整。工作人员的令牌过期时重新登录。',
    en: 'Check that `Authorization: Bearer …` is sent and the key is whole. When a staff token has expired, sign in again.',
  },
  forbidden: {
    'zh-CN': '这把密钥做不了这件事，例如用页面密钥访问工作台。换用对应身份的密钥。',
    en: 'This kind of key may not do that, such as a page key at the desk. Use one of the right kind.',
  },
  not_found: {
    'zh-CN': '请对方核对编号。编号不存在与编号抄错的答复完全相同，不要据此推断。',
    en: 'Ask for the code to be checked. An absent code and a wrong one are answered alike, so read nothing into it.',
  },
  method_not_allowed: {
    'zh-CN': '换用 `details.allowed` 列出的方法。',
    en: 'Use a method from `details.allowed`.',
  },
  not_allowed_in_status: {
    'zh-CN': '诉求或申请已走到别的状态。重新读取，再按 `details.allowed` 决定能做什么。',
    en: 'The case or application has moved on. Read it again and choose from `details.allowed`.',
  },
  not_permitted: {
    'zh-CN':
      '由 `details.allowedRoles` 中的角色来做。界面上只显示视图里 `can`、`allowed` 列出的操作，就不会遇到它。',
    en: 'Leave it to a role in `details.allowedRoles`. A page that shows only what the view lists in `can` or `allowed` never meets this.',
  },
  not_your_task: {
    'zh-CN': '签收、办理、答复只能由承办单位自己来做；答复只能由主办单位来做。',
    en: 'A task is signed for and worked on by its own department, and only the lead department answers.',
  },
  task_not_signed: { 'zh-CN': '先执行 `sign`，再更新进展或答复。', en: 'Send `sign` first.' },
  tasks_unfinished: {
    'zh-CN': '`details.tasks` 是还没完成的协办任务，等它们 `finish-task` 后再答复。',
    en: '`details.tasks` are the supporting tasks still open. Answer when each has been finished with `finish-task`.',
  },
  return_refused: {
    'zh-CN': '任务只能在规定时间内退回，且有次数上限，见 `details`。此后请总客服用 `reassign` 转派。',
    en: 'A task may be handed back only for a time and a number of times, see `details`. After that the desk reassigns it with `reassign`.',
  },
  extension_refused: {
    'zh-CN': '一件诉求只能延期一次。`details.stage` 说明延期走到哪一步：等总客服、等反映人，还是已用过。',
    en: 'A case is extended once. `details.stage` says where that stands: waiting for the desk, for the reporter, or used up.',
  },
  rating_dispute: {
    'zh-CN': '只有差评可以核实、申诉，各一次。`details.problem` 说明原因。',
    en: 'Only a bad rating is verified and appealed against, each once. `details.problem` says what stands in the way.',
  },
  supervision_state: {
    'zh-CN': '带 `details.number` 表示已在督办；不带表示没有督办可销号。',
    en: 'With `details.number` the case is under supervision already; without it there is none to lift.',
  },
  task_force_exists: {
    'zh-CN': '一件诉求只有一个专班，用 `milestone` 记录进展。',
    en: 'A case has one task force; report its steps with `milestone`.',
  },
  merge_refused: {
    'zh-CN': '只能并入尚未答复的另一件诉求；主诉求答复后不能再拆分。见 `details.problem`。',
    en: 'A case is merged into another that is not answered yet, and split off only until then. See `details.problem`.',
  },
  follow_up_missing: {
    'zh-CN': '先回访：反映人确认已解决，或在三个不同日期都没联系上，才可以闭环。',
    en: 'Call back first. A case is closed when the reporter confirms it is solved, or could not be reached on three different days.',
  },
  already_attempted_today: {
    'zh-CN': '联系不上每天只记一次，`details.nextAt` 之后再试。',
    en: 'A call in vain counts once a day. Try again after `details.nextAt`.',
  },
  already_urged: {
    'zh-CN': '每个工作日可催办一次，`details.nextAt` 之后可再催。',
    en: 'Urging is possible once a working day; again after `details.nextAt`.',
  },
  already_rated: {
    'zh-CN': '一轮只评一次。读取评价状态，显示已有的评价。',
    en: 'One rating a round. Read what the rating needs and show the one that was given.',
  },
  item_state: {
    'zh-CN': '该事项不在可操作的状态：看 `details.state`，等它进入 `details.needed` 之一。',
    en: 'The item stands in `details.state`; wait until it is in one of `details.needed`.',
  },
  materials_missing: {
    'zh-CN': '按 `details.gaps` 逐份补齐；`why` 说明是没交、过期、不合要求，还是容缺待补。',
    en: 'Supply what `details.gaps` lists; `why` says whether it is missing, expired, rejected or owed.',
  },
  correction_refused: {
    'zh-CN': '补正只能在 5 个工作日内一次性告知。已告知或已逾期的，按现有材料受理。',
    en: 'What is missing is told once, within 5 working days. After that, go on with what is there.',
  },
  already_extended: {
    'zh-CN': '法定期限只能在届满前延长一次；已延长还是已届满，见 `details.problem` 和 `details.at`。',
    en: 'The legal limit may be prolonged once, before it is over; `details.problem` and `details.at` say which it was.',
  },
  challenge_required: {
    'zh-CN':
      '页面密钥提交的匿名诉求要先完成一小段计算：取 `GET /v1/challenge`，按 ALTCHA v2 求解，把结果放进 `Challenge-Solution` 请求头，用同一个 `Idempotency-Key` 再提交。一个只能用一次，20 分钟内有效。SDK 会自动这样做。',
    en: 'An anonymous report by a page’s key takes a little work first: get `GET /v1/challenge`, solve it as ALTCHA v2, put the payload into `Challenge-Solution` and send again with the same `Idempotency-Key`. Each is good once, for 20 minutes. The SDK does so by itself.',
  },
  proposal_refused: {
    'zh-CN':
      '需两人办理的操作，见 `details.problem`：`pending` 已有一项在等复核，`none` 那一项已不在，`own` 须由同岗位的另一个人确认或退回，`not_own` 只有提交人能撤回。重新读取，按 `proposals` 里的 `can` 操作。',
    en: 'Of commands that need two persons; see `details.problem`: `pending`, one waits already; `none`, it is gone; `own`, another person of the same office must confirm it or send it back; `not_own`, only who gave it takes it back. Read again and do what `can` of `proposals` names.',
  },
  conflict: {
    'zh-CN': '有人先改了。重新读取，把新旧内容给操作人看过，再带新的 `If-Match` 提交。',
    en: 'Someone else was first. Read again, show both, and send with the new `If-Match`.',
  },
  idempotency_mismatch: {
    'zh-CN': '一个 `Idempotency-Key` 只用于一次提交：重试用原来的键和原来的内容，新的提交用新的键。',
    en: 'One `Idempotency-Key` belongs to one submission: retry with the same key and body, and take a new key for a new one.',
  },
  idempotency_in_progress: {
    'zh-CN': '第一次提交还没处理完。稍等，用同一个键重试。',
    en: 'The first one is still being handled. Wait a little and retry with the same key.',
  },
  payload_too_large: {
    'zh-CN': '缩短内容。上限见 `details.limit`，单位为字节。',
    en: 'Shorten the body. `details.limit` is the limit in bytes.',
  },
  files_off: {
    'zh-CN': '这个站点没有开启文件上传：不显示上传按钮，请办事人用文字说明。',
    en: 'This site takes no files: show no upload button, and ask for words instead.',
  },
  upload_incomplete: {
    'zh-CN': '文件没传完就断了，或太慢。用同一个 id 整个重传。SDK 会自动这样做。',
    en: 'The file broke off on its way, or came too slowly. Send all of it again under the same id. The SDK does so by itself.',
  },
  file_withheld: {
    'zh-CN': '`details.status` 为 `pending` 时稍后再取；为 `infected` 时文件不再提供。',
    en: 'With `details.status` `pending`, fetch it later; with `infected`, it is not given out any more.',
  },
  unsupported_media_type: {
    'zh-CN': '请求头写 `Content-Type: application/json`。',
    en: 'Send `Content-Type: application/json`.',
  },
  rate_limited: {
    'zh-CN': '按 `Retry-After`（秒）等待后重试。SDK 会自动这样做。',
    en: 'Wait for `Retry-After` seconds and retry. The SDK does so by itself.',
  },
  unavailable: {
    'zh-CN': '按 `Retry-After`（秒）等待后重试，提交类请求沿用原来的 `Idempotency-Key`。SDK 会自动这样做。',
    en: 'Wait for `Retry-After` seconds and retry, commands with their `Idempotency-Key`. The SDK does so by itself.',
  },
  internal: {
    'zh-CN': '稍后重试。仍然失败时，把 `requestId` 发给运维人员。',
    en: 'Retry later. If it stays, send the `requestId` to whoever runs the service.',
  },
  network: {
    'zh-CN':
      '没有收到任何答复，也可能是跨域被拦。SDK 已重试过；联网后用同一个 `idempotencyKey` 再试，不会重复提交。',
    en: 'No answer came; a cross-origin block looks the same. The SDK has retried. Try again with the same `idempotencyKey`: nothing is sent twice.',
  },
  timeout: {
    'zh-CN':
      '超过 `timeout`（毫秒）没有答复，服务可能已经收到。用同一个 `idempotencyKey` 重试，不会重复提交。',
    en: 'No answer within `timeout` milliseconds, yet the service may have it. Retry with the same `idempotencyKey`: nothing is done twice.',
  },
};
