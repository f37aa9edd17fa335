import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';

test('of two tabs the later save is refused, both texts are shown, and neither is lost', async ({
  page,
  newsroom,
  context,
}) => {
  const story = await newsroom.story({ standing: { en: 'draft' } });
  await newsroom.signIn('editor');
  const first = new EditorPage(page);
  await first.open(story.id, 'en');
  const second = new EditorPage(await context.newPage());
  await second.open(story.id, 'en');

  await first.headline.fill('Written in the first tab');
  await first.saved();
  await second.headline.fill('Written in the second tab');
  const dialog = second.page.getByRole('dialog', { name: 'Two versions of this text' });
  await expect(dialog).toBeVisible({ timeout: 20_000 });
  await expect(dialog).toContainText('first');
  await expect(dialog).toContainText('second');

  // Mine goes on; theirs stays on this device.
  await dialog.getByRole('button', { name: 'Go on with mine' }).click();
  await expect(dialog).toBeHidden();
  await second.saved();
  await expect(second.headline).toHaveValue('Written in the second tab');
  await second.page.getByRole('button', { name: 'More' }).click();
  await second.page.getByRole('menuitem', { name: 'Texts kept on this device…' }).click();
  await expect(second.page.getByRole('dialog', { name: 'Texts kept on this device' })).toContainText('first');

  // And the first tab, saving in its turn, is refused too; this time theirs is taken.
  await first.headline.fill('Written in the first tab again');
  const again = first.page.getByRole('dialog', { name: 'Two versions of this text' });
  await expect(again).toBeVisible({ timeout: 20_000 });
  await again.getByRole('button', { name: 'Take theirs' }).click();
  await expect(first.headline).toHaveValue('Written in the second tab');
  await first.page.getByRole('button', { name: 'More' }).click();
  await first.page.getByRole('menuitem', { name: 'Texts kept on this device…' }).click();
  await expect(first.page.getByRole('dialog', { name: 'Texts kept on this device' })).toContainText('first');
});
