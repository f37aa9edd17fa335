import { desc } from 'drizzle-orm';
import type { Database } from '#db/engine/common/database-types.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { perform } from '#db/perform.ts';
import {
  agencies,
  agencyNames,
  contributorNames,
  contributors,
  grants,
  images,
  outbox,
  sectionNames,
  sections,
  users,
} from '#db/schema.ts';
import { topicNames, topics } from '#db/schema.ts';
import type { Tag } from '#lib/article/tags.ts';
import { everywhere } from '#lib/people/grants.ts';
import type { Actor, Grant, Role } from '#lib/people/roles.ts';
import { emptyText, type StoryDetails, type TranslationText } from '#lib/article/text.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';

/** A morning in the test newsroom: 15 February 2026, 11:22 AM IST. */
export const TEST_NOW = new Date('2026-02-15T05:52:00.000Z');

/** `minutes` after {@link TEST_NOW}. */
export function minutesLater(minutes: number): Date {
  return new Date(TEST_NOW.getTime() + minutes * 60_000);
}

/** A body of one paragraph. */
export function paragraphs(...paragraphs: string[]): DraftBody {
  return {
    type: 'doc',
    content: paragraphs.map((text, index) => ({
      type: 'paragraph',
      attrs: { id: `testblock${String(index).padStart(3, '0')}` },
      content: [{ type: 'text', text }],
    })),
  };
}

/** A text that is ready to publish in `locale`, with whatever a test wants otherwise. */
export function sampleText(locale: Locale, overrides: Partial<TranslationText> = {}): TranslationText {
  const words =
    locale === 'hi'
      ? {
          headline: 'बजट में किसानों को राहत',
          standfirst: 'वित्त मंत्री ने दी जानकारी',
          dateline: 'नई दिल्ली',
          slug: 'bajat-kisan-rahat',
        }
      : {
          headline: 'Budget brings relief to farmers',
          standfirst: 'The minister explained',
          dateline: 'New Delhi',
          slug: 'budget-farmers',
        };
  const body = paragraphs(locale === 'hi' ? 'सरकार ने घोषणा की।' : 'The government announced it.');
  return { ...emptyText(body), ...words, ...overrides };
}

/** A person with an account, by role, everywhere; a translator is bound to `locale`. */
export async function addPerson(
  db: Database,
  role: Role,
  locale: Locale | null = null,
  name: string = role,
): Promise<Actor> {
  const id = `user-${role}-${locale ?? 'all'}-${name}`;
  const email = `${id}@example.org`;
  return addGranted(db, { id, name, email }, everywhere(role, locale));
}

/** A person with an account who holds these. */
export async function addGranted(
  db: Database,
  { id, name, email = `${id}@example.org` }: { id: string; name: string; email?: string },
  held: readonly Grant[],
): Promise<Actor> {
  await db.writer.insert(users).values({ id, name, email, createdAt: TEST_NOW, updatedAt: TEST_NOW });
  await db.writer.insert(grants).values(held.map((grant) => ({ ...grant, userId: id })));
  return { id, name, grants: held };
}

/** A section with its names; slugs are Latin in both languages unless said. */
async function addSection(
  db: Database,
  en: string,
  hi: string,
  slugs = { en: en.toLowerCase(), hi: `${en.toLowerCase()}-hi` },
) {
  const [row] = await db.writer.insert(sections).values({ position: 0 }).returning({ id: sections.id });
  if (!row) throw new Error('No section');
  await db.writer.insert(sectionNames).values([
    { sectionId: row.id, locale: 'en', name: en, slug: slugs.en },
    { sectionId: row.id, locale: 'hi', name: hi, slug: slugs.hi },
  ]);
  return row.id;
}

/** A picture's row; no file stands behind it. */
export async function addImageRow(db: Database, key: string, credit = 'Staff'): Promise<number> {
  const [row] = await db.writer
    .insert(images)
    .values({
      key,
      fileName: `${key}.jpg`,
      format: 'jpeg',
      width: 1600,
      height: 900,
      byteSize: 1000,
      credit,
      createdAt: TEST_NOW.toISOString(),
    })
    .returning({ id: images.id });
  if (!row) throw new Error('No image');
  return row.id;
}

/** The people and the taxonomy that {@link testNewsroom} sets up. */
export type TestNewsroom = {
  db: Database;
  reporter: Actor;
  otherReporter: Actor;
  translatorHi: Actor;
  translatorEn: Actor;
  editor: Actor;
  chief: Actor;
  administrator: Actor;
  worldId: number;
  indiaId: number;
  contributorId: number;
  agencyId: number;
  topicId: number;
  imageId: number;
  /** Details a story can go live with. */
  details: StoryDetails;
};

