import { eq } from 'drizzle-orm';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeOverPart } from '#db/commands/story/holds/take-over-part.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { openDatabase } from '#db/engine/database.ts';
import { grantsOf } from '#db/load/person/grants.ts';
import { findNameAt } from '#db/load/names-at.ts';
import { listContributors } from '#db/queries/taxonomy.ts';
import {
  articles,
  commentThreads,
  comments,
  corrections,
  embargoes,
  images,
  installationFacts,
  plannedWithdrawals,
  revisions,
  schedules,
  shares,
  sections,
  translations,
  updates,
  users,
} from '#db/schema.ts';
import { perform } from '#db/perform.ts';
import { findDemoPerson } from '#db/queries/person/people.ts';
import { listStories, type StoryFilter } from '#db/queries/story-list/story-list.ts';
import { listWriters } from '#db/queries/story-list/writers.ts';
import { listShares } from '#db/queries/shares/shares.ts';
import { standingEmbargo } from '#lib/article/embargo/embargo.ts';
import { quickTime } from '#lib/article/publishing/schedule.ts';
import { bodyFromNotation } from '#db/seed/body-from-notation.ts';
import { FRAMING } from '#db/seed/framing.ts';
import { PORTRAIT_FACTS } from '#db/seed/portrait-facts.ts';
import { PICTURE_FACTS, pictureTexts } from '#db/seed/image-facts.ts';
import { fillDays, instantOf } from '#db/seed/seed-clock.ts';
import { isDemoUnfinished } from '#db/seed/demo-mark.ts';
import { DEMO_WRITER, writeInDemo } from '#db/seed/demo-writer.ts';
import { DEMO_THREADS } from '#db/seed/seed-comments.ts';
import { DEMO_CORRECTIONS } from '#db/seed/seed-corrections.ts';
import { seedDemo } from '#db/seed/seed-demo.ts';
import { seedText } from '#db/seed/seed-text.ts';
import { ALL_STORIES } from '#db/seed/stories/all-stories.ts';
import { type FreshPlace, freshPlace } from '#db/testing.ts';
import { readiness } from '#lib/article/checklist/readiness.ts';
import { type BlockNode, type DraftBody, type DraftNode } from '#lib/body/nodes.ts';
import { parseBody } from '#lib/body/parse.ts';
import { readImageMetadata } from '#lib/image/image-metadata.ts';
import { LOCALES } from '#lib/locale.ts';
import { mentionedIn } from '#lib/comments/mentions.ts';
import { hasDevanagari } from '#lib/text/devanagari.ts';
import { granted } from '#lib/testing-result.ts';
import { badSequences, cleanText } from '#lib/text/hygiene.ts';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const KEYS = Object.keys(PICTURE_FACTS);
const names = {
  article: (key: string) => ALL_STORIES.findIndex((story) => story.key === key) + 1,
  image: (key: string) => KEYS.indexOf(key) + 1,
};
const TEXTS = ALL_STORIES.flatMap((story) =>
  LOCALES.flatMap((locale) => {
    const text = story.texts[locale];
    return text ? [{ story, locale, text, made: seedText(story, locale, text, { names, published: NOW }) }] : [];
  }),
);

/** Ids and types of every block, whatever stands inside. */
function skeleton(node: DraftNode): string[] {
  const own = 'attrs' in node && node.attrs && 'id' in node.attrs ? [`${node.type} ${node.attrs.id}`] : [];
  if (!('content' in node) || !node.content) return own;
  return [...own, ...(node.content as DraftNode[]).flatMap(skeleton)];
}

function strings(node: DraftNode): string[] {
  if (node.type === 'text') return [node.text];
  return 'content' in node && node.content ? (node.content as DraftNode[]).flatMap(strings) : [];
}

