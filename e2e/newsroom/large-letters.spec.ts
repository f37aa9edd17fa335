import { expect, test } from '../fixtures.ts';
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
