import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';

test('whoever gives a dialog up goes on writing where they wrote', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+End');
  for (const [what, ask] of [
    ['link', () => page.keyboard.press('ControlOrMeta+k')],
    ['story', () => editor.insert('related', 'Read more')],
    ['video', () => editor.insert('youtube', 'YouTube')],
  ] as const) {
    await page.keyboard.press('Enter');
    await page.keyboard.type('Before ');
    await ask();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(editor.body, what).toBeFocused();
    await page.keyboard.type(`after ${what}.`);
    await expect(editor.body).toContainText(`Before after ${what}.`);
  }
});

for (const width of [360, 600, 768, 1024]) {
  test(`the tools stay in reach wherever one writes, at ${width} px`, async ({ page, newsroom }) => {
    const story = await newsroom.story({ standing: { en: 'draft', hi: 'draft' } });
    await newsroom.signIn('editor');
    await page.setViewportSize({ width, height: 740 });
    for (const locale of ['en', 'hi'] as const) {
      await page.goto(`/${locale}/newsroom/articles/${story.id}/${locale}`);
      const body = page.locator('#field-body[contenteditable=true]');
      await body.click();
      for (let line = 0; line < 30; line += 1) await page.keyboard.press('Enter');
      await page.keyboard.insertText('आख़िर');
      await expect(body.getByText('आख़िर')).toBeInViewport();
      const covered = await page.getByRole('toolbar').evaluate(
        (toolbar) =>
          [...toolbar.querySelectorAll('button')].filter((button) => {
            const { left, top, width: across, height } = button.getBoundingClientRect();
            const there = document.elementFromPoint(left + across / 2, top + height / 2);
            return !button.contains(there);
          }).length,
      );
      expect(covered, `buttons under something else, ${locale}`).toBe(0);
    }
  });
}

test('the details have their styles before their code is here', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const html = await (await page.request.get(`/en/newsroom/articles/${story.id}/en`)).text();
  const heading = /<h2[^>]* class="[^"]*?(\w+_heading)\b/.exec(html)?.[1] ?? '';
  expect(heading, 'the class of a heading of the details, as the server draws them').not.toBe('');
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
  expect(sheets.length).toBeGreaterThan(0);
  const styles = await Promise.all(sheets.map(async (href) => (await page.request.get(href)).text()));
  expect(styles.join('\n')).toContain(`.${heading}`);
});
