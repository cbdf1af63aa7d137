import { expect, test, vi } from 'vitest';
import { copyText } from './copy-text';

test('where there is no clipboard it copies by selection, and leaves nothing behind', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('blocked'));
  const copy = vi.spyOn(document, 'execCommand').mockReturnValue(true);
  const before = document.body.innerHTML;
  expect(await copyText('示例')).toBe(true);
  expect(copy).toHaveBeenCalledWith('copy');
  expect(document.body.innerHTML).toBe(before);
});
