import { and, eq, gt, ne } from 'drizzle-orm';
import { createStory } from '#db/commands/story/create-story.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { shareDraft } from '#db/commands/share/share-draft.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { openDatabase } from '#db/engine/database.ts';
import { grantsOf } from '#db/load/person/grants.ts';
import { perform } from '#db/perform.ts';
import { articles, contributors, images, sectionNames, translations, users } from '#db/schema.ts';
import { storyPath } from '#lib/article/address.ts';
import type { Actor } from '#lib/people/roles.ts';
import { emptyText, type StoryDetails, type TranslationText } from '#lib/article/text.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import type { BlockNode, DraftBody } from '#lib/body/nodes.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import type { SaveTaxonomyItemInput } from '#lib/taxonomy/taxonomy-inputs.ts';
import { granted } from '#lib/testing-result.ts';
import { EMAILS, type TestPerson } from './people.ts';

/** How far one language of a story has come. */
type Progress = 'draft' | 'in_review' | 'live' | 'withdrawn';

/** What a test wants of a story; everything has a sensible answer of its own. */
export type StoryWish = {
  /** The languages it has and how far each has come; the first is the source. Both live unless said. */
  standing?: Partial<Record<Locale, Progress>>;
  /** Fields that matter to the test. */
  text?: Partial<Record<Locale, Partial<TranslationText>>>;
  details?: Partial<StoryDetails>;
  /** Who began it; the editor unless said. */
  by?: TestPerson;
  /** When it was published; a fixed afternoon in February unless said. */
  publishedAt?: Date;
};

/** A story that stands in the server's database. */
export type Story = {
  id: number;
  translationIds: Partial<Record<Locale, number>>;
  headline: Record<Locale, string>;
  /** The part of the headlines that no other story has. */
  mark: string;
  /** The path readers find it at, or would. */
  address(locale: Locale): string;
};

/** 15 February 2026, 11:22 AM in India: the seed's own minute. */
const PUBLISHED_AT = new Date('2026-02-15T05:52:00.000Z');

let opened: Database | undefined;

/** The database of the server under test, opened once a worker: both engines let several processes write in turn. */
export function serverDatabase(): Database {
  return (opened ??= openDatabase({
    dataDir: process.env.SETU_E2E_DATA ?? '',
    databaseUrl: process.env.DATABASE_URL || undefined,
  }));
}

/** A person of the demo newsroom as the commands know them. */
export async function actorOf(person: TestPerson, db = serverDatabase()): Promise<Actor> {
  const [user] = await db.reader.select().from(users).where(eq(users.email, EMAILS[person])).limit(1);
  if (!user) throw new Error(`${EMAILS[person]} is not in the demo newsroom`);
  return { id: user.id, name: user.name, grants: await grantsOf(user.id, db.reader) };
}

/** Text that no two stories share, good in an address: «qkzmtv». Letters only, so that it is one word everywhere. */
export function uniqueMark(): string {
  return Array.from({ length: 8 }, () => 'bcdfghjkmnpqrstvwxz'[Math.floor(Math.random() * 19)]).join('');
}

/** A body of plain paragraphs. */
export function paragraphs(...texts: string[]): DraftBody {
  return {
    type: 'doc',
    content: texts.map((text) => ({
      type: 'paragraph',
      attrs: { id: newBlockId() },
      content: [{ type: 'text', text }],
    })),
  };
}

/** A body of these blocks. */
export function bodyWith(...content: BlockNode[]): DraftBody {
  return { type: 'doc', content };
}

const SAMPLE: Record<Locale, { headline: string; standfirst: string; body: string[]; alt: string }> = {
  en: {
    headline: 'Old bridge over the river opens to walkers',
    standfirst: 'Cars stay off the bridge while its stones are set again.',
    alt: 'A drawing in two colours',
    body: [
      'The bridge opened on Sunday morning. Hundreds crossed it on foot.',
      'Repairs go on until June, the city said.',
    ],
  },
  hi: {
    headline: 'नदी का पुराना पुल पैदल चलने वालों के लिए खुला',
    standfirst: 'पत्थर दोबारा बिठाए जाने तक पुल पर गाड़ियाँ नहीं चलेंगी।',
    alt: 'दो रंगों का एक चित्र',
    body: ['पुल रविवार सुबह खुला। सैकड़ों लोग पैदल पार गए।', 'शहर प्रशासन ने कहा कि मरम्मत जून तक चलेगी।'],
  },
};

