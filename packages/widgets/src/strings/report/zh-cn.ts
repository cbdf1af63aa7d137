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
  photos: '照片或材料',
  photosHint: '选填，照片自动压缩，并去除拍摄地点等信息',
  addPhotos: '添加照片或 PDF',
  photosLimit: (most: number) => `最多 ${most} 个，每个不超过 10 MB`,
  publicDevice: '这是公用电脑',
  publicHint: '勾选后，本站在这台设备上保存的内容全部删除，以后也不再保存',
});
