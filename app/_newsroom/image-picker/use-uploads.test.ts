import { expect, it } from 'vitest';
import { sentAgain, type Upload } from '#app/_newsroom/image-picker/use-uploads.ts';

it('sends again what only the line kept from arriving, and nothing else', () => {
  const upload = (id: number, state: Upload['state'], error?: Upload['error']): Upload => ({
    id,
    fileName: 'a.jpg',
    part: 0,
    state,
    error,
  });
  const lost = upload(1, 'refused', 'unreachable');
  const large = upload(2, 'refused', 'image_too_large');
  const done = upload(3, 'done');
  expect(sentAgain([lost, large, done])).toEqual([upload(1, 'waiting'), large, done]);
  const settled = [large, done];
  expect(sentAgain(settled)).toBe(settled);
});
