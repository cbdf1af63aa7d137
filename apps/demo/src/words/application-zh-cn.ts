/** What the desk says of the queue of applications. */
export const applicationsZhCN = {
  queue: '申请台账',
  columns: { bundle: '一件事', applicant: '申请人', items: '事项', due: '时限', status: '状态' },
  stages: {
    accept: '待受理',
    correct: '待补正',
    review: '审查中',
    overdue: '已超期',
    deliver: '待送达',
    rate: '待评价',
    ended: '已结束',
  },
  stageFilter: '按环节筛选',
  bundleFilter: '按一件事筛选',
  endedOf: (ended: number, items: number) => `${ended}/${items} 项办结`,
  loading: '正在读取申请…',
  empty: '还没有申请',
  emptyHelp: '在门户「办一件事」里提交申请，这里会立刻出现；办理单位只看到有自己事项的申请。',
  noMatch: '没有符合条件的申请',
  failed: '申请台账没有读出来',
  ofThis: '本件办理单位',
  others: '其他单位',
};

/** What an office's decision brings about, in names. */
interface OutlookWords {
  readonly begins: string;
  readonly drops: string;
  readonly last: boolean;
}

const DECIDED = '全部事项已有决定，审查计时到此停止，10 个工作日的送达计时开始。';

/** What the desk says of one application. */
export const applicationZhCN = {
  none: '选一件申请，在这里办理',
  noneHelp: '用 j、k 上下移动，回车打开。',
  loading: '正在读取申请…',
  failed: '这件申请没有读出来',
  hidden: '这件申请没有当前单位办理的事项',
  track: '在门户里看这件',
  lanes: '各单位并联办理',
  lanesHelp: '横条从受理画到承诺办结，深色一段是这一项计划的时间；关键事项慢了，整件就慢。',
  critical: '关键',
  legal: (days: number) => `法定 ${days} 个工作日`,
  quoted: (name: string) => `「${name}」`,
  plannedMinutes: (start: number, end: number) => `计划在受理后办公时间第 ${start} 至 ${end} 分钟`,
  plannedDays: (start: number, end: number) => `计划在受理后第 ${start} 至 ${end} 个工作日`,
  by: (moment: string) => `${moment} 前`,
  at: (moment: string) => `${moment} 决定`,
  waitsFor: (items: string) => `等${items}通过后开始`,
  waitsForAcceptance: '受理后立即开始',
  reviewBy: (moment: string) => `技术审查须在 ${moment} 前结束，其间计时暂停`,
  dropped: (item: string) => `因${item}未通过，不再办理`,
  noticeOf: (review: string) => `${review}告知`,
  refusal: '不予许可的理由',
  reviews: {
    hearing: '听证',
    tender: '招标',
    auction: '拍卖',
    inspection: '检验',
    testing: '检测',
    quarantine: '检疫',
    appraisal: '鉴定',
    'expert-review': '专家评审',
  },
  deliveries: { electronic: '电子送达', counter: '窗口领取', post: '邮寄送达' },
  materials: '申请材料',
  materialStates: {
    handed: '已提交',
    reused: '免提交',
    owed: '容缺待补',
    missing: '缺',
    expired: '已过期',
    rejected: '须更正',
  },
  spared: (count: number) => `免提交 ${count} 份`,
  validUntil: (day: string) => `有效期至 ${day}`,
  owedBy: (moment: string) => `承诺 ${moment} 前补交`,
  expiredOn: (day: string) => `有效期至 ${day}，已过`,
  fromLibrary: '来自电子证照库',
  fromApplication: (bundle: string, day: string) => `来自 ${day} 的「${bundle}」申请`,
  statutory: '法定时限',
  statutoryBy: (moment: string) => `法定时限 ${moment}`,
  application: '申请信息',
  submittedAt: '提交时间',
  acceptedBy: '受理方式',
  deemed: '逾期未告知，视为受理',
  outcome: '决定',
  outcomes: { granted: '全部通过', 'partly-granted': '部分通过', refused: '不予许可' },
  deliveredAt: '送达时间',
  reason: '理由',
  referTo: '建议去处',
  rating: '评价',
  complaint: '差评转办的诉求',
  origin: '来自一件申请的差评',
  documents: (count: number) => `${count} 份材料`,
  applicant: '申请人',
  /** What the desk does for the applicant. */
  onBehalf: {
    'supply-materials': '代为补交材料',
    withdraw: '代为撤回',
  } as Readonly<Record<string, string>>,
  turnOffices: (count: number) => (count > 1 ? `轮到 ${count} 家单位，并联办理` : '轮到办理单位'),
  turnApplicant: '轮到申请人',
  turnOwed: '本单位的事项还欠材料，收齐后才能准予许可。',
  over: '这件申请已经结束。',
  events: {
    drafted: '填写草稿',
    saved: '保存草稿',
    submitted: '提交申请',
    'correction-requested': '一次性告知补正',
    'materials-supplied': '补交材料',
    accepted: '受理',
    declined: '不予受理',
    withdrawn: '撤回',
    'review-begun': '启动技术审查',
    'review-ended': '技术审查结束',
    granted: '通过',
    refused: '不予许可',
    prolonged: '批准延长期限',
    settled: '按公布的日历核定时限',
    decided: '全部事项已有决定',
    delivered: '送达',
    rated: '评价',
    erased: '个人信息已删除',
  },
  effects: {
    choose: '选定后，这里说明对时限的影响。',
    none: '不影响时限。',
    unchanged: (due: string) => `时限不变，仍是 ${due}。`,
    accept: (limit: string, first: string, count: number) =>
      `承诺计时自现在开始，${limit.trim()}；法定计时同时开始。${first}${count > 1 ? `等 ${count} 项并联` : ''}，立即开始办理。`,
    correct:
      '等申请人补正，其间不计时；补齐后重新起算 5 个工作日的受理期限。缺的材料会自动列入，只能告知一次。',
    decline: '计时到此结束，申请人会看到理由和建议去处。',
    supply: '补交后重新起算 5 个工作日的受理期限。',
    withdraw: '计时到此结束，各单位不再办理。',
    beginReview: (days: number) =>
      `本事项和整件申请的计时暂停，${days > 0 ? `最多 ${days} 个工作日` : '以告知的工作日为限'}；技术审查单独计时，其他事项照常并联办理。`,
    endReview: '计时继续，到期日按暂停的整工作日顺延。',
    endReviewStill: '本事项计时继续；还有别的技术审查，整件申请的计时仍暂停。',
    grant: ({ begins, last }: OutlookWords, due: string) =>
      last
        ? DECIDED
        : `本事项计时到此停止；${begins ? `后续事项立即开始：${begins}。` : '其他事项照常并联办理。'}整件仍须在 ${due} 前办结。`,
    refuse: ({ drops, last }: OutlookWords, due: string) =>
      `本事项计时到此停止；${drops ? `等它通过的${drops}不再办理。` : ''}${last ? DECIDED : `其他事项照常办理，整件仍须在 ${due} 前办结。`}`,
    prolong: (days: number) => `法定时限延长 ${days} 个工作日，只能延长一次；承诺时限不变。`,
    deliver: '送达计时到此结束，申请人可以评价。',
  },
};
