import { expect, it } from 'vitest';
import { publishingRoom } from '#db/commands/publishing/testing-publications.ts';
import { shareDraft } from '#db/commands/share/share-draft.ts';
import { visitShare } from '#db/commands/share/visit-share.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { perform } from '#db/perform.ts';
import { findSharedDraft, isSharedPicture } from '#db/queries/shares/shared-draft.ts';
import { addImageRow, addStory, minutesLater, sampleText } from '#db/testing-newsroom.ts';
import type { StoryDetails } from '#lib/article/text.ts';
import { granted } from '#lib/testing-result.ts';

/** The keys of the picture the story begins with, and of one it gets later. */
const [FIRST, SECOND] = ['a1'.repeat(16), 'b2'.repeat(16)] as const;

/** A story of the editor's, with a picture and a byline, how it is changed, and what outsiders see of it. Moments in minutes. */
async function room() {
  const desk = await publishingRoom();
  const { db } = desk;
  const wish = { en: { text: { leadAlt: 'A field' } }, by: desk.editor, details: { leadImageId: desk.imageId } };
  const { articleId, en } = await addStory(desk, wish);
  const { translationId } = en!;
  const second = await addImageRow(db, SECOND);
  let details: StoryDetails = { ...desk.details, leadImageId: desk.imageId };
  const versions = { text: en!.version, all: 2 };
  const describeStory = async (changed: Partial<StoryDetails>, minute: number, by = desk.editor) => {
    details = { ...details, ...changed };
    const input = { articleId, version: versions.all, details, wordedIn: ['en' as const] };
    versions.all = granted(await perform(saveDetails, input, by, minutesLater(minute), db)).version;
  };
  const write = async (headline: string, minute: number) => {
    const text = sampleText('en', { headline, leadAlt: 'A field', slug: 'a-field' });
    const input = { translationId, version: versions.text, text };
    versions.text = granted(await perform(saveDraft, input, desk.editor, minutesLater(minute), db)).version;
  };
  const share = async (number: number | null, minute: number) => {
    const input = { translationId, number, hours: 72, forWhom: '' };
    return granted(await perform(shareDraft, input, desk.editor, minutesLater(minute), db)).token;
  };
  const see = async (token: string) => {
    const now = minutesLater(600);
    const visit = { token, locale: 'en' as const, network: '', device: 'browser' };
    const article = await findSharedDraft(
      granted(await perform(visitShare, visit, 'machine', now, db)),
      token,
      db.reader,
    );
    const opens = (key: string) => isSharedPicture({ token, locale: 'en', key, now }, db.reader);
    return {
      headline: article?.headline,
      byline: article?.contributors.map(({ name }) => name),
      section: article?.section?.name,
      picture: article?.lead?.picture.key,
      opens: [await opens(FIRST), await opens(SECOND)],
    };
  };
  return { desk, second, describeStory, write, share, see };
}

it('one version is shared with the byline, section and picture it had, its pictures alone, and the newest with today’s', async () => {
  const { desk, second, describeStory, write, share, see } = await room();
  await write('First', 30);
  const newest = await share(null, 31);
  await write('Second', 100);
  const shared = await share(1, 101);
  const then = await see(shared);
  expect(then).toMatchObject({ byline: ['Asha Verma'], picture: FIRST, opens: [true, false] });
  await describeStory({ leadImageId: second, contributorIds: [], sectionId: desk.indiaId }, 200);
  expect(await see(shared)).toEqual(then);
  expect(await see(newest)).toMatchObject({ headline: 'Second', byline: [], picture: SECOND, opens: [false, true] });
  expect((await see(newest)).section).not.toBe(then.section);
});

it('what was chosen after the last word of a version, before it was shared or the next was begun, belongs to it', async () => {
  const { second, describeStory, write, share, see } = await room();
  await write('First', 30);
  await describeStory({ leadImageId: second }, 60);
  const shared = await share(2, 61);
  await describeStory({ contributorIds: [] }, 200);
  expect(await see(shared)).toMatchObject({ picture: SECOND, byline: ['Asha Verma'] });
  // Begun at 300, a version whose link is made later keeps what stood until the next.
  await write('Second', 300);
  await write('Third', 400);
  await describeStory({ leadImageId: null }, 450);
  expect(await see(await share(3, 500))).toMatchObject({ picture: SECOND, byline: [] });
});

it('what changed in a sitting that went on after the link was made is shown as it is today', async () => {
  const { desk, second, describeStory, write, share, see } = await room();
  await write('First', 30);
  await describeStory({ leadImageId: null }, 60);
  const shared = await share(2, 61);
  await describeStory({ leadImageId: second, sectionId: desk.indiaId }, 62);
  expect(await see(shared)).toMatchObject({ picture: SECOND, byline: ['Asha Verma'] });
});
