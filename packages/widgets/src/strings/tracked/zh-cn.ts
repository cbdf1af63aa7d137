/** Of a case and of an application alike. */
export const tracked = {
  rate: '去评价',
  lost: (time: string) => `最近更新 ${time}，正在重新连接`,
};
