import { before } from '../before';
import { inForm } from '../form/in-form';
import { form } from '../form/zh-cn';

export const report = /* @__PURE__ */ inForm(form, {
  title: '反映问题',
  subtitle: '企业办事不求人 · 一次提交，全程闭环',
  fields: {
    title: '遇到了什么问题',
    category: '问题类别',
    details: '具体情况',
    place: '地点',
  },
  wrong: {
    title: '请用一句话说明问题，至少 4 个字，最多 60 个字',
    category: '请选择一个最接近的类别',
    details: '具体情况最多 4000 个字，请精简',
    place: '地点最多 200 个字，请精简',
  },
  suggested: '已按标题推荐，请点选',
  chooseOne: '请选择最接近的一个',
  allCategories: '全部类别',
  pleaseChoose: '请选择',
  detailsHint: '选填，越具体办得越快',
  left: (count: number) => `还可以写 ${count} 字`,
  anonymousNote: '匿名提交后，我们无法联系和回访您；请保存好受理编号，凭编号查询进展。',
  promised: (contact: string, resolve: string) => `${before(contact)}联系您，${before(resolve)}办结`,
  promisedAnonymous: (resolve: string) => `${before(resolve)}办结`,
  phone: (phone: string) => `拨打 ${phone} 代为填写`,
  contactBy: '联系您',
  resolveBy: '办结',
  next: '下一步会发生什么',
  nextSteps: [
    '总客服核对后受理，交给主办单位',
    '主办单位联系您，办理进展随时可查',
    '办结后给您书面答复，请您评价',
  ],
  nextStepsAnonymous: [
    '总客服核对后受理，交给主办单位',
    '凭受理编号随时查看办理进展',
    '办结后书面答复，请您评价',
  ],
  qr: '手机扫码查看进展',
  print: '打印',
  calendar: '加入日历',
  calendarEntry: (title: string) => `「${title}」承诺办结`,
  calendarNote: (tail: string) => `受理编号末四位 ${tail}`,
  another: '再反映一个问题',
});
