import { beforeEach, describe, expect, test } from 'vitest';
import { deleteImage } from '#db/commands/image/delete-image.ts';
import { saveImage } from '#db/commands/image/save-image.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { deleteTaxonomyItem } from '#db/commands/taxonomy/delete-taxonomy-item.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import { perform } from '#db/perform.ts';
import { findImage } from '#db/queries/images.ts';
import { findNamePage } from '#db/queries/name-page.ts';
import { isImagePublic } from '#db/queries/public-image.ts';
import { findPublishedArticle } from '#db/queries/published-article.ts';
import { listContributors } from '#db/queries/taxonomy.ts';
import { addStory, lastTouched, minutesLater, type TestNewsroom, testNewsroom } from '#db/testing-newsroom.ts';
import { testDatabase } from '#db/testing.ts';
import type { SaveImageInput } from '#lib/image/image-inputs.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

const KEY = 'a1'.repeat(16);
let room: TestNewsroom;
let minute = 0;

beforeEach(async () => {
  room = await testNewsroom(await testDatabase());
  minute = 0;
});

const NAMES = {
  en: { name: 'Asha Verma', slug: 'asha-verma', role: '' },
  hi: { name: 'आशा वर्मा', slug: 'asha-verma', role: '' },
};

/** Saves Asha Verma as she stands, with this portrait; left out, it is not spoken of. */
async function save(portrait: { portraitImageId?: number | null }, by: Actor = room.chief) {
  const [asha] = await listContributors('en', room.db);
  const item = {
    kind: 'contributor' as const,
    id: room.contributorId,
    version: asha?.version,
    names: NAMES,
    ...portrait,
  };
  return perform(saveTaxonomyItem, item, by, minutesLater((minute += 1)), room.db);
}

/** Saves the picture with these changes. */
const SILENT = { caption: '', alt: '', credit: '' };

async function edit(changed: Partial<SaveImageInput>) {
  const image = await findImage(room.imageId, room.db.reader);
  if (!image) throw new Error('no picture');
  const { version, credit, creator, copyright, place, texts, picture } = image;
  const { focalX, focalY, regions } = picture;
  const now = { imageId: room.imageId, version, credit, creator, copyright, place, texts, focalX, focalY, regions };
  return granted(await perform(saveImage, { ...now, ...changed }, room.editor, minutesLater((minute += 1)), room.db));
}

describe('a portrait', () => {
  test('is chosen, kept by a save that does not speak of it, and removed; readers get it with the name', async () => {
    const { db, imageId, contributorId } = room;
    const { articleId } = await addStory(room, { en: { publish: true } });
    const seen = async () => {
      const article = await findPublishedArticle({ locale: 'en', articleId }, db.reader);
      const page = await findNamePage({ locale: 'en', kind: 'contributor', slug: 'asha-verma' }, db.reader);
      return [
        (await listContributors('en', db))[0]?.portrait?.imageId,
        article?.contributors[0]?.portrait?.imageId,
        page.kind === 'page' ? page.name.portrait?.picture.imageId : 'no page',
      ];
    };
    expect(await seen()).toEqual([undefined, undefined, undefined]);
    granted(await save({ portraitImageId: imageId }));
    expect(await lastTouched(db)).toEqual([`contributor:${contributorId}`]);
    expect(await seen()).toEqual([imageId, imageId, imageId]);
    granted(await save({}));
    expect(await seen()).toEqual([imageId, imageId, imageId]);
    granted(await save({ portraitImageId: null }));
    expect(await seen()).toEqual([undefined, undefined, undefined]);
  });

  test('is refused when the library no longer has it, and to whoever may not change contributors', async () => {
    const { reporter, translatorHi, editor, administrator } = room;
    expect(await save({ portraitImageId: 99 })).toEqual({ ok: false, error: 'image_gone' });
    for (const by of [reporter, translatorHi, editor, administrator])
      expect(await save({ portraitImageId: room.imageId }, by)).toEqual({ ok: false, error: 'not_allowed' });
    expect((await listContributors('en', room.db))[0]?.portrait).toBeNull();
  });

  test('stays in the library as long as it is one', async () => {
    const { db, chief, imageId, contributorId } = room;
    granted(await save({ portraitImageId: imageId }));
    const order = { imageId, version: 1 };
    expect(await perform(deleteImage, order, chief, minutesLater(9), db)).toMatchObject({
      ok: false,
      error: 'image_in_use',
      detail: { usage: [], portraitOf: [{ contributorId, names: { en: 'Asha Verma', hi: 'आशा वर्मा' } }] },
    });
    // With whom it was of it is nobody's.
    const [asha] = await listContributors('en', db);
    const contributor = { kind: 'contributor' as const, id: contributorId, version: asha!.version };
    granted(await perform(deleteTaxonomyItem, contributor, chief, minutesLater(10), db));
    expect((await perform(deleteImage, order, chief, minutesLater(11), db)).ok).toBe(true);
  });

  test('framed anew it touches every page with the name; its credit touches their own pages alone', async () => {
    const { db, imageId, contributorId: id } = room;
    await edit({ focalX: 20 });
    expect(await lastTouched(db), 'nobody’s portrait').toEqual([]);
    granted(await save({ portraitImageId: imageId }));
    await edit({ focalX: 30 });
    expect(await lastTouched(db)).toEqual([`contributor:${id}`]);
    await edit({ regions: { '1x1': { x: 30, y: 30, size: 60 } } });
    expect(await lastTouched(db)).toEqual([`contributor:${id}`]);
    await edit({ focalY: 10 });
    expect(await lastTouched(db), 'the square was framed by hand').toEqual([]);
    await edit({ credit: 'Somebody else' });
    const own = [`contributor:${id}:en`, `contributor:${id}:hi`];
    expect(await lastTouched(db)).toEqual(own.flatMap((tag) => [tag, `${tag}:pages`]));
    await edit({ texts: { en: SILENT, hi: { ...SILENT, credit: 'कोई और' } } });
    expect(await lastTouched(db), 'one language’s credit').toEqual([own[1], `${own[1]}:pages`]);
    await edit({ credit: 'A third' });
    expect(await lastTouched(db), 'the shared credit is printed in English alone').toEqual([own[0], `${own[0]}:pages`]);
    await edit({ place: 'Pune' });
    expect(await lastTouched(db)).toEqual([]);
  });

  test('is public exactly while its contributor has a live story', async () => {
    const { db, chief, imageId } = room;
    const story = await addStory(room, { hi: {} });
    granted(await save({ portraitImageId: imageId }));
    expect(await isImagePublic(KEY, db.reader)).toBe(false);
    const live = await addStory(room, { hi: { publish: true } });
    expect(story.articleId).not.toBe(live.articleId);
    expect(await isImagePublic(KEY, db.reader)).toBe(true);
    const { translationId, version } = live.hi!;
    granted(await perform(withdrawTranslation, { translationId, version, notice: '' }, chief, minutesLater(20), db));
    expect(await isImagePublic(KEY, db.reader)).toBe(false);
  });
});