/** One person of every role, two sections, a contributor, an agency, a topic and a picture, on a fresh database. */
export async function testNewsroom(db: Database): Promise<TestNewsroom> {
  const [contributor] = await db.writer.insert(contributors).values({}).returning({ id: contributors.id });
  const [agency] = await db.writer.insert(agencies).values({}).returning({ id: agencies.id });
  const [topic] = await db.writer.insert(topics).values({}).returning({ id: topics.id });
  if (!contributor || !agency || !topic) throw new Error('No taxonomy');
  await db.writer.insert(contributorNames).values([
    { contributorId: contributor.id, locale: 'en', name: 'Asha Verma', slug: 'asha-verma' },
    { contributorId: contributor.id, locale: 'hi', name: 'आशा वर्मा', slug: 'asha-verma' },
  ]);
  await db.writer.insert(agencyNames).values([
    { agencyId: agency.id, locale: 'en', name: 'PTI' },
    { agencyId: agency.id, locale: 'hi', name: 'पीटीआई' },
  ]);
  await db.writer.insert(topicNames).values([
    { topicId: topic.id, locale: 'en', name: 'Budget', slug: 'budget' },
    { topicId: topic.id, locale: 'hi', name: 'बजट', slug: 'bajat' },
  ]);
  const worldId = await addSection(db, 'World', 'दुनिया');
  const indiaId = await addSection(db, 'India', 'भारत');
  const details: StoryDetails = {
    sectionId: worldId,
    agencyId: null,
    contributorIds: [contributor.id],
    topicIds: [topic.id],
    leadImageId: null,
  };
  return {
    db,
    reporter: await addPerson(db, 'reporter'),
    otherReporter: await addPerson(db, 'reporter', null, 'other'),
    translatorHi: await addPerson(db, 'translator', 'hi'),
    translatorEn: await addPerson(db, 'translator', 'en'),
    editor: await addPerson(db, 'editor'),
    chief: await addPerson(db, 'chief_editor'),
    administrator: await addPerson(db, 'administrator'),
    worldId,
    indiaId,
    contributorId: contributor.id,
    agencyId: agency.id,
    topicId: topic.id,
    imageId: await addImageRow(db, 'a1'.repeat(16)),
    details,
  };
}

/** What {@link addStory} made: the story, and each language it has with its newest version. */
type TestStory = { articleId: number; en?: TestTranslation; hi?: TestTranslation };
/** One language of a {@link TestStory}. */
type TestTranslation = { translationId: number; version: number; address?: string };

/** How a language of a test story is to stand, and its text. */
type TranslationWish = { text?: Partial<TranslationText>; publish?: boolean };

/** What {@link addStory} may be told: the languages (the first is the source), the details, who writes. */
type AddStory = {
  en?: TranslationWish;
  hi?: TranslationWish;
  source?: Locale;
  details?: Partial<StoryDetails>;
  by?: Actor;
  now?: Date;
};

/** Builds a story through the real commands. Slugs get a number of their own, so that many stories can stand together. */
export async function addStory(room: TestNewsroom, wish: AddStory = { en: {} }): Promise<TestStory> {
  const { db, editor } = room;
  const by = wish.by ?? editor;
  const now = wish.now ?? TEST_NOW;
  const locales = (['en', 'hi'] as const).filter((locale) => wish[locale]);
  const source = wish.source ?? locales[0] ?? 'en';
  const created = granted(await perform(createStory, { locale: source }, by, now, db));
  const { articleId } = created;
  granted(
    await perform(
      saveDetails,
      { articleId, version: 1, details: { ...room.details, ...wish.details }, wordedIn: [...LOCALES] },
      editor,
      now,
      db,
    ),
  );
  const story: TestStory = { articleId };
  for (const locale of [source, ...locales.filter((one) => one !== source)]) {
    const begun =
      locale === source
        ? created
        : granted(await perform(startTranslation, { articleId, locale, copyBlocks: false }, editor, now, db));
    const text = sampleText(locale, wish[locale]?.text);
    if (wish[locale]?.text?.slug === undefined) text.slug = `${text.slug}-${articleId}`;
    const { translationId } = begun;
    let { version } = granted(await perform(saveDraft, { translationId, version: begun.version, text }, by, now, db));
    let address: string | undefined;
    if (wish[locale]?.publish) {
      const published = granted(
        await perform(publishTranslation, { translationId, version, substantive: true }, editor, now, db),
      );
      ({ version, address } = published);
    }
    story[locale] = { translationId, version, address };
  }
  return story;
}

/** The tags that the newest change touched, sorted; of a change that touched nothing, none. */
export async function lastTouched(db: Database): Promise<Tag[]> {
  const [last] = await db.reader.select().from(outbox).orderBy(desc(outbox.id)).limit(1);
  return last?.touched.toSorted() ?? [];
}
