import { eq, inArray } from 'drizzle-orm';
import { setEmbargo } from '#db/commands/embargo/set-embargo.ts';
import { duplicateStory } from '#db/commands/story/duplicate-story.ts';
import { publishTogether } from '#db/commands/publishing/publish-together.ts';
import { scheduleTogether } from '#db/commands/publishing/schedule-together.ts';
import { transact } from '#db/engine/transact.ts';
import { perform } from '#db/perform.ts';
import { embargoes, schedules, topicNames } from '#db/schema.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import { variantAddressFrom } from '#lib/image/image.ts';
import type { StoredImage } from '#lib/image/picked-image.ts';
import { LOCALES } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';
import { ask } from '../ask.ts';
import { expect, origin, test } from '../fixtures.ts';
import { makePicture } from '../make-picture.ts';
import { addressKinds, publicAddresses } from '../public-addresses.ts';
import {
  actorOf,
  bodyWith,
  newNames,
  paragraphs,
  serverDatabase,
  shareOf,
  type Story,
  uniqueMark,
  versionOf,
} from '../stories.ts';

/** What of a story must not be heard outside, and every place where one could listen. */
type Wall = { story: Story; secrets: string[]; addresses: string[]; pictures: string[] };

/** Asks every address and answers those that let something out. */
async function leaks({ secrets, addresses, pictures }: Wall): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    const { body, status, headers } = await ask(encodeURI(decodeURI(address)));
    if (status >= 500) found.push(`${address}: ${status}`);
    const said = `${body} ${decodeURI(headers.location ?? '')}`;
    if (secrets.some((secret) => said.includes(secret))) found.push(address);
  }
  for (const picture of pictures) if ((await ask(picture)).status !== 404) found.push(picture);
  return found;
}

/** Every language of the story as an order to publish it. */
async function inputsOf(story: Story) {
  const ids = LOCALES.map((locale) => story.translationIds[locale] ?? 0);
  return Promise.all(
    ids.map(async (translationId) => ({ translationId, version: await versionOf(translationId), substantive: true })),
  );
}