/** Makes a story through the newsroom's own commands, straight in the server's database. */
export async function makeStory(wish: StoryWish = {}): Promise<Story> {
  const db = serverDatabase();
  const mark = uniqueMark();
  const standing = wish.standing ?? { en: 'live', hi: 'live' };
  const locales = Object.keys(standing) as Locale[];
  const source = locales[0] ?? 'en';
  const began = await actorOf(wish.by ?? 'editor');
  const editor = await actorOf('chief');
  const at = wish.publishedAt ?? PUBLISHED_AT;

  const { articleId } = granted(await perform(createStory, { locale: source }, began, at, db));
  for (const locale of locales.slice(1)) {
    granted(await perform(startTranslation, { articleId, locale, copyBlocks: false }, began, at, db));
  }
  const details: StoryDetails = {
    sectionId: await firstSection(db),
    agencyId: null,
    contributorIds: [await firstContributor(db)],
    topicIds: [],
    leadImageId: null,
    ...wish.details,
  };
  const [article] = await db.reader
    .select({ version: articles.version })
    .from(articles)
    .where(eq(articles.id, articleId));
  const saving = { articleId, version: article?.version ?? 1, details, wordedIn: [...LOCALES] };
  granted(await perform(saveDetails, saving, editor, at, db));

  const translationIds: Partial<Record<Locale, number>> = {};
  const headline = { en: `${SAMPLE.en.headline} ${mark}`, hi: `${SAMPLE.hi.headline} ${mark}` };
  const slugs: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const own = wish.text?.[locale] ?? {};
    headline[locale] = own.headline ?? headline[locale];
    const text: TranslationText = {
      ...emptyText(paragraphs(...SAMPLE[locale].body)),
      standfirst: SAMPLE[locale].standfirst,
      leadAlt: details.leadImageId === null ? '' : SAMPLE[locale].alt,
      slug: `bridge-${mark}`,
      ...own,
      headline: headline[locale],
    };
    slugs[locale] = text.slug;
    const translationId = await findTranslationId(articleId, locale, db);
    translationIds[locale] = translationId;
    granted(
      await perform(saveDraft, { translationId, version: await versionOf(translationId, db), text }, began, at, db),
    );
    await bringTo(standing[locale] ?? 'draft', translationId, editor, at, db);
  }
  const sectionSlugs = await sectionSlugsOf(details.sectionId, db);
  return {
    id: articleId,
    translationIds,
    headline,
    mark,
    address: (locale) =>
      storyPath({ locale, section: sectionSlugs[locale] ?? '', slug: slugs[locale] ?? '', articleId }),
  };
}

async function bringTo(
  standing: Progress,
  translationId: number,
  editor: Actor,
  at: Date,
  db: Database,
): Promise<void> {
  const input = async () => ({ translationId, version: await versionOf(translationId, db) });
  if (standing === 'in_review') granted(await perform(submitTranslation, await input(), editor, at, db));
  if (standing === 'live' || standing === 'withdrawn') {
    granted(await perform(publishTranslation, { ...(await input()), substantive: true }, editor, at, db));
  }
  if (standing === 'withdrawn')
    granted(await perform(withdrawTranslation, { ...(await input()), notice: '' }, editor, at, db));
}

/** Has a language of a story go live by itself, as an editor does, straight in the server's database. */
export async function schedule(story: Story, locale: Locale, publishAt: string): Promise<void> {
  const db = serverDatabase();
  const translationId = story.translationIds[locale] ?? 0;
  const input = { translationId, version: await versionOf(translationId), substantive: true, publishAt };
  granted(await perform(scheduleTranslation, input, await actorOf('editor'), new Date(), db));
}

/** The secret part of a link that opens the newest text of this language from now on, for a day. */
export async function shareOf(story: Story, locale: Locale): Promise<string> {
  const input = { translationId: story.translationIds[locale] ?? 0, number: null, hours: 24, forWhom: '' };
  return granted(await perform(shareDraft, input, await actorOf('editor'), new Date(), serverDatabase())).token;
}

/** The number of a story's translation. */
export async function findTranslationId(articleId: number, locale: Locale, db = serverDatabase()): Promise<number> {
  const [row] = await db.reader
    .select({ id: translations.id })
    .from(translations)
    .where(and(eq(translations.articleId, articleId), eq(translations.locale, locale)));
  if (!row) throw new Error(`Story ${articleId} has no ${locale}`);
  return row.id;
}

/** The version of a translation now. */
export async function versionOf(translationId: number, db = serverDatabase()): Promise<number> {
  const [row] = await db.reader
    .select({ version: translations.version })
    .from(translations)
    .where(eq(translations.id, translationId));
  if (!row) throw new Error(`No translation ${translationId}`);
  return row.version;
}

/** A wide picture of the demo newsroom that has a credit. */
export async function anyImageId(db = serverDatabase()): Promise<number> {
  const [row] = await db.reader
    .select({ id: images.id })
    .from(images)
    .where(and(ne(images.credit, ''), gt(images.width, images.height)))
    .limit(1);
  if (!row) throw new Error('The demo newsroom has no picture');
  return row.id;
}

/** A topic, a contributor and an agency that no other story has, as details of a story. */
export async function newNames(db = serverDatabase()): Promise<Partial<StoryDetails>> {
  const chief = await actorOf('chief', db);
  const mark = uniqueMark();
  const add = async (input: SaveTaxonomyItemInput) =>
    granted(await perform(saveTaxonomyItem, input, chief, new Date(), db)).id;
  const named = { en: { name: `Name ${mark}` }, hi: { name: `नाम ${mark}` } };
  const addressed = { en: { ...named.en, slug: mark }, hi: { ...named.hi, slug: `${mark}-hi` } };
  const printed = { en: { ...addressed.en, role: 'Correspondent' }, hi: { ...addressed.hi, role: 'संवाददाता' } };
  return {
    topicIds: [await add({ kind: 'topic', names: addressed })],
    contributorIds: [await add({ kind: 'contributor', names: printed })],
    agencyId: await add({ kind: 'agency', names: named }),
  };
}

async function firstSection(db: Database): Promise<number> {
  const [row] = await db.reader.select({ id: sectionNames.sectionId }).from(sectionNames).limit(1);
  if (!row) throw new Error('The demo newsroom has no section');
  return row.id;
}

async function firstContributor(db: Database): Promise<number> {
  const [row] = await db.reader.select({ id: contributors.id }).from(contributors).limit(1);
  if (!row) throw new Error('The demo newsroom has no contributor');
  return row.id;
}

async function sectionSlugsOf(sectionId: number | null, db: Database): Promise<Partial<Record<Locale, string>>> {
  if (sectionId === null) return {};
  const rows = await db.reader.select().from(sectionNames).where(eq(sectionNames.sectionId, sectionId));
  return Object.fromEntries(rows.map(({ locale, slug }) => [locale, slug]));
}
