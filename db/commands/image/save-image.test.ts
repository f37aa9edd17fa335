import { asc } from 'drizzle-orm';
import { readdirSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { deleteImage } from '#db/commands/image/delete-image.ts';
import { saveImage } from '#db/commands/image/save-image.ts';
import { storeImage } from '#db/commands/image/store-image.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { perform } from '#db/perform.ts';
import { variantsSettled } from '#db/files/make-variants.ts';
import { mediaStore } from '#db/files/media-store.ts';
import { findImage, IMAGES_A_PAGE, listImages } from '#db/queries/images.ts';
import { articles, auditLog, images, imageTexts, revisionImages, revisions, translations, users } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import type { SaveImageInput } from '#lib/image/image-inputs.ts';
import type { Actor, Role } from '#lib/people/roles.ts';
import { emptyBody } from '#lib/body/nodes.ts';
import { saveImageInput } from '#lib/image/image-inputs.ts';
import { imageSearchForm } from '#lib/image/image-search-form.ts';
import { everywhere } from '#lib/people/grants.ts';
import { LOCALES } from '#lib/locale.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const NOW = new Date('2026-02-15T05:52:00.000Z');
const AT = NOW.toISOString();
const actor = (role: Role, id: string = role): Actor => ({
  id,
  name: id,
  grants: everywhere(role, role === 'translator' ? 'hi' : null),
});

async function people(db: Database) {
  for (const id of ['reporter', 'other', 'editor', 'chief_editor', 'translator', 'administrator']) {
    await db.writer.insert(users).values({ id, name: id, email: `${id}@x.in`, createdAt: NOW, updatedAt: NOW });
  }
}

/** A row without files: enough where only words are tried. */
async function addImage(
  db: Database,
  id: number,
  words: { fileName?: string; credit?: string; hi?: string; en?: string } = {},
) {
  const { fileName = `picture-${id}.jpg`, credit = '', hi = '', en = '' } = words;
  const texts = { en: { caption: en, alt: '' }, hi: { caption: hi, alt: '' } };
  await db.writer.insert(images).values({
    id,
    key: String(id).padStart(32, '0'),
    fileName,
    credit,
    format: 'jpeg',
    width: 900,
    height: 600,
    byteSize: 1_000,
    createdAt: AT,
    createdById: 'reporter',
    searchForm: imageSearchForm({ fileName, credit, creator: '', place: '', texts }),
  });
  for (const locale of LOCALES) await db.writer.insert(imageTexts).values({ imageId: id, locale, ...texts[locale] });
}

async function newsroom() {
  const db = await testDatabase();
  onTestFinished(variantsSettled, 240_000);
  await people(db);
  return db;
}

const SILENT = { caption: '', alt: '', credit: '' };
const order = (change: Partial<SaveImageInput> = {}) => ({
  imageId: 1,
  version: 1,
  credit: ' सेतु ',
  creator: 'Ananya',
  copyright: '',
  place: 'नई दिल्ली',
  focalX: 30,
  focalY: 40,
  regions: {},
  texts: {
    en: { caption: 'Rain', alt: 'Cars in water', credit: '' },
    hi: { caption: 'बारिश', alt: 'पानी में गाड़ियाँ', credit: ' अनीता रावत/सेतु ' },
  },
  ...change,
});

describe('what is known about a picture', () => {
  test.each([
    ['reporter', 'reporter', true],
    ['reporter', 'other', false],
    ['translator', 'translator', false],
    ['editor', 'editor', true],
    ['chief_editor', 'chief_editor', true],
    ['administrator', 'administrator', false],
  ] as const)('a %s named %s may change the reporter’s picture: %s', async (role, id, may) => {
    const db = await newsroom();
    await addImage(db, 1);
    const before = await findImage(1, db.reader);
    const saved = await perform(saveImage, order(), actor(role, id), NOW, db);
    expect(saved.ok).toBe(may);
    if (!may) expect(saved).toEqual({ ok: false, error: 'not_allowed' });
    if (!may) expect(await findImage(1, db.reader)).toEqual(before);
    expect(await db.reader.select().from(auditLog)).toHaveLength(may ? 1 : 0);
  });

  test('is saved tidied, with its version, and found by its new words', async () => {
    const db = await newsroom();
    await addImage(db, 1);
    const saved = await perform(saveImage, order(), actor('editor'), NOW, db);
    expect(saved).toMatchObject({
      ok: true,
      value: {
        credit: 'सेतु',
        version: 2,
        picture: { focalX: 30, focalY: 40 },
        texts: { hi: { caption: 'बारिश', credit: 'अनीता रावत/सेतु' }, en: { alt: 'Cars in water', credit: '' } },
      },
    });
    expect((await listImages({ search: 'barish', page: 1 }, db.reader)).total).toBe(1);
    expect((await listImages({ search: 'अनीता रावत', page: 1 }, db.reader)).total).toBe(1);
    expect(await db.reader.select().from(auditLog).orderBy(auditLog.id)).toMatchObject([
      {
        event: 'image.edit',
        actorId: 'editor',
        subjectId: '1',
        at: AT,
        detail: { changed: { credits: { from: { en: '', hi: '' }, to: { en: '', hi: 'अनीता रावत/सेतु' } } } },
      },
    ]);
  });

  test('keeps the crops that were framed by hand, and tells the record', async () => {
    const db = await newsroom();
    await addImage(db, 1);
    const regions = { '1x1': { x: 20, y: 30, size: 40 } };
    const saved = await perform(saveImage, order({ regions }), actor('editor'), NOW, db);
    expect(saved).toMatchObject({ ok: true, value: { picture: { regions } } });
    expect((await findImage(1, db.reader))?.picture.regions).toEqual(regions);
    const [entry] = await db.reader.select().from(auditLog);
    expect(entry?.detail).toMatchObject({ changed: { regions: { from: {}, to: regions } } });
  });

  test('is not saved over somebody else’s; both stand to be compared', async () => {
    const db = await newsroom();
    await addImage(db, 1);
    await perform(saveImage, order(), actor('editor'), NOW, db);
    const late = await perform(saveImage, order({ credit: 'Mine' }), actor('chief_editor'), NOW, db);
    expect(late).toMatchObject({ ok: false, error: 'conflict', detail: { credit: 'सेतु', version: 2 } });
    expect((await findImage(1, db.reader))?.credit).toBe('सेतु');
    expect(await db.reader.select().from(auditLog)).toHaveLength(1);
  });

  test.each([
    [{ focalX: 101 }],
    [{ focalY: -1 }],
    [{ focalX: 1.5 }],
    [{ version: -1 }],
    [{ regions: { original: { x: 50, y: 50, size: 50 } } }],
    [{ regions: { '16x9': { x: 50, y: 50, size: 19 } } }],
    [{ regions: { '1x1': { x: 50, y: 101, size: 50 } } }],
    [{ regions: { '4x3': { x: 50, y: 50 } } }],
    [{ regions: null }],
    [{ credit: 'x'.repeat(301) }],
    [{ key: 'a' }],
    [{ createdById: 'editor' }],
    [{ texts: { en: SILENT } }],
    [{ texts: { en: SILENT, hi: { ...SILENT, caption: 'क'.repeat(1_001) } } }],
    [{ texts: { en: SILENT, hi: { ...SILENT, credit: 'क'.repeat(301) } } }],
  ])('an order with %j is not understood', (change) => {
    expect(saveImageInput.safeParse(order()).success).toBe(true);
    expect(saveImageInput.safeParse({ ...order(), ...change }).success).toBe(false);
  });
});

describe('the library', () => {
  test('is found in either script, by caption, credit and file name, every word of it', async () => {
    const db = await newsroom();
    await addImage(db, 1, { hi: 'हिन्दी दिवस पर अनन्या', credit: 'पीटीआई' });
    await addImage(db, 2, { en: 'Monsoon in Kochi', fileName: 'budget-delhi_2026.JPG', credit: 'AFP/Getty' });
    await addImage(db, 3, { fileName: '100%_x.jpg' });
    const found = async (search: string) =>
      (await listImages({ search, page: 1 }, db.reader)).images.map((one) => one.imageId);
    expect(await found('')).toEqual([3, 2, 1]);
    expect(await found('हिंदी')).toEqual([1]);
    expect(await found('ananya')).toEqual([1]);
    expect(await found('DELHI budget')).toEqual([2]);
    expect(await found('getty')).toEqual([2]);
    expect(await found('delhi kochi monsoon')).toEqual([2]);
    expect(await found('delhi ananya')).toEqual([]);
    expect(await found('%')).toEqual([3, 2, 1]);
    expect(await found("'; drop table images; --")).toEqual([]);
  });

  test('comes in pages, and a page beyond the last is the last', async () => {
    const db = await newsroom();
    for (let id = 1; id <= IMAGES_A_PAGE + 2; id += 1) await addImage(db, id);
    const second = await listImages({ search: '', page: 2 }, db.reader);
    expect(second).toMatchObject({ total: IMAGES_A_PAGE + 2, page: 2, pages: 2 });
    expect(second.images.map((one) => one.imageId)).toEqual([2, 1]);
    expect((await listImages({ search: '', page: 99 }, db.reader)).page).toBe(2);
  });
});

describe('a picture that is not needed any more', () => {
  test('goes with its files when a chief editor says so, and nobody else', async () => {
    const db = await newsroom();
    const bytes = await sharp({ create: { width: 100, height: 80, channels: 3, background: '#abc' } })
      .png()
      .toBuffer();
    const stored = await storeImage(bytes, { fileName: 'a.png', by: 'machine', now: NOW, variants: 'later' }, db);
    if (!stored.ok) throw new Error(stored.error);
    await variantsSettled();
    const store = mediaStore(db);
    for (const role of ['reporter', 'translator', 'editor', 'administrator'] as const) {
      expect(await perform(deleteImage, { imageId: 1, version: 1 }, actor(role), NOW, db)).toEqual({
        ok: false,
        error: 'not_allowed',
      });
    }
    expect(await perform(deleteImage, { imageId: 1, version: 9 }, actor('chief_editor'), NOW, db)).toMatchObject({
      ok: false,
      error: 'conflict',
    });
    expect(await store.isOriginalSound(stored.value.picture.key, 'png')).toBe(true);
    expect(await perform(deleteImage, { imageId: 1, version: 1 }, actor('chief_editor'), NOW, db)).toEqual({
      ok: true,
      value: undefined,
    });
    expect([readdirSync(store.originals), readdirSync(store.media)]).toEqual([[], []]);
    expect((await db.reader.select().from(auditLog).orderBy(asc(auditLog.id))).map((row) => row.event)).toEqual([
      'image.upload',
      'image.delete',
    ]);
  });

  test('stays while a story shows it: as its lead, in a draft, or in an old text', async () => {
    const db = await newsroom();
    for (const id of [1, 2, 3]) await addImage(db, id);
    await db.writer
      .insert(articles)
      .values({ id: 7, sourceLocale: 'hi', leadImageId: 1, createdAt: AT, updatedAt: AT });
    await db.writer.insert(translations).values({ id: 8, articleId: 7, locale: 'hi', createdAt: AT, updatedAt: AT });
    await db.writer.insert(revisions).values({
      id: 9,
      translationId: 8,
      number: 1,
      headline: 'बारिश',
      body: emptyBody('aaaaaaaaaaaa'),
      createdAt: AT,
      updatedAt: AT,
    });
    await db.writer.insert(revisionImages).values({ revisionId: 9, imageId: 2 });
    await db.writer.update(translations).set({ draftRevisionId: 9, liveRevisionId: 9 });
    expect((await findImage(1, db.reader))?.usage).toEqual([
      { articleId: 7, locale: 'hi', headline: 'बारिश', isLive: false, embargoedUntil: null },
    ]);
    expect((await findImage(2, db.reader))?.usage).toEqual([
      { articleId: 7, locale: 'hi', headline: 'बारिश', isLive: true, embargoedUntil: null },
    ]);
    expect((await findImage(3, db.reader))?.usage).toEqual([]);
    for (const [imageId, error] of [
      [1, 'image_in_use'],
      [2, 'image_in_use'],
    ] as const) {
      expect(await perform(deleteImage, { imageId, version: 1 }, actor('chief_editor'), NOW, db)).toMatchObject({
        ok: false,
        error,
      });
    }
    expect((await perform(deleteImage, { imageId: 3, version: 1 }, actor('chief_editor'), NOW, db)).ok).toBe(true);
    expect((await db.reader.select().from(images).orderBy(asc(images.id))).map((row) => row.id)).toEqual([1, 2]);
  });
});
