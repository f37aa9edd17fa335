import { desc, eq } from 'drizzle-orm';
import { sectionNames, sections, topicNames } from '#db/schema.ts';
import type { Locale } from '#lib/locale.ts';
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
    house: 'Go by the rules of the house again',
    asHouse: 'This section goes by the rules of the house.',
    send: 'Send for review…',
    sendNow: 'Send',
    publish: 'Publish…',
    refused: 'This section publishes only what somebody has marked as ready.',
    approve: 'Mark as ready',
    ready: 'Ready',
    note: /marked this as ready/,
  },
  hi: {
    place: 'नियम',
    whose: 'किसके नियम',
    own: 'इसे अपने नियम दें',
    skip: 'संपादक वह भी प्रकाशित कर सकते हैं जिसे किसी ने तैयार न बताया हो',
    topics: 'विषय',
    before: 'समीक्षा से पहले ज़रूरी',
    save: 'नियम सहेजें',
    saved: 'सहेजे गए। नियम अब से लागू हैं।',
    house: 'फिर अख़बार के नियमों पर चलाएं',
    asHouse: 'यह सेक्शन पूरे अख़बार के नियमों पर चलता है।',
    send: 'समीक्षा के लिए भेजें…',
    sendNow: 'भेजें',
    publish: 'प्रकाशित करें…',
    refused: 'इस सेक्शन में वही ख़बर प्रकाशित होती है जिसे कोई तैयार बता चुका हो।',
    approve: 'तैयार बताएं',
    ready: 'तैयार',
    note: /तैयार बताया/,
  },
};

/** A section that no other test publishes in, from the end of the paper's order, and a topic, in the words of `locale`. */
async function lastSection(locale: Locale, fromEnd: number) {
  const db = serverDatabase().reader;
  const rows = await db
    .select({ id: sections.id, name: sectionNames.name })
    .from(sections)
    .innerJoin(sectionNames, eq(sectionNames.sectionId, sections.id))
    .where(eq(sectionNames.locale, locale))
    .orderBy(desc(sections.position))
    .limit(fromEnd);
  const [topic] = await db.select().from(topicNames).where(eq(topicNames.locale, locale)).limit(1);
  const section = rows.at(-1);
  if (!section || !topic) throw new Error('The demo newsroom has no sections or topics');
  return { section, topic: topic.name };
}

for (const [fromEnd, locale] of [
  [1, 'en'],
  [2, 'hi'],
] as const) {
  test(`a section's rules hold from the writer's first line to the page (${locale})`, async ({
    page,
    browser,
    newsroom,
  }) => {
    const t = WORDS[locale];
    const { section, topic } = await lastSection(locale, fromEnd);
    const person = async (who: TestPerson) => {
      const context = await browser.newContext({ baseURL: origin() });
      await newsroom.signIn(who, context);
      return context.newPage();
    };

    await newsroom.signIn('chief');
    await page.goto(`/${locale}/newsroom`);
    await page.getByRole('link', { name: t.place, exact: true }).click();
    const whose = page.getByRole('combobox', { name: t.whose });
    await whose.selectOption(String(section.id));
    await page.getByRole('button', { name: t.own }).click();
    await page.getByRole('checkbox', { name: t.skip, exact: true }).uncheck();
    await page.getByRole('combobox', { name: t.topics }).selectOption({ label: t.before });
    await page.getByRole('button', { name: t.save }).click();
    await expect(page.getByText(t.saved)).toBeVisible();

    const story = await newsroom.story({
      standing: { [locale]: 'draft' },
      by: 'reporter',
      details: { sectionId: section.id, topicIds: [] },
    });
    const at = `/${locale}/newsroom/articles/${story.id}/${locale}`;
    const writer = await person('reporter');
    await writer.goto(at);
    await writer.getByRole('button', { name: t.send }).click();
    const sending = writer.getByRole('dialog');
    const send = sending.getByRole('button', { name: t.sendNow, exact: true });
    await expect(send).toBeDisabled();
    await sending.getByRole('button', { name: t.topics === 'Topics' ? /topic/i : /विषय/ }).click();
    const field = writer.locator('#field-topics');
    await expect(field).toBeFocused();
    await field.fill(topic);
    await writer.getByRole('option', { name: topic, exact: true }).click();
    await writer.getByRole('button', { name: t.send }).click();
    await send.click();
    await expect(sending).toBeHidden();

    const editor = await person('editor');
    await editor.goto(at);
    await editor.getByRole('button', { name: t.publish }).click();
    const sheet = editor.getByRole('dialog');
    await expect(sheet.getByRole('alert')).toContainText(t.refused);
    const publish = sheet.getByRole('button', { name: t.publish.replace('…', ''), exact: true });
    await expect(publish).toBeDisabled();
    await editor.keyboard.press('Escape');
    await editor.getByRole('button', { name: t.approve }).click();
    // Both see it without loading anything anew.
    for (const screen of [editor, writer]) await expect(screen.getByText(t.note)).toBeVisible();
    await editor.getByRole('button', { name: t.publish }).click();
    await publish.click();
    await expect(sheet.getByRole('link')).toBeVisible();
    expect((await page.request.get(story.address(locale))).status()).toBe(200);

    await page.getByRole('button', { name: t.house }).click();
    await expect(page.getByText(t.asHouse)).toBeVisible();
  });
}
