import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { holdNote, letHoldsDie, takeOver } from '../second-writer.ts';

test('two tabs of one person are one text in turn, and the second is asked where both wrote unheard', async ({
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
  await expect(second.headline).toHaveValue('Written in the first tab');
  await takeOver(second, 'text:en');
  await second.write('Kicker', 'Second');
  await second.saved();
  await expect(first.page.getByRole('textbox', { name: 'Kicker', exact: true })).toHaveValue('Second');

  // Saves of the second do not come through, and nobody hears of it: the first goes on, and its hold ends in its turn.
  const draft = `**/translations/${story.translationIds.en ?? 0}/draft`;
  let pass: (() => void) | undefined;
  const gate = new Promise<void>((resolve) => (pass = resolve));
  await second.page.route(draft, async (route) => {
    await gate;
    await route.fallback();
  });
  await second.page.route('**/holds', (route) => route.abort());
  await second.headline.fill('Written in the second tab');
  await letHoldsDie(story.id);
  await expect(holdNote(first, 'text:en')).toBeHidden();
  await first.headline.fill('The first tab again');
  await first.saved();
  await first.page.goto('about:blank');
  pass?.();
  // Both in one field: asked beside it, and both texts are there.
  const question = second.page.getByRole('group', { name: /^You, in another tab, changed this too/ });
  await expect(question).toContainText('The first tab again', { timeout: 20_000 });
  await expect(second.headline).toHaveValue('Written in the second tab');
  await question.getByRole('button', { name: 'Take the other' }).click();
  await expect(question).toHaveCount(0);
  await expect(second.headline).toHaveValue('The first tab again');
  await second.saved();
  await second.page.getByRole('button', { name: 'More', exact: true }).click();
  await second.page.getByRole('menuitem', { name: 'Texts kept on this device…' }).click();
  await expect(second.page.getByRole('dialog', { name: 'Texts kept on this device' })).toContainText('the second tab');
});
