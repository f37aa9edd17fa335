import { and, eq } from 'drizzle-orm';
import { sectionNames, users } from '#db/schema.ts';
import { emptyText } from '#lib/article/text.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, origin, test } from '../fixtures.ts';
import { paragraphs, serverDatabase, uniqueMark, versionOf } from '../stories.ts';

const WORDS = {
  en: {
    add: 'Add a person',
    nameIn: 'Name in English',
    role: 'Role',
    section: 'In which section',
    another: 'Add another role',
    remove: (role: string) => `Remove: ${role}`,
    editor: 'Editor – Sport',
    reporter: 'Reporter',
    email: 'E-mail',
    invite: 'Add and make the link',
    link: 'Link',
    created: 'Is now: Editor – Sport; Reporter',
  },
  hi: {
    remove: (role: string) => `हटाएं: ${role}`,
    editor: 'संपादक – खेल',
    reporter: 'रिपोर्टर',
    signIn: 'सहेजें और साइन इन करें',
    actions: (name: string) => `${name} के लिए विकल्प`,
    change: 'नाम या भूमिकाएं बदलें',
    save: 'सहेजें',
    account: (name: string) => `आपका खाता, ${name}`,
    publish: 'प्रकाशित करें…',
    publishNow: 'प्रकाशित करें',
    published: 'प्रकाशित',
    changed: 'अब: रिपोर्टर। पहले: संपादक – खेल; रिपोर्टर',
  },
} as const;

/** The section of the demo paper with this slug. */
async function sectionId(slug: string): Promise<number> {
  const [row] = await serverDatabase()
    .reader.select({ id: sectionNames.sectionId })
    .from(sectionNames)
    .where(and(eq(sectionNames.locale, 'en'), eq(sectionNames.slug, slug)));
  if (!row) throw new Error(`There is no section ${slug}`);
  return row.id;
}

