/** `17:00 前`, but `下午 5 点前`: Chinese has a space beside figures only. */
export const before = (when: string): string => `${when}${/\d$/.test(when) ? ' ' : ''}前`;
