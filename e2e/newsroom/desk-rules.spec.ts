import { desc, eq } from 'drizzle-orm';
import { sections, topicNames } from '#db/schema.ts';
import { expect, origin, test } from '../fixtures.ts';
import type { TestPerson } from '../people.ts';
import { serverDatabase } from '../stories.ts';

/** What the two interfaces say. */
const WORDS = {
  en: {
    place: 'Rules',
    whose: 'Rules of',
    own: 'Give it rules of its own',
    skip: 'Editors may publish what nobody marked as ready',
    topics: 'Topics',
    before: 'A must before review',
    save: 'Save rules',
    saved: 'Saved. The rules hold from now on.',
    publish: 'Publish…',
    refused: 'This section publishes only what somebody has marked as ready.',
    approve: 'Mark as ready',
    note: /marked this as ready/,
  },
  hi: {
    whose: 'किसके नियम',
    topics: 'विषय',
    house: 'फिर अख़बार के नियमों पर चलाएं',
    asHouse: 'यह सेक्शन पूरे अख़बार के नियमों पर चलता है।',
    send: 'समीक्षा के लिए भेजें…',
    sendNow: 'भेजें',
    note: /तैयार बताया/,
  },
};

/** The section that no other test publishes in, the last of the paper's order, and the Hindi name of a topic. */
async function lastSection(): Promise<{ sectionId: number; topic: string }> {
  const db = serverDatabase().reader;
  const [section] = await db.select({ id: sections.id }).from(sections).orderBy(desc(sections.position)).limit(1);
  const [topic] = await db.select().from(topicNames).where(eq(topicNames.locale, 'hi')).limit(1);
  if (!section || !topic) throw new Error('The demo newsroom has no sections or topics');
  return { sectionId: section.id, topic: topic.name };
}

test("a section's rules hold from the writer's first line to the page", async ({ page, browser, newsroom }) => {
  // The desk works in the English interface, the reporter in the Hindi one.
  const { en, hi } = WORDS;
  const { sectionId, topic } = await lastSection();
  const person = async (who: TestPerson) => {
    const context = await browser.newContext({ baseURL: origin() });
    await newsroom.signIn(who, context);
    return context.newPage();
  };

  /** Shows the section's rules, and answers the button there; what is chosen before the screen has its script is not kept. */
  const chooseSection = async (whose: string, button: string) => {
    const found = page.getByRole('button', { name: button });
    await expect(async () => {
      await page.getByRole('combobox', { name: whose }).selectOption(String(sectionId));
      await expect(found).toBeVisible({ timeout: 1_000 });
    }).toPass();
    return found;
  };

  await newsroom.signIn('chief');
  await page.goto('/en/newsroom');
  await page.getByRole('link', { name: en.place, exact: true }).click();
  await (await chooseSection(en.whose, en.own)).click();
  await page.getByRole('checkbox', { name: en.skip, exact: true }).uncheck();
  await page.getByRole('combobox', { name: en.topics }).selectOption({ label: en.before });
  await page.getByRole('button', { name: en.save }).click();
  await expect(page.getByText(en.saved)).toBeVisible();

  const story = await newsroom.story({
    standing: { hi: 'draft' },
    by: 'reporter',
    details: { sectionId, topicIds: [] },
  });
  const writer = await person('reporter');
  await writer.goto(`/hi/newsroom/articles/${story.id}/hi`);
  await writer.getByRole('button', { name: hi.send }).click();
  const sending = writer.getByRole('dialog');
  const send = sending.getByRole('button', { name: hi.sendNow, exact: true });
  await expect(send).toBeDisabled();
  await sending.getByRole('button', { name: new RegExp(hi.topics) }).click();
  const field = writer.locator('#field-topics');
  await expect(field).toBeFocused();
  await field.fill(topic);
  await writer.getByRole('option', { name: topic, exact: true }).click();
  await writer.getByRole('button', { name: hi.send }).click();
  await send.click();
  await expect(sending).toBeHidden();

  const editor = await person('editor');
  await editor.goto(`/en/newsroom/articles/${story.id}/hi`);
  await editor.getByRole('button', { name: en.publish }).click();
  const sheet = editor.getByRole('dialog');
  await expect(sheet.getByRole('alert')).toContainText(en.refused);
  const publish = sheet.getByRole('button', { name: en.publish.replace('…', ''), exact: true });
  await expect(publish).toBeDisabled();
  await editor.keyboard.press('Escape');
  await editor.getByRole('button', { name: en.approve }).click();
  // Both see it without loading anything anew.
  await expect(editor.getByText(en.note)).toBeVisible();
  await expect(writer.getByText(hi.note)).toBeVisible();
  await editor.getByRole('button', { name: en.publish }).click();
  await publish.click();
  await expect(sheet.getByRole('link')).toBeVisible();
  expect((await page.request.get(story.address('hi'))).status()).toBe(200);

  // What was given is taken back in the Hindi interface.
  await page.goto('/hi/newsroom/rules');
  await (await chooseSection(hi.whose, hi.house)).click();
  await expect(page.getByText(hi.asHouse)).toBeVisible();
});