test('nothing of a story under embargo is to be had from outside, by any address, until its very instant', async ({
  page,
  newsroom,
}) => {
  await newsroom.signIn('editor');
  const uploaded = await page.request.post('/api/newsroom/images', {
    headers: {
      origin: origin(),
      'content-type': 'application/octet-stream',
      'x-file-name': `${uniqueMark()}.jpg`,
    },
    data: await makePicture({ credit: 'Setu' }),
  });
  expect(uploaded.status()).toBe(201);
  const stored = ((await uploaded.json()) as { value: StoredImage }).value;
  const names = await newNames();
  const secret = uniqueMark();
  const story = await newsroom.story({
    standing: { en: 'in_review', hi: 'in_review' },
    text: {
      en: { body: paragraphs(`Nobody knows of ${secret}.`) },
      hi: { body: paragraphs(`इसे कोई नहीं जानता, इसका नाम ${secret} है।`) },
    },
    details: { ...names, leadImageId: stored.imageId },
  });
  // Another story leads to it, and readers have that.
  const leading = (words: string) => ({
    body: bodyWith(...paragraphs(words).content, {
      type: 'readMore',
      attrs: { id: newBlockId(), articleId: story.id },
    }),
  });
  const other = await newsroom.story({
    text: { en: leading('More of this soon.'), hi: leading('इस पर और ख़बरें जल्द।') },
    details: names,
  });

  // Somebody outside was given a link to each of its languages, and has its picture from there.
  const tokens = { en: await shareOf(story, 'en'), hi: await shareOf(story, 'hi') };
  const picture = variantAddressFrom(320, stored.picture, '16x9');
  const sharedPictures = LOCALES.map((locale) =>
    picture.replace('/media', `/${locale}/shared/${tokens[locale]}/picture`),
  );
  for (const [index, locale] of LOCALES.entries()) {
    const shared = await ask(`/${locale}/shared/${tokens[locale]}`);
    expect([shared.status, shared.body.includes(secret)]).toEqual([200, true]);
    expect((await ask(sharedPictures[index] ?? '')).status).toBe(200);
  }

  const db = serverDatabase();
  const [editor, chief] = [await actorOf('editor'), await actorOf('chief')];
  const until = new Date(Math.ceil(Date.now() / 60_000 + 60) * 60_000).toISOString();
  granted(await perform(setEmbargo, { articleId: story.id, version: 0, until }, editor, new Date(), db));
  const copy = granted(await perform(duplicateStory, { articleId: story.id }, editor, new Date(), db));
  const copied = await db.reader.select().from(embargoes).where(eq(embargoes.articleId, copy.articleId));
  expect(copied).toMatchObject([{ embargoedUntil: until }]);
  const refused = { translations: await inputsOf(story) };
  expect(await perform(publishTogether, refused, chief, new Date(), db)).toMatchObject({ error: 'embargoed' });

  const [topic] = names.topicIds ?? [];
  const [{ slug = '' } = {}] = await db.reader
    .select({ slug: topicNames.slug })
    .from(topicNames)
    .where(eq(topicNames.topicId, topic ?? 0))
    .orderBy(topicNames.locale);
  const kinds = publicAddresses(story, slug, tokens);
  expect(Object.keys(kinds).toSorted()).toEqual(addressKinds());
  const wall: Wall = {
    story,
    secrets: [story.mark, secret, stored.picture.key],
    pictures: [picture, ...sharedPictures],
    addresses: [
      ...Object.values(kinds).flatMap((address) => LOCALES.flatMap((locale) => address(locale) ?? [])),
      ...LOCALES.flatMap((locale) => [
        // Its number under another slug, in another section; the story that leads to it; its screens without a session.
        `${story.address(locale).replace(/[^/]+$/, '')}x-${story.id}`,
        `/${locale}/nowhere/${story.id}`,
        other.address(locale),
        ...['', `/${locale}`, `/${locale}/preview`, `/${locale}/draft-page`].map(
          (rest) => `/${locale}/newsroom/articles/${story.id}${rest}`,
        ),
        `/${locale}/newsroom?q=bridge`,
        `/${locale}/feed.xml`,
      ]),
      ...['/sitemap.xml', '/feed.xml', '/robots.txt'],
      ...[
        `stories?search=bridge`,
        `stories/${story.id}/comments?language=en`,
        `articles/${story.id}/publish-look?language=en`,
        `articles/${story.id}/holds`,
        `images/${stored.imageId}`,
        'events',
        ...LOCALES.flatMap((locale) => {
          const id = story.translationIds[locale] ?? 0;
          return [`translations/${id}/newest`, `translations/${id}/revisions`, `translations/${id}/revisions/1`];
        }),
      ].map((rest) => `/api/newsroom/${rest}`),
    ],
  };
  expect(await leaks(wall)).toEqual([]);

  // It is to go live the moment it may. That it is scheduled lets nothing out either.
  const translations = await inputsOf(story);
  granted(await perform(scheduleTogether, { translations, publishAt: until }, editor, new Date(), db));
  expect(await leaks(wall)).toEqual([]);
  const due = new Date(Math.ceil(Date.now() / 1_000 + 3) * 1_000);
  await transact(db, async (tx) => {
    const ids = translations.map(({ translationId }) => translationId);
    await tx.update(embargoes).set({ embargoedUntil: due.toISOString() }).where(eq(embargoes.articleId, story.id));
    await tx.update(schedules).set({ publishAt: due.toISOString() }).where(inArray(schedules.translationId, ids));
  });
  for (;;) {
    const answers = await Promise.all(LOCALES.map((locale) => ask(encodeURI(decodeURI(story.address(locale))))));
    const now = Date.now();
    if (now >= due.getTime()) break;
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  }
  for (const locale of LOCALES) {
    const address = encodeURI(decodeURI(story.address(locale)));
    await expect.poll(async () => (await ask(address)).status, { timeout: 10_000 }).toBe(200);
    const { body } = await ask(address);
    expect(body).toContain(secret);
    const published = Date.parse(/"datePublished":"([^"]+)"/.exec(body)?.[1] ?? '');
    expect(published - due.getTime(), 'not before the embargo lapses').toBeGreaterThanOrEqual(0);
    expect(published - due.getTime(), 'within five seconds of it').toBeLessThanOrEqual(5_000);
    expect((await ask(encodeURI(decodeURI(other.address(locale))))).body, 'the other story leads to it').toContain(
      story.mark,
    );
  }
  expect((await ask(picture)).status).toBe(200);
  for (const shared of sharedPictures) expect((await ask(shared)).status).toBe(404);
});
