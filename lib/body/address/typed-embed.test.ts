import { expect, test } from 'vitest';
import { isEmbedCode, readTypedEmbed } from '#lib/body/address/typed-embed.ts';

const VIDEO = { provider: 'youtube', url: 'https://www.youtube.com/watch?v=abcdefghijk' };

test.each([
  ['youtu.be/abcdefghijk', VIDEO],
  [' www.youtube.com/watch?v=abcdefghijk&t=4 ', VIDEO],
  ['https://youtu.be/abcdefghijk?si=x', VIDEO],
  [
    'http://www.instagram.com/p/C1a2B3c4D5e/',
    { provider: 'instagram', url: 'https://www.instagram.com/p/C1a2B3c4D5e/' },
  ],
  [
    '<iframe width="560" height="315" src="https://www.youtube.com/embed/abcdefghijk?si=x&amp;start=4" allowfullscreen>',
    VIDEO,
  ],
  ["<iframe src='//www.youtube.com/embed/abcdefghijk'></iframe>", VIDEO],
  [
    '<blockquote class="twitter-tweet"><p lang="en">Rain <a href="https://t.co/abc">t.co</a></p>&mdash; IMD ' +
      '<a href="https://twitter.com/Indiametdept/status/1234567890?ref_src=twsrc%5Etfw">May 4</a></blockquote> <script async src="https://platform.twitter.com/widgets.js"></script>',
    { provider: 'x', url: 'https://x.com/Indiametdept/status/1234567890' },
  ],
  [
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/reel/C1a2B3c4D5e/?utm_source=ig_embed&amp;x=1">',
    { provider: 'instagram', url: 'https://www.instagram.com/reel/C1a2B3c4D5e/' },
  ],
  [
    '<div class="flourish-embed" data-src="visualisation/1234567"><script src="https://public.flourish.studio/resources/embed.js"></script></div>',
    { provider: 'chart', url: 'https://public.flourish.studio/visualisation/1234567/' },
  ],
  ['<iframe src="https://www.youtube.com.evil.example/embed/abcdefghijk"></iframe>', undefined],
  ['<iframe src="javascript:alert(1)"></iframe>', undefined],
  ['<p>youtu.be/abcdefghijk</p>', undefined],
  ['vimeo.com/12345', undefined],
  ['a video of ours', undefined],
  ['', undefined],
])('%s', (typed, found) => {
  expect(readTypedEmbed(typed)).toEqual(found);
});

test('code is told from an address', () => {
  expect(isEmbedCode(' <iframe src="x">')).toBe(true);
  expect(isEmbedCode('https://a.in/?q=<b>')).toBe(false);
});
