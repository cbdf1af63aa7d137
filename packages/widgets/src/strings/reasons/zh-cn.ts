/** Why a date is not the one that one would count; in the form, too. */
export const reasons = {
  rest: (name: string, days: number) => `${name} ${days} 天不计入`,
  makeUp: (day: string) => `${day}补班计入`,
  stood: (days: number) => `暂停 ${days} 天不计入`,
  closure: '停办',
  basis: (basis: string) => `依据：${basis}`,
};
