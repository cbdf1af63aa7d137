import { expect, test } from 'vitest';
import { maskMobile, maskName, maskUscc } from './mask';
import { maskReporter } from './reporter';

test('a mobile number keeps its first three and last four digits', () => {
  expect(maskMobile('13812345678')).toBe('138****5678');
  expect(maskMobile('8612345')).toBe('****45');
});

test('a name keeps its first character, and never tells its length beyond four', () => {
  expect(maskName('示小例')).toBe('示**');
  expect(maskName('示')).toBe('示*');
  expect(maskName('𠮷小例')).toBe('𠮷**');
  expect(maskName('Example Person')).toBe('E***');
  expect(maskName('')).toBe('');
});

test('a credit code keeps both ends', () => {
  expect(maskUscc('91430200MA4DEM010P')).toBe('9143**********010P');
});

test('a masked company keeps its name and loses its people', () => {
  const contact = { name: '示小例', mobile: '13812345678' };
  const masked = maskReporter({
    kind: 'enterprise',
    name: '示例装备集团',
    uscc: '91430200MA4DEM010P',
    contact,
  });
  expect(masked).toMatchObject({ name: '示例装备集团', contact: { name: '示**', mobile: '138****5678' } });
  expect(JSON.stringify(maskReporter({ kind: 'citizen', contact }))).not.toMatch(/小例|1234/);
  expect(maskReporter({ kind: 'anonymous' })).toEqual({ kind: 'anonymous' });
});
