import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';

test('two tabs of one person are one text where they write apart, and the second is asked where both wrote', async ({
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
  await second.write('Kicker', 'Second');
  await second.saved();
  await expect(second.headline).toHaveValue('Written in the first tab');
  await expect(second.page.getByRole('note')).toHaveText('Changed by you just now, in another tab');

  // Both in one field: asked beside it, and both texts are there.
  await first.headline.fill('The first tab again');
  await first.saved();
  await second.headline.fill('Written in the second tab');
  const question = second.page.getByRole('group', { name: /^You, in another tab, changed this too/ });
  await expect(question).toContainText('The first tab again', { timeout: 20_000 });
  await question.getByRole('button', { name: 'Keep mine' }).click();
  await expect(question).toHaveCount(0);
  await second.saved();
  await expect(second.headline).toHaveValue('Written in the second tab');

  // And the first tab, saving in its turn, is asked too; this time theirs is taken, and mine stays on this device.
  await first.headline.fill('The first tab once more');
  const again = first.page.getByRole('group', { name: /^You, in another tab, changed this too/ });
  await expect(again).toContainText('Written in the second tab', { timeout: 20_000 });
  await again.getByRole('button', { name: 'Take the other' }).click();
  await expect(first.headline).toHaveValue('Written in the second tab');
  await first.saved();
  await first.page.getByRole('button', { name: 'More' }).click();
  await first.page.getByRole('menuitem', { name: 'Texts kept on this device…' }).click();
  await expect(first.page.getByRole('dialog', { name: 'Texts kept on this device' })).toContainText('once more');
});
