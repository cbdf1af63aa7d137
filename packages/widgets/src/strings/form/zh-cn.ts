/** What the forms say alike: who someone is, what is wrong, sending. */
export const form = {
  fields: {
    kind: '我是',
    company: '企业名称',
    uscc: '企业统一社会信用代码',
    name: '联系人',
    mobile: '手机号',
  },
  wrong: {
    kind: '请选择企业或个人',
    company: '请填写企业名称，至少 2 个字',
    uscc: '统一社会信用代码有误，请核对；也可以不填',
    name: '请填写联系人',
    mobile: '手机号应为 11 位',
  },
  usccLength: (actual: number) => `统一社会信用代码应为 18 位，现在是 ${actual} 位`,
  usccSymbol: (position: number, symbol: string) =>
    `第 ${position} 位的「${symbol}」不会出现在统一社会信用代码中，请核对`,
  usccCheck: (position: number) => `第 ${position} 位校验码不符，请核对`,
  usccRight: '代码校验通过',
  kinds: { enterprise: '企业', citizen: '个人', anonymous: '匿名' },
  privacy: '姓名和手机号只用于办理、联系和回访这件事，只有经办人员可以使用。',
  promise: '承诺',
  problems: (count: number) => `有 ${count} 处需要修改`,
  submit: '提交',
  again: '再次提交',
  againNote: '填写的内容都在，再次提交不会重复。',
  heldBack: '页面没有放行这次提交，填写的内容都在。',
};