test('whoever edits Sport and reports elsewhere publishes there and nowhere else', async ({
  page,
  browser,
  newsroom,
}) => {
  // Added in the English interface, they work in the Hindi one, where they are changed as well.
  const { en, hi } = WORDS;
  const mark = uniqueMark();
  const name = `Kavita Rao ${mark}`;
  const email = `${mark}@example.in`;
  await newsroom.signInAnew('admin');
  await page.goto('/en/newsroom/people');
  await page.getByRole('button', { name: en.add }).click();
  const form = page.getByRole('dialog', { name: en.add });
  await form.getByRole('textbox', { name: en.nameIn }).fill(name);
  await form.getByRole('textbox', { name: en.email }).fill(email);
  await form.getByRole('combobox', { name: en.role }).selectOption('editor');
  await form.getByRole('combobox', { name: en.section }).selectOption({ label: 'Sport' });
  // By keyboard: one goes on in the row one added, and removing it leads back to the button.
  const another = form.getByRole('button', { name: en.another });
  await another.focus();
  await page.keyboard.press('Enter');
  const second = form.getByRole('group', { name: en.reporter, exact: true });
  await expect(second.getByRole('combobox', { name: en.role })).toBeFocused();
  await second.getByRole('button', { name: en.remove(en.reporter) }).click();
  await expect(another).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('group', { name: en.editor, exact: true })).toBeVisible();
  await expect(second).toBeVisible();
  await form.getByRole('button', { name: en.invite }).click();
  const link = await page.getByRole('textbox', { name: en.link }).inputValue();
  await page.keyboard.press('Escape');
  const row = page.getByRole('row', { name });
  await expect(row).toContainText(en.editor);
  await expect(row).toContainText(en.reporter);

  // As somebody of the demo they owe no second step, which is another test's matter.
  await serverDatabase().writer.update(users).set({ isDemo: true }).where(eq(users.email, email));
  const context = await browser.newContext({ baseURL: origin() });
  const theirs = await context.newPage();
  expect(link).toContain('/en/');
  await theirs.goto(link.replace('/en/', '/hi/'));
  await theirs.locator('input[name=password]').fill('nadi kinare baithi chidiya');
  await theirs.locator('input[name=again]').fill('nadi kinare baithi chidiya');
  await theirs.getByRole('button', { name: hi.signIn }).click();
  await theirs.getByRole('button', { name: hi.account(name) }).click();
  await expect(theirs.getByText(hi.editor, { exact: true })).toBeVisible();
  await expect(theirs.getByText(hi.reporter, { exact: true })).toBeVisible();
  await theirs.goto('/hi/newsroom/account');
  await expect(theirs.locator('main')).toContainText(hi.editor);

  const [sport, india] = [await sectionId('sport'), await sectionId('india')];
  const draft = { standing: { hi: 'in_review' as const }, by: 'reporter' as const };
  const here = await newsroom.story({ ...draft, details: { sectionId: sport } });
  const there = await newsroom.story({ ...draft, details: { sectionId: india } });
  const headline = theirs.locator('#field-headline');
  const at = (story: { id: number }) => `/hi/newsroom/articles/${story.id}/hi`;

  await theirs.goto(at(there));
  await expect(headline).toHaveAttribute('readonly');
  await expect(theirs.getByRole('button', { name: hi.publish })).toHaveCount(0);
  const id = there.translationIds.hi ?? 0;
  const version = await versionOf(id);
  const headers = { origin: origin() };
  const put = await theirs.request.put(`/api/newsroom/translations/${id}/draft`, {
    headers,
    data: { version, text: { ...emptyText(paragraphs('Words of an intruder.')), headline: 'Intruder' } },
  });
  expect([put.status(), await put.json()]).toMatchObject([403, { error: 'not_allowed' }]);
  const moved = await theirs.request.put(`/api/newsroom/articles/${there.id}/details`, {
    headers,
    data: { version: 2, tab: 'tab-of-an-intruder', seq: 1, changes: { sectionId: { from: [india], to: sport } } },
  });
  expect([moved.status(), await moved.json()]).toMatchObject([403, { error: 'not_allowed' }]);
  expect(await versionOf(id)).toBe(version);

  await theirs.goto(at(here));
  await theirs.getByRole('button', { name: hi.publish }).click();
  await theirs.getByRole('dialog').getByRole('button', { name: hi.publishNow, exact: true }).click();
  await expect(theirs.getByRole('dialog', { name: hi.published })).toBeVisible();
  expect((await theirs.request.get(here.address('hi'))).status()).toBe(200);

  // What is taken away is gone at the next click, without signing in anew.
  await page.goto('/hi/newsroom/people');
  await expect(row).toContainText(hi.editor);
  await page.getByRole('button', { name: hi.actions(name) }).click();
  await page.getByRole('menuitem', { name: hi.change }).click();
  const changing = page.getByRole('dialog');
  await changing.getByRole('button', { name: hi.remove(hi.editor) }).click();
  await changing.getByRole('button', { name: hi.save, exact: true }).click();
  await expect(row).not.toContainText(hi.editor);
  const next = await newsroom.story({ ...draft, details: { sectionId: sport } });
  await theirs.goto(at(next));
  await expect(headline).toHaveAttribute('readonly');
  await expect(theirs.getByRole('button', { name: hi.publish })).toHaveCount(0);
  await context.close();

  await page.goto('/hi/newsroom/activity?kind=person.grants');
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText(hi.changed);
  await page.goto('/en/newsroom/activity?kind=person.create');
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText(en.created);
});

test('somebody’s own story can be published by them once they have put it into their section', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({
    standing: { en: 'draft' },
    by: 'sportEditor',
    details: { sectionId: await sectionId('india') },
  });
  await newsroom.signIn('sportEditor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await expect(page.getByRole('button', { name: 'Send for review…' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish…' })).toHaveCount(0);
  await editor.choose('section', 'Sport');
  await expect(page.getByRole('button', { name: 'Publish…' })).toBeVisible();
  await editor.choose('section', 'Cities');
  await expect(page.getByRole('button', { name: 'Publish…' })).toHaveCount(0);
});

test('a translator of one section writes there, and a section is offered to none who may not use it', async ({
  page,
  newsroom,
}) => {
  const sport = await sectionId('sport');
  const here = await newsroom.story({ standing: { en: 'draft', hi: 'draft' }, details: { sectionId: sport } });
  const there = await newsroom.story({ standing: { en: 'draft', hi: 'draft' } });
  await newsroom.signIn('sportTranslator');
  const editor = new EditorPage(page);
  await editor.open(there.id, 'hi');
  await expect(editor.headline).toHaveAttribute('readonly');
  await editor.open(here.id, 'en');
  await expect(editor.headline).toHaveAttribute('readonly');
  await editor.open(here.id, 'hi');
  await expect(editor.headline).not.toHaveAttribute('readonly');
  await page.getByRole('button', { name: 'Your account, Pooja Bisht' }).click();
  await expect(page.getByText('Translator – Hindi, Sport only', { exact: true })).toBeVisible();
});
