import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { emptyDatabase } from '#db/commands/demo/empty-database.ts';
import { markDemo } from '#db/commands/demo/mark-demo.ts';
import { createUser } from '#db/commands/person/create-user.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import { saveImage } from '#db/commands/image/save-image.ts';
import { storeImage } from '#db/commands/image/store-image.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { perform } from '#db/perform.ts';
import { makeVariants } from '#db/files/make-variants.ts';
import { findImage } from '#db/queries/images.ts';
import { findDemoMark } from '#db/seed/demo-mark.ts';
import { DEMO_PASSWORD } from '#lib/people/demo-password.ts';
import { PEOPLE } from '#db/seed/seed-people.ts';
import { AGENCIES, CONTRIBUTORS, SECTIONS, TOPICS } from '#db/seed/seed-taxonomy.ts';
import { PICTURE_FACTS } from '#db/seed/image-facts.ts';
import { PORTRAIT_FACTS } from '#db/seed/portrait-facts.ts';
import { expectOk } from '#db/seed/expect-ok.ts';
import { seedStories } from '#db/seed/seed-stories.ts';
import type { Actor, Grant } from '#lib/people/roles.ts';
import { listVariants, type ImageSource, type ImageVariant } from '#lib/image/image.ts';
import type { StoredImage } from '#lib/image/picked-image.ts';
import { LOCALES } from '#lib/locale.ts';

const DAY_MS = 86_400_000;

/** What the caller may say while the demo is being filled: what is being made, and how far it is, from 0 to 1. */
type SeedProgress = (what: 'people' | 'pictures' | 'stories', share: number) => void;

/** How `now`, the last moment of the demo paper, and the pictures are given. */
type SeedInput = { now: Date; onProgress?: SeedProgress; pictures?: string; firstSizes?: boolean };

/**
 * Fills an empty database with the demo newsroom: people, sections, contributors, agencies, topics, pictures and
 * stories, dated over the nine days before `now`, through the same commands the newsroom uses. What an interrupted call
 * left behind is removed first; a finished demo is left as it is. `pictures` is the folder with the JPEG files.
 * The sizes of the pictures that a first look at the paper asks for are there when it resolves; the others are for
 * the sweep that follows at every start. With `firstSizes` false none is made.
 */
export async function seedDemo(
  db: Database,
  {
    now,
    onProgress = () => undefined,
    pictures = path.join(process.cwd(), 'db/seed/pictures'),
    firstSizes = true,
  }: SeedInput,
): Promise<void> {
  const mark = await findDemoMark(db);
  if (mark === 'done') return;
  if (mark) await perform(emptyDatabase, null, 'machine', now, db);
  await perform(markDemo, 'begun', 'machine', now, db);
  const began = new Date(now.getTime() - 30 * DAY_MS);

  const actors = new Map<string, Actor>();
  const hire = async (isAfterSections: boolean, sections: ReadonlyMap<string, number>) => {
    for (const person of PEOPLE) {
      if (person.grants.some(({ section }) => section !== undefined) !== isAfterSections) continue;
      const { key, name, nameHi, email } = person;
      const grants = person.grants.map(({ role, locale = null, section }): Grant => {
        const sectionId = section === undefined ? null : sections.get(`section:${section}`);
        if (sectionId === undefined) throw new Error(`No demo section is called ${section}`);
        return { role, locale, sectionId };
      });
      const order = { name, nameHi, email, grants, password: DEMO_PASSWORD, isDemo: true };
      const { id } = expectOk(await perform(createUser, order, 'machine', began, db), email);
      actors.set(key, { id, name, grants });
      onProgress('people', actors.size / PEOPLE.length);
    }
  };
  await hire(false, new Map());
  const actor = (key: string): Actor => {
    const found = actors.get(key);
    if (!found) throw new Error(`No demo person is called ${key}`);
    return found;
  };

  const stored = await seedPictures(db, actor('editor'), { now, folder: pictures, onProgress });
  const images = new Map([...stored].map(([key, { imageId }]) => [key, imageId]));
  const ids = await seedTaxonomy(db, actor('chief_editor'), { now: began, images });
  await hire(true, ids);
  await Promise.all([
    seedStories(db, { now, actor, ids, images, onProgress: (share) => onProgress('stories', share) }),
    // In processes of their own, while this one writes the stories.
    firstSizes ? makeFirstSizes(db, stored) : undefined,
  ]);
  await perform(markDemo, 'done', 'machine', now, db);
}

