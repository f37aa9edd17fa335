import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';
import { uniqueMark } from '../stories.ts';

test('a topic that does not exist is asked for, added by the chief editor, and then stands at the story', async ({
  page,
  browser,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { hi: 'draft' }, by: 'reporter' });
  const name = `रोपवे ${uniqueMark()}`;
  await newsroom.signIn('reporter');
  const writer = new EditorPage(page);
  await writer.open(story.id, 'hi');
  await writer.field('topics').fill(name);
  await page.getByRole('option', { name: `Ask the chief editor for “${name}”` }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask for a topic' });
  await expect(dialog.getByRole('textbox', { name: 'Name in Hindi' })).toHaveValue(name);
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(dialog).toBeHidden();
  const asked = page.getByText('Asked for:').filter({ hasText: name });
  await expect(asked).toBeVisible();
  await expect(writer.field('topics'), 'where it was asked for').toBeFocused();

  const desk = await browser.newContext({ baseURL: origin() });
  await newsroom.signIn('chief', desk);
  const chief = await desk.newPage();
  await chief.goto('/en/newsroom');
  await chief.getByRole('link', { name: /topics? asked for$/ }).click();
  const row = chief.getByRole('group', { name });
  await expect(row.getByRole('link', { name: story.headline.hi })).toBeVisible();
  await row.getByRole('button', { name: 'Add…' }).click();
  const form = chief.getByRole('dialog');
  await expect(form.getByRole('textbox', { name: 'Name in Hindi' })).toHaveValue(name);
  await form.getByRole('textbox', { name: 'Name in English' }).fill(`Ropeway ${story.mark}`);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await expect(row).toHaveCount(0);
  await desk.close();

  // The writer's open page has it at once, and saves nothing over it.
  await expect(asked).toHaveCount(0);
  await expect(
    page.getByRole('region', { name: 'For every language' }).getByText(`Ropeway ${story.mark}`, { exact: true }),
  ).toBeVisible();
  await writer.write('Kicker', 'पहाड़');
  await writer.saved();
  await page.reload();
  await expect(
    page.getByRole('region', { name: 'For every language' }).getByText(`Ropeway ${story.mark}`, { exact: true }),
  ).toBeVisible();
});

test('who keeps the names adds one while tagging, with its name in both languages', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  const mark = uniqueMark();
  await newsroom.signIn('chief');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  for (const [field, kind] of [
    ['topics', 'Add a topic'],
    ['contributors', 'Add a contributor'],
  ] as const) {
    const name = `Ropeway ${kind.split(' ').at(-1)} ${mark}`;
    await editor.field(field).fill(name);
    await page.getByRole('option', { name: `Add “${name}”` }).click();
    const dialog = page.getByRole('dialog', { name: kind });
    await expect(dialog.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'Name in Hindi' }).fill(`रोपवे ${mark}`);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(
      page.getByRole('region', { name: 'For every language' }).getByText(name, { exact: true }),
    ).toBeVisible();
    await editor.saved();
  }
  await page.reload();
  await expect(
    page.getByRole('region', { name: 'For every language' }).getByText(`Ropeway topic ${mark}`, { exact: true }),
  ).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'For every language' }).getByText(`Ropeway contributor ${mark}`, { exact: true }),
  ).toBeVisible();
});
