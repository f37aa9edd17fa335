import { expect, test } from '../fixtures.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import { anyImageId, bodyWith, paragraphs } from '../stories.ts';
import { stubVoices } from '../stub-voices.ts';

const BUTTON = { en: 'Listen to This Article', hi: 'यह ख़बर सुनें' };

test('without any voice there is no button', async ({ page, newsroom }) => {
  await stubVoices(page, []);
  const story = await newsroom.story();
  await page.goto(story.address('en'));
  // The page asks again after two seconds, since some browsers have their voices late.
  await page.waitForFunction(() => performance.now() > 3_000);
  await expect(page.getByRole('button', { name: BUTTON.en })).toHaveCount(0);
});

test('with an English voice alone a Hindi page has no button', async ({ page, newsroom }) => {
  await stubVoices(page, ['en-US']);
  const story = await newsroom.story();
  await page.goto(story.address('en'));
  await expect(page.getByRole('button', { name: BUTTON.en })).toBeVisible();
  await page.goto(story.address('hi'));
  await page.waitForFunction(() => performance.now() > 3_000);
  await expect(page.getByRole('button', { name: BUTTON.hi })).toHaveCount(0);
});

test('a Hindi voice reads the story sentence by sentence, in Hindi', async ({ page, newsroom }) => {
  const said = await stubVoices(page, ['en-US', 'hi-IN']);
  const story = await newsroom.story({
    text: {
      hi: {
        byline: 'हमारे संवाददाता',
        headline: 'पुल खुला',
        standfirst: 'शहर ख़ुश है।',
        body: paragraphs('डॉ. वर्मा पहुँचे। लोग भी आए!', 'क्या यह टिकेगा?'),
      },
    },
  });
  await page.goto(story.address('hi'));
  await page.getByRole('button', { name: BUTTON.hi }).click();
  await expect
    .poll(async () => (await said()).map(({ text }) => text))
    .toEqual(['पुल खुला', 'शहर ख़ुश है।', 'डॉ. वर्मा पहुँचे।', 'लोग भी आए!', 'क्या यह टिकेगा?']);
  expect(new Set((await said()).map(({ lang }) => lang))).toEqual(new Set(['hi-IN']));
  // At its end everything is as it was.
  await expect(page.getByRole('button', { name: BUTTON.hi })).toBeVisible();
});

test('what is read is the text, and nothing that stands beside it', async ({ page, newsroom }) => {
  const said = await stubVoices(page, ['en-IN']);
  const id = newBlockId;
  const words = (text: string) => [{ type: 'text' as const, text }];
  const paragraph = (text: string) => ({ type: 'paragraph' as const, attrs: { id: id() }, content: words(text) });
  const other = await newsroom.story();
  const imageId = await anyImageId();
  const story = await newsroom.story({
    details: { leadImageId: imageId },
    text: {
      en: {
        headline: 'The headline',
        standfirst: 'The standfirst',
        dateline: 'The place',
        byline: 'By somebody',
        leadCaption: 'The caption',
        leadAlt: 'What is to be seen',
        body: bodyWith(
          paragraph('The first.'),
          { type: 'heading', attrs: { id: id(), level: 2 }, content: words('The heading') },
          {
            type: 'bulletList',
            attrs: { id: id() },
            content: [{ type: 'listItem', attrs: { id: id() }, content: [paragraph('The item')] }],
          },
          {
            type: 'blockquote',
            attrs: { id: id(), attribution: 'The speaker' },
            content: [paragraph('The words said.')],
          },
          { type: 'pullQuote', attrs: { id: id(), attribution: 'The speaker' }, content: words('Set large') },
          {
            type: 'figure',
            attrs: { id: id(), imageId, caption: 'Another caption', alt: 'Another sight', credit: '' },
          },
          {
            type: 'table',
            attrs: { id: id() },
            content: [
              {
                type: 'tableRow',
                content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [paragraph('In a cell')] }],
              },
            ],
          },
          { type: 'readMore', attrs: { id: id(), articleId: other.id } },
          {
            type: 'embed',
            attrs: {
              id: id(),
              provider: 'youtube',
              url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
              title: 'A film',
            },
          },
          {
            type: 'paragraph',
            attrs: { id: id() },
            content: [...words('Above the break'), { type: 'hardBreak' }, ...words('and below it.')],
          },
        ),
      },
    },
  });
  await page.goto(story.address('en'));
  await page.getByRole('button', { name: BUTTON.en }).click();
  await expect(page.getByRole('button', { name: BUTTON.en })).toBeHidden();
  await expect(page.getByRole('button', { name: BUTTON.en })).toBeVisible();
  expect((await said()).map(({ text }) => text)).toEqual([
    'The headline',
    'The standfirst',
    'The first.',
    'The heading',
    'The item',
    'The words said.',
    'The speaker',
    'Above the break and below it.',
  ]);
});

test('reading pauses at a sentence, goes on with it, and stops', { tag: '@phone' }, async ({ page, newsroom }) => {
  const said = await stubVoices(page, ['en-IN']);
  const many = Array.from({ length: 40 }, (_, at) => `Sentence number ${at} is here.`);
  const story = await newsroom.story({ text: { en: { body: paragraphs(...many) } } });
  await page.goto(story.address('en'));
  await page.getByRole('button', { name: BUTTON.en }).click();
  await expect.poll(async () => (await said()).length).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const resume = page.getByRole('button', { name: 'Resume', exact: true });
  await expect(resume).toBeVisible();
  const before = await said();
  await page.waitForFunction((since) => performance.now() > since + 500, await page.evaluate(() => performance.now()));
  expect(await said(), 'silence while paused').toEqual(before);
  await resume.click();
  await expect.poll(async () => (await said()).length).toBeGreaterThan(before.length + 1);
  expect((await said())[before.length], 'the sentence it was paused in is said again').toEqual(before.at(-1));
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  const atStop = (await said()).length;
  await expect(page.getByRole('button', { name: BUTTON.en })).toBeFocused();
  await page.waitForFunction((since) => performance.now() > since + 500, await page.evaluate(() => performance.now()));
  expect((await said()).length).toBe(atStop);
});
