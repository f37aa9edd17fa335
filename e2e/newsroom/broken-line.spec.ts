import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';

const CHUNK = /\/_next\/static\/chunks\/[^"'\\ ]+\.js/g;

for (const { locale, said, label } of [
  { locale: 'en', said: 'The details could not be loaded.', label: 'Body text' },
  { locale: 'hi', said: 'विवरण लोड नहीं हो सके।', label: 'ख़बर का टेक्स्ट' },
] as const) {
  test(`a line that breaks while the writing screen still fetches its details costs nothing typed, ${locale}`, async ({
    page,
    newsroom,
  }) => {
    const story = await newsroom.story({ standing: { hi: 'draft' } });
    await newsroom.signIn('editor');
    const address = `/${locale}/newsroom/articles/${story.id}/hi`;
    // The page's own scripts come; whatever they ask for later is lost.
    const own = new Set((await (await page.request.get(address)).text()).match(CHUNK));
    expect(own.size).toBeGreaterThan(5);
    let lost = 0;
    await page.route('**/_next/static/chunks/*.js', (route) => {
      if (own.has(new URL(route.request().url()).pathname)) return route.continue();
      lost += 1;
      return route.abort();
    });
    await page.goto(address);
    const body = page.getByRole('textbox', { name: label });
    await expect(body).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible();
    expect(lost).toBeGreaterThan(0);
    await body.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' लाइन टूटी है');
    await page.unroute('**/_next/static/chunks/*.js');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.getByRole('alert').filter({ hasText: said })).toBeHidden();
    const editor = new EditorPage(page);
    const dateline = editor.field('dateline');
    await dateline.fill('भोपाल');
    await editor.saved();
    await page.reload();
    await expect(body).toContainText('लाइन टूटी है');
    await expect(dateline).toHaveValue('भोपाल');
  });
}