describe('the stories as written', () => {
  test('are as many as promised, in both languages', () => {
    const live = (locale: 'en' | 'hi') => TEXTS.filter((t) => t.locale === locale && t.text.live && !t.text.withdrawn);
    expect(ALL_STORIES.length).toBeGreaterThanOrEqual(24);
    expect(live('en').length).toBeGreaterThanOrEqual(20);
    expect(live('hi').length).toBeGreaterThanOrEqual(20);
    expect(TEXTS.filter((t) => t.text.withdrawn)).toHaveLength(2);
    expect(ALL_STORIES.filter((s) => Object.values(s.texts).every((t) => !t.live)).map((s) => s.key)).toEqual([
      'power-bills',
      'ropeway-audit',
      'winter-schools',
    ]);
    expect(ALL_STORIES.filter((s) => Object.keys(s.texts).length === 1).map((s) => s.key)).toEqual([
      'undersea-cable',
      'bus-library',
      'power-bills',
    ]);
  });

  test.each(TEXTS.map((t) => [`${t.story.key} ${t.locale}`, t] as const))('%s has a body we accept', (_, t) => {
    expect(parseBody(t.made.body)).toEqual({ ok: true, value: t.made.body });
    expect(JSON.stringify(t.made)).not.toMatch(/\{day|\{en:|\{hi:|\[\[|\*\*/);
  });

  test.each(TEXTS.map((t) => [`${t.story.key} ${t.locale}`, t] as const))('%s is clean text', (_, t) => {
    const { body, slug, ...lines } = t.made;
    for (const line of [...Object.values(lines), ...strings(body)]) {
      expect(line).toBe(line.normalize('NFC'));
      expect(line).not.toMatch(/[\u0966-\u096f]/);
      expect(cleanText(line, { locale: t.locale, endsBlock: false })).toBe(line);
      expect(badSequences(line)).toEqual([]);
    }
    expect(slug).toMatch(/^[a-z0-9-]+$/);
  });

  test.each(ALL_STORIES.filter((s) => s.texts.en && s.texts.hi).map((s) => [s.key, s] as const))(
    '%s has the same blocks in both languages',
    (_, story) => {
      const [en, hi] = LOCALES.map((locale) => TEXTS.find((t) => t.story === story && t.locale === locale)?.made.body);
      expect(en && skeleton(en)).toEqual(hi && skeleton(hi));
      const ids = en ? skeleton(en) : [];
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  test('are ready but for the one whose picture lacks a credit', () => {
    const faults = TEXTS.map(({ story, locale, made }) => {
      const details = {
        sectionId: 1,
        agencyId: story.agency ? 1 : null,
        contributorIds: story.contributors.map((_, index) => index + 1),
        topicIds: [1],
        leadImageId: story.picture ? names.image(story.picture) : null,
      };
      const pictures = KEYS.map((key) => ({
        imageId: names.image(key),
        credit: PICTURE_FACTS[key]?.credit[locale] ?? '',
      }));
      return { key: story.key, locale, must: readiness(made, locale, details, pictures).must };
    }).filter(({ must }) => must.length > 0);
    const missing = [{ code: 'credit_missing', field: 'leadCredit' }];
    expect(faults).toEqual([
      { key: 'ropeway-audit', locale: 'en', must: missing },
      { key: 'ropeway-audit', locale: 'hi', must: missing },
    ]);
  });

  test('use every kind of block and mark', () => {
    const blocks = new Set(TEXTS.flatMap((t) => t.made.body.content.map((block: BlockNode) => block.type)));
    expect([...blocks].sort()).toEqual(
      ['blockquote', 'box', 'bulletList', 'embed', 'figure', 'gallery', 'heading', 'horizontalRule', 'interview',
        'orderedList', 'paragraph', 'pullQuote', 'readMore', 'table'], // prettier-ignore
    );
    const json = JSON.stringify(TEXTS.map((t) => t.made.body));
    for (const said of ['"size":"wide"', '"size":"small"', '"align":"end"', '"provider":"map"'])
      expect(json).toContain(said);
    for (const mark of ['bold', 'italic', 'link', 'lang']) expect(json).toContain(`"type":"${mark}"`);
  });
});

describe('the notation', () => {
  test('reads blocks, marks and cards, and gives the same ids every time', () => {
    const written = 'One **two** [three](https://example.org/) {hi:चार}\n\n- a\n- b\n\n>> said\n>>— who';
    const body: DraftBody = bodyFromNotation(written, 'key', names);
    expect(body).toEqual(bodyFromNotation(written, 'key', names));
    expect(skeleton(body)).not.toEqual(skeleton(bodyFromNotation(written, 'other', names)));
    expect(parseBody(body).ok).toBe(true);
    expect(body.content.map(({ type }) => type)).toEqual(['paragraph', 'bulletList', 'pullQuote']);
    expect(() => bodyFromNotation('[[film x]]', 'key', names)).toThrow(/Not a card/);
  });

  test('names weekdays in both languages and never dates a story after now', () => {
    expect(fillDays('{day} {day-1} {day+2}', NOW, 'en')).toBe('Sunday Saturday Tuesday');
    expect(fillDays('{day-1} को', NOW, 'hi')).toBe('शनिवार को');
    for (const at of ['2026-11-22T00:10:00.000Z', '2026-11-22T05:29:59.000Z', '2026-11-22T05:30:00.000Z']) {
      const now = new Date(at);
      for (const { text } of TEXTS) {
        for (const when of [text.live, text.updated, text.withdrawn]) {
          if (when) expect(instantOf(when, now).getTime()).toBeLessThan(now.getTime());
        }
      }
    }
  });
});

describe('the pictures', () => {
  test.each(KEYS)('%s carries its IPTC', async (key) => {
    const bytes = await readFile(path.join(import.meta.dirname, 'pictures', `${key}.jpg`));
    const { width, height, format, iptc, xmp, exif } = await sharp(bytes).metadata();
    const shape = key in PORTRAIT_FACTS ? { width: 960, height: 960 } : { width: 1800, height: 1200 };
    expect({ width, height, format }).toEqual({ ...shape, format: 'jpeg' });
    expect(bytes.length).toBeLessThan(350_000);
    const read = readImageMetadata({ iptc, xmp, exif });
    const facts = PICTURE_FACTS[key];
    expect(read.credit).toBe(facts?.credit.en);
    expect(read.takenAt).toBe(facts?.takenAt);
    const { en, hi } = pictureTexts(key);
    expect(read.texts.en).toEqual(en ?? { caption: '', alt: '' });
    expect(read.texts.hi).toEqual(hi ?? { caption: '', alt: '' });
    const older = readImageMetadata({ iptc });
    expect(older.credit).toBe(facts?.credit.en);
    if (hi) expect(older.texts.hi.caption).toBe(hi.caption);
  });
});

describe('the demo newsroom in a database', () => {
  let fresh: FreshPlace;
  let db: Database;
  beforeAll(async () => {
    fresh = await freshPlace();
    db = openDatabase(fresh.place);
    // As if the first attempt had been killed halfway: the second begins anew.
    const small = { now: NOW, pictures: path.join(fresh.place.dataDir, 'nowhere') };
    await expect(seedDemo(db, small)).rejects.toThrow();
    expect(await isDemoUnfinished(db)).toBe(true);
    await seedDemo(db, { now: NOW, firstSizes: false });
  }, 300_000);
  afterAll(async () => {
    await db.close();
    await fresh.remove();
  });

  test('stands once and whole', async () => {
    expect(await isDemoUnfinished(db)).toBe(false);
    await seedDemo(db, { now: NOW });
    expect(await db.reader.select().from(users)).toHaveLength(8);
    const sport = await findDemoPerson('sport@demo.setu', db);
    expect(sport?.grants.map(({ role, locale, section }) => [role, locale, section])).toEqual([
      ['editor', null, { en: 'Sport', hi: 'खेल' }],
      ['reporter', null, null],
    ]);
    expect(await db.reader.select().from(sections)).toHaveLength(8);
    expect(await db.reader.select().from(articles)).toHaveLength(ALL_STORIES.length);
    expect(await db.reader.select().from(images)).toHaveLength(KEYS.length);
    expect(await db.reader.select().from(translations)).toHaveLength(TEXTS.length);
    const portraits = (await listContributors('en', db)).map(({ names, portrait }) => [
      names.en.slug,
      portrait?.imageId,
    ]);
    expect(portraits.toSorted()).toEqual(
      Object.keys(PORTRAIT_FACTS)
        .map((slug) => [slug, names.image(slug)])
        .toSorted(),
    );
    expect(
      (await db.reader.select().from(installationFacts).where(eq(installationFacts.name, 'demo_seeded')))[0]?.value,
    ).toBe('done');
  });

  test('has comments in both scripts on words that stand there, one resolved and one that calls somebody', async () => {
    const threads = await db.reader.select().from(commentThreads);
    expect(threads).toHaveLength(DEMO_THREADS.length);
    expect(threads.filter(({ isLost }) => isLost)).toEqual([]);
    expect(threads.filter(({ resolvedAt }) => resolvedAt !== null)).toHaveLength(1);
    const said = await db.reader.select().from(comments);
    expect(said.some(({ text }) => mentionedIn(text).length > 0 && hasDevanagari(text))).toBe(true);
    expect(threads.map(({ quote }) => quote)).toContain('सीज़न से पहले');
  });

  test('has every picture framed as it is meant, so that no crop cuts its subject', async () => {
    expect(Object.keys(FRAMING).filter((key) => !KEYS.includes(key))).toEqual([]);
    const rows = await db.reader.select().from(images);
    for (const [key, framing] of Object.entries(FRAMING)) {
      const row = rows.find(({ id }) => id === names.image(key));
      const { focalX, focalY, regions } = row ?? {};
      expect({ key, focalX, focalY, regions }).toEqual({ key, regions: {}, ...framing });
    }
  });

  test('prints the credit of each picture in the language of the page', async () => {
    const live = await db.reader
      .select({ locale: translations.locale, details: revisions.details, body: revisions.body })
      .from(translations)
      .innerJoin(revisions, eq(revisions.id, translations.liveRevisionId));
    const printed = { en: new Set<string>(), hi: new Set<string>() };
    for (const { locale, details } of live) {
      for (const { credit } of Object.values(details?.images ?? {})) printed[locale].add(credit);
    }
    expect(printed.hi.size).toBeGreaterThan(5);
    expect([...printed.hi].filter((credit) => !hasDevanagari(credit))).toEqual(['X@IOPortsCouncil']);
    expect([...printed.en].filter(hasDevanagari)).toEqual([]);
    const portrait = await findNameAt(
      { locale: 'hi', kind: 'contributor', slug: Object.keys(PORTRAIT_FACTS)[0] ?? '' },
      db.reader,
    );
    expect(hasDevanagari(portrait?.portrait?.credit ?? '')).toBe(true);
  });

  test('has a draft shared with somebody outside, whose link is open and was opened', async () => {
    const [share, ...others] = await db.reader.select().from(shares);
    expect(others).toEqual([]);
    expect(share).toMatchObject({ endedAt: null, visits: 2 });
    const listed = await listShares(share?.translationId ?? 0, NOW, db.reader);
    expect(listed.map(({ newest }) => newest.map(({ visitor }) => visitor.kind))).toEqual([['browser', 'robot']]);
  });

  test('has a story in the archive, which readers and searches still find', async () => {
    const archived = ALL_STORIES.filter((story) => story.archived);
    expect(archived).toHaveLength(1);
    const found = async (filter: StoryFilter) =>
      (await listStories({ ...filter, pageSize: 100 }, db.reader)).stories.map(({ translations: t }) => t.en?.headline);
    const headline = archived[0]?.texts.en?.headline;
    expect(await found({ isArchived: true })).toEqual([headline]);
    expect(await found({})).not.toContain(headline);
    expect(await found({ search: headline })).toEqual([headline]);
  });

  test('has a colleague at work in an overdue text, who leaves it to whoever takes it over', async () => {
    const articleId = (await writeInDemo(db, NOW)) ?? 0;
    const at = (ms: number) => new Date(NOW.getTime() + ms);
    const writers = async (now: Date) => [...((await listWriters([articleId], now, db.reader)).get(articleId) ?? [])];
    expect((await writers(NOW)).map(({ en }) => en)).toEqual(['Ananya Rastogi']);
    expect(await writeInDemo(db, at(15_000)), 'no news').toBeUndefined();
    expect(await writers(at(70_000))).toHaveLength(1);
    const [editor] = await db.reader.select().from(users).where(eq(users.email, 'editor@demo.setu'));
    const actor = { id: editor!.id, name: editor!.name, grants: await grantsOf(editor!.id, db.reader) };
    const taking = { articleId, part: DEMO_WRITER.part, tab: 'tab-of-an-editor' };
    granted(await perform(takeOverPart, taking, actor, at(20_000), db));
    expect(await writeInDemo(db, at(30_000))).toBeUndefined();
    expect((await writers(at(30_000))).map(({ en }) => en)).toEqual(['Arjun Malhotra']);
    expect(await writeInDemo(db, at(100_000)), 'its tab has died: hers again').toBe(articleId);
  });

  test('is live, waiting and withdrawn as written, and updated later where it says so', async () => {
    const rows = await db.reader
      .select({ t: translations, slug: revisions.slug })
      .from(translations)
      .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId));
    const plans = await db.reader.select().from(plannedWithdrawals);
    const waiting = await db.reader.select().from(schedules);
    expect([plans.length, waiting.length]).toEqual([1, 2]);
    const held = await db.reader.select().from(embargoes);
    expect(held.map(({ embargoedUntil }) => standingEmbargo(embargoedUntil, NOW) !== null)).toEqual([true]);
    for (const { story, locale, text } of TEXTS) {
      const row = rows.find((r) => r.slug === story.slug && r.t.locale === locale)?.t;
      expect(row?.liveRevisionId !== null).toBe(Boolean(text.live && !text.withdrawn));
      expect(row?.withdrawnAt).toBe(text.withdrawn ? instantOf(text.withdrawn, NOW).toISOString() : null);
      expect(row?.firstPublishedAt).toBe(text.live ? instantOf(text.live, NOW).toISOString() : null);
      const corrected = DEMO_CORRECTIONS.find((one) => one.story === story.key)?.texts[locale];
      const updated = corrected ?? text.updated ?? text.live;
      expect(row?.lastUpdatedAt).toBe(updated ? instantOf(updated, NOW).toISOString() : null);
      const stage = text.ready ? 'ready' : text.submitted ? 'in_review' : 'draft';
      expect(row?.stage).toBe(story.scheduled ? 'scheduled' : stage);
      expect(row?.withdrawalReason).toBe(text.withdrawn?.reason ?? '');
      const plan = plans.find(({ translationId }) => translationId === row?.id);
      expect(plan !== undefined).toBe(text.comesDownInDays !== undefined);
      const schedule = waiting.find(({ translationId }) => translationId === row?.id);
      expect(schedule?.publishAt).toBe(story.scheduled && quickTime(story.scheduled, NOW).toISOString());
    }
  });

  test('says what was wrong and what changed, and asks for one correction in Hindi still', async () => {
    const told = await db.reader.select({ note: updates.note }).from(updates);
    expect(told.filter(({ note }) => note !== '')).toHaveLength(2);
    expect(await db.reader.select().from(corrections)).toHaveLength(3);
    const owing = async (state: 'behind' | 'correction') =>
      (await listStories({ state }, db.reader)).stories.map(({ translations: { en, hi } }) => [
        en?.headline,
        state === 'behind' ? hi?.isBehind : hi?.asksCorrection,
      ]);
    expect(await owing('correction')).toEqual([
      ['Where the sea wall cracked, fishers planted another one. It grows', true],
    ]);
    expect(await owing('behind')).toEqual([]);
  });
});
