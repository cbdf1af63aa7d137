/** `13800001234` → `138****1234`; anything else keeps its last two characters at most. */
export function maskMobile(mobile: string): string {
  return /^\d{11}$/.test(mobile) ? `${mobile.slice(0, 3)}****${mobile.slice(7)}` : `****${mobile.slice(-2)}`;
}

/** `张小示` → `张**`, `欧阳示` → `欧**`; a Latin name keeps its first letter. */
export function maskName(name: string): string {
  const [first, ...rest] = [...name.trim()];
  if (first === undefined) return '';
  return first + '*'.repeat(Math.min(Math.max(rest.length, 1), 3));
}

/** `91430200MA4DEM010P` → `9143**********010P`. */
export function maskUscc(uscc: string): string {
  return uscc.length <= 8
    ? '*'.repeat(uscc.length)
    : `${uscc.slice(0, 4)}${'*'.repeat(uscc.length - 8)}${uscc.slice(-4)}`;
}