/** Ids of the demo paper's taxonomy items, by slug or key. `images` has the contributors' portraits under their slugs. */
async function seedTaxonomy(
  db: Database,
  chief: Actor,
  { now, images }: { now: Date; images: Map<string, number> },
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { slug, accent, name } of SECTIONS) {
    const names = { en: { name: name.en, slug }, hi: { name: name.hi, slug } };
    ids.set(
      `section:${slug}`,
      expectOk(await perform(saveTaxonomyItem, { kind: 'section', names, accent }, chief, now, db), slug).id,
    );
  }
  for (const { slug, name } of TOPICS) {
    const names = { en: { name: name.en, slug }, hi: { name: name.hi, slug } };
    ids.set(
      `topic:${slug}`,
      expectOk(await perform(saveTaxonomyItem, { kind: 'topic', names }, chief, now, db), slug).id,
    );
  }
  for (const { slug, name, role } of CONTRIBUTORS) {
    const names = { en: { name: name.en, slug, role: role.en }, hi: { name: name.hi, slug, role: role.hi } };
    const portraitImageId = images.get(slug) ?? null;
    ids.set(
      `contributor:${slug}`,
      expectOk(await perform(saveTaxonomyItem, { kind: 'contributor', names, portraitImageId }, chief, now, db), slug)
        .id,
    );
  }
  for (const { key, name } of AGENCIES) {
    const names = { en: { name: name.en }, hi: { name: name.hi } };
    ids.set(
      `agency:${key}`,
      expectOk(await perform(saveTaxonomyItem, { kind: 'agency', names }, chief, now, db), key).id,
    );
  }
  return ids;
}

async function seedPictures(
  db: Database,
  editor: Actor,
  { now, folder, onProgress }: { now: Date; folder: string; onProgress: SeedProgress },
): Promise<Map<string, ImageSource>> {
  const pictures = new Map<string, ImageSource>();
  const keys = Object.keys(PICTURE_FACTS);
  const began = now.getTime() - 9 * DAY_MS;
  for (const [index, key] of keys.entries()) {
    const bytes = await readFile(path.join(folder, `${key}.jpg`));
    const uploaded = new Date(began + index * 60_000);
    const { framing } = PICTURE_FACTS[key] ?? {};
    const order = { fileName: `${key}.jpg`, by: editor, now: uploaded, variants: 'none' as const, framing };
    const stored = expectOk(await storeImage(bytes, order, db), key);
    pictures.set(key, stored.picture);
    await sayCredits(db, editor, { stored, key, now: uploaded });
    onProgress('pictures', (index + 1) / keys.length);
  }
  return pictures;
}

/** A file knows one credit, the English one: the other languages get theirs as an editor would write it. */
async function sayCredits(
  db: Database,
  editor: Actor,
  { stored, key, now }: { stored: StoredImage; key: string; now: Date },
): Promise<void> {
  const image = await findImage(stored.imageId, db.reader);
  const wanted = PICTURE_FACTS[key]?.credit;
  if (!image || !wanted || LOCALES.every((locale) => wanted[locale] === image.credit)) return;
  const { imageId, version, credit, creator, copyright, place, picture } = image;
  const texts = Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      { ...image.texts[locale], credit: wanted[locale] === credit ? '' : wanted[locale] },
    ]),
  ) as typeof image.texts;
  const { focalX, focalY, regions = {} } = picture;
  const input = { imageId, version, credit, creator, copyright, place, focalX, focalY, regions, texts };
  expectOk(await perform(saveImage, input, editor, now, db), key);
}

/** Makes what home, section pages and the newsroom's library show of the pictures on common screens, in today's browsers. */
async function makeFirstSizes(db: Database, pictures: Map<string, ImageSource>): Promise<void> {
  const isSeenOfPortrait = ({ crop, width, format }: ImageVariant) =>
    crop === '1x1' && ((width === 160 && format === 'webp') || (width <= 320 && format === 'avif'));
  const isSeenFirst = ({ crop, width, format }: ImageVariant) =>
    (crop === '16x9' && width <= 824 && format === 'avif') ||
    (crop === '4x3' && width <= 480 && format === 'avif') ||
    (crop === '4x3' && width === 320 && format === 'webp');
  const making = [...pictures].map(async ([key, picture]) => {
    const wanted = listVariants(picture).filter(key in PORTRAIT_FACTS ? isSeenOfPortrait : isSeenFirst);
    expectOk(await makeVariants(db, picture, 'jpeg', wanted), key);
  });
  await Promise.all(making);
}
