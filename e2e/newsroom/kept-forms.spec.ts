import { expect, test } from '../fixtures.ts';

// A phone, where Back closes what covers the page.
test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

const CASES = [
  { person: 'chief', path: 'contributors', open: 'Ananya Rastogi', field: 'role-en', typed: 'Correspondent at large' },
  { person: 'chief', path: 'topics', open: 'Add a topic', field: 'name-hi', typed: 'नया विषय' },
  { person: 'admin', path: 'people', open: 'Add a person', field: 'name', typed: 'Sunita Rao' },
] as const;

for (const { person, path, open, field, typed } of CASES) {
  test(`what was typed into a form of ${path} is there again when it was closed by a slip, and not when given up`, async ({
    page,
    newsroom,
  }) => {
    await newsroom.signIn(person);
    await page.goto(`/en/newsroom/${path}`);
    const form = page.getByRole('dialog');
    const input = form.locator(`input[name="${field}"]`);
    const note = form.getByText('This is what you left here without saving.');
    const openForm = async () => {
      await page.getByRole('button', { name: open, exact: true }).first().click();
      await expect(input).toBeVisible();
    };
    await openForm();
    const before = await input.inputValue();
    await expect(note).toHaveCount(0);
    for (const leave of [
      () => page.keyboard.press('Escape'),
      () => form.getByRole('button', { name: 'Close', exact: true }).click(),
      () => page.goBack(),
    ]) {
      await input.fill(typed);
      await leave();
      await expect(form).toHaveCount(0);
      await openForm();
      await expect(input).toHaveValue(typed);
      await expect(note).toBeVisible();
      await form.getByRole('button', { name: 'Go back to what is saved' }).click();
      await expect(input).toHaveValue(before);
      await expect(note).toHaveCount(0);
    }
    await input.fill(typed);
    await form.getByRole('button', { name: 'Cancel' }).click();
    await expect(form).toHaveCount(0);
    await openForm();
    await expect(input).toHaveValue(before);
    await expect(note).toHaveCount(0);
  });
}
