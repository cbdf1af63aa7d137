export const tracker = {
  enter: '查询办理进度',
  enterHint: '受理编号在提交后的回执上，16 位字母和数字',
  codeMissing: '请输入受理编号',
  look: '查询',
};
