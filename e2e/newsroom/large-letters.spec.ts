import { expect, test } from '../fixtures.ts';
import { newNames } from '../stories.ts';
import { settled } from '../touch-targets.ts';

// A phone: its pointer is a finger.
test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

for (const person of ['editor', 'reporter'] as const) {
  test(`however large its text is set, nothing in a bar lies over another (${person})`, async ({ page, newsroom }) => {
    const story = await newsroom.story({ standing: { hi: 'draft' }, by: person });
    await newsroom.signIn(person);
    for (const path of ['/hi/newsroom', `/hi/newsroom/articles/${story.id}/hi`]) {
      await page.goto(path);
      await settled(page);
      for (const size of ['100%', '150%', '200%']) {
        const over = await page.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize;
          const found: string[] = [];
          for (const bar of document.querySelectorAll('header, [data-writing] > [role=region]')) {
            const things = [...bar.querySelectorAll('a, button, [data-save-state]')]
              .filter((one) => !one.parentElement?.closest('a, button'))
              .map((one) => ({
                name: one.textContent || one.getAttribute('aria-label'),
                box: one.getBoundingClientRect(),
              }))
              .filter(({ box }) => box.width > 0 && box.height > 0 && box.bottom > 0);
            for (const [n, one] of things.entries())
              for (const other of things.slice(n + 1)) {
                const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
                const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
                if (width > 1 && height > 1) found.push(`${one.name} and ${other.name}: ${width} × ${height}`);
              }
          }
          return found;
        }, size);
        expect(over, `${path} at ${size}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${size}`).toBe(360);
      }
    }
  });
}

test('with letters twice as large the menu of what goes in fits, and a byline’s name is not taken apart', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { hi: 'draft' }, details: await newNames() });
  await newsroom.signIn('editor');
  await page.goto(`/hi/newsroom/articles/${story.id}/hi`);
  await settled(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await page.getByRole('toolbar').locator('button[aria-haspopup=menu]').first().click();
  const menu = await page.getByRole('menu').last().boundingBox();
  expect(menu && [menu.x >= 0, menu.x + menu.width <= 360]).toEqual([true, true]);
  await page.keyboard.press('Escape');
  await page.locator('[data-writing] > [role=region]').getByRole('button').last().click();
  const drawer = page.getByRole('dialog');
  const person = drawer.locator('ol > li').first();
  await expect(person).toBeVisible();
  const widths = await person.evaluate((row) => {
    const name = row.querySelector('[lang]')?.getBoundingClientRect();
    const buttons = [...row.querySelectorAll('button')].map((button) => button.getBoundingClientRect());
    const over = buttons.filter((one) => name && one.top < name.bottom - 1 && one.left < name.right - 1);
    return { name: name?.width ?? 0, over: over.length };
  });
  expect(widths.name).toBeGreaterThan(150);
  expect(widths.over).toBe(0);
});
