import { eq } from 'drizzle-orm';
import { emptyDatabase } from '#db/commands/demo/empty-database.ts';
import { markDemo } from '#db/commands/demo/mark-demo.ts';
import { addImage } from '#db/commands/image/add-image.ts';
import { deleteImage } from '#db/commands/image/delete-image.ts';
import { saveImage } from '#db/commands/image/save-image.ts';
import { saveDeskRules } from '#db/commands/rules/save-desk-rules.ts';
import { approveTranslation } from '#db/commands/story/approve-translation.ts';
import { archiveStory } from '#db/commands/story/archive-story.ts';
import { binStory } from '#db/commands/story/bin-story.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { duplicateStory } from '#db/commands/story/duplicate-story.ts';
import { emptyBin } from '#db/commands/story/empty-bin.ts';
import { holdParts } from '#db/commands/story/holds/hold-parts.ts';
import { releaseHolds } from '#db/commands/story/holds/release-holds.ts';
import { takeOverPart } from '#db/commands/story/holds/take-over-part.ts';
import { indexTexts } from '#db/commands/story/index-texts.ts';
import { revertTranslation } from '#db/commands/story/revert-translation.ts';
import { returnTranslation } from '#db/commands/story/return-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { takeBackTranslation } from '#db/commands/story/take-back-translation.ts';
import { unarchiveStory } from '#db/commands/story/unarchive-story.ts';
import { unbinStory } from '#db/commands/story/unbin-story.ts';
import { askForName } from '#db/commands/taxonomy/ask-for-name.ts';
import { acceptAskedName, declineAskedName } from '#db/commands/taxonomy/decide-asked-name.ts';
import { deleteTaxonomyItem } from '#db/commands/taxonomy/delete-taxonomy-item.ts';
import { reorderSections } from '#db/commands/taxonomy/reorder-sections.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import { perform } from '#db/perform.ts';
import { articles, deskRules, sections, storyTexts } from '#db/schema.ts';
import { addImageRow, minutesLater, TEST_NOW, type TestNewsroom, sampleText } from '#db/testing-newsroom.ts';
import { FIRST_RULES } from '#lib/article/rules/desk-rules.ts';
import { granted } from '#lib/testing-result.ts';
import { type Example, example, nextNumber } from '#db/commands/testing-example.ts';
import { PUBLISHING_EXAMPLES } from '#db/commands/publishing/testing-publishing-examples.ts';
import { draft, EXAMPLE_NOW, live } from '#db/commands/testing-example-stories.ts';
import { ASSIGNMENT_EXAMPLES } from '#db/commands/assignment/testing-assignment-examples.ts';
import { NOTIFICATION_EXAMPLES } from '#db/commands/notification/testing-notification-examples.ts';
import { VIEW_EXAMPLES } from '#db/commands/view/testing-view-examples.ts';
import { CORRECTION_EXAMPLES } from '#db/commands/correction/testing-correction-examples.ts';
import { SHARE_EXAMPLES } from '#db/commands/share/testing-share-examples.ts';
import { NOTE_EXAMPLES } from '#db/commands/note/testing-note-examples.ts';
import { EMBARGO_EXAMPLES } from '#db/commands/embargo/testing-embargo-examples.ts';
import { COMMENT_EXAMPLES } from '#db/commands/comment/testing-comment-examples.ts';
import { PERSON_EXAMPLES } from '#db/commands/person/testing-person-examples.ts';

/** A story in review, with its English translation as an input. */
async function sent(desk: TestNewsroom) {
  const { translationId, version } = await draft(desk);
  const input = { translationId, version, note: 'For tonight' };
  const now = granted(await perform(submitTranslation, input, desk.reporter, minutesLater(30), desk.db));
  return { translationId, version: now.version };
}

/** A topic that a story asks for, as its number. */
async function askedFor(desk: TestNewsroom) {
  const { articleId } = await draft(desk);
  const input = { articleId, kind: 'topic' as const, locale: 'en' as const, name: `Topic ${nextNumber()}` };
  return granted(await perform(askForName, input, desk.reporter, minutesLater(30), desk.db)).id;
}

/** A topic as it stands, as an input. */
async function savedTopic({ db, chief }: TestNewsroom) {
  const input = { kind: 'topic' as const, names: names(String(nextNumber())) };
  return { ...input, ...granted(await perform(saveTaxonomyItem, input, chief, TEST_NOW, db)) };
}

const names = (word: string) => ({
  en: { name: `Topic ${word}`, slug: `topic-${word}` },
  hi: { name: `विषय ${word}`, slug: `vishay-${word}` },
});

const imageKey = () => nextNumber().toString(16).padStart(32, '0');

/** Every command there is; every-command.test.ts fails for one that is missing here. */
export const EXAMPLES: readonly Example[] = [
  example(createStory, async ({ reporter }) => ({ input: { locale: 'hi' as const, headline: 'बारिश' }, by: reporter })),
  example(startTranslation, async (desk) => {
    const { articleId } = await live(desk);
    return { input: { articleId, locale: 'hi', copyBlocks: true }, by: desk.translatorHi };
  }),
  example(saveDraft, async (desk) => {
    const { translationId, version } = await draft(desk);
    return { input: { translationId, version, text: sampleText('en', { headline: 'Another' }) }, by: desk.editor };
  }),
  example(saveDetails, async (desk) => {
    const { articleId } = await draft(desk);
    return {
      input: { articleId, version: 2, details: { ...desk.details, sectionId: desk.indiaId } },
      by: desk.reporter,
    };
  }),
  example(submitTranslation, async (desk) => {
    const { translationId, version } = await draft(desk);
    return { input: { translationId, version, note: 'For tonight' }, by: desk.reporter };
  }),
  example(returnTranslation, async (desk) => ({
    input: { ...(await sent(desk)), note: 'Who says so?' },
    by: desk.editor,
  })),
  example(takeBackTranslation, async (desk) => ({ input: await sent(desk), by: desk.reporter })),
  example(holdParts, async (desk) => {
    const { articleId } = await draft(desk);
    return { input: { articleId, tab: 'example-tab', parts: ['text:en', 'details'] }, by: desk.reporter };
  }),
  example(releaseHolds, async (desk) => {
    const { articleId } = await draft(desk);
    const input = { articleId, tab: 'example-tab', parts: ['text:hi' as const] };
    granted(await perform(holdParts, input, desk.reporter, EXAMPLE_NOW, desk.db));
    return { input: { articleId, tab: 'example-tab' }, by: desk.reporter };
  }),
  example(takeOverPart, async (desk) => {
    const { articleId } = await draft(desk);
    const input = { articleId, tab: 'example-tab', parts: ['text:en' as const] };
    granted(await perform(holdParts, input, desk.reporter, EXAMPLE_NOW, desk.db));
    return { input: { articleId, tab: 'another-tab', part: 'text:en' }, by: desk.editor };
  }),
  example(discardDraft, async (desk) => {
    const { translationId, version } = await live(desk);
    const input = {
      translationId,
      version,
      text: sampleText('en', { headline: 'Not this', slug: `not-this-${nextNumber()}` }),
    };
    const saved = granted(await perform(saveDraft, input, desk.editor, minutesLater(30), desk.db));
    return { input: { translationId, version: saved.version }, by: desk.editor };
  }),
  example(revertTranslation, async (desk) => {
    const { translationId, version } = await draft(desk);
    const input = { translationId, version, text: sampleText('en', { headline: 'Worse' }) };
    // After a pause, which begins a new version.
    const saved = granted(await perform(saveDraft, input, desk.editor, minutesLater(30), desk.db));
    return { input: { translationId, version: saved.version, number: 1 }, by: desk.editor };
  }),
  example(binStory, async (desk) => {
    const { articleId } = await draft(desk);
    return { input: { articleId }, by: desk.reporter };
  }),
  example(unbinStory, async (desk) => {
    const { articleId } = await draft(desk);
    granted(await perform(binStory, { articleId }, desk.reporter, minutesLater(30), desk.db));
    return { input: { articleId }, by: desk.editor };
  }),
  example(archiveStory, async (desk) => {
    const { articleId } = await draft(desk);
    return { input: { articleId }, by: desk.reporter };
  }),
  example(unarchiveStory, async (desk) => {
    const { articleId } = await draft(desk);
    granted(await perform(archiveStory, { articleId }, desk.reporter, minutesLater(30), desk.db));
    return { input: { articleId }, by: desk.editor };
  }),
  example(duplicateStory, async (desk) => {
    const { articleId } = await draft(desk);
    return { input: { articleId }, by: desk.editor };
  }),
  example(
    indexTexts,
    async (desk) => {
      await draft(desk);
      await draft(desk);
      await desk.db.writer.delete(storyTexts);
      return { input: { most: 20 }, by: 'machine' };
    },
    // It takes every story there is, and among those of all examples each of its writes would be made to fail.
    'newsroom',
  ),
  example(
    emptyBin,
    async (desk) => {
      const { articleId } = await draft(desk);
      granted(await perform(binStory, { articleId }, desk.reporter, minutesLater(30), desk.db));
      const binnedAt = minutesLater(-60 * 24 * 40).toISOString();
      await desk.db.writer.update(articles).set({ binnedAt }).where(eq(articles.id, articleId));
      return { input: null, by: 'machine' };
    },
    'newsroom',
  ),

  example(addImage, async ({ reporter }) => {
    const none = { caption: '', alt: '' };
    const metadata = {
      credit: 'PTI',
      creator: '',
      copyright: '',
      takenAt: '',
      place: '',
      texts: { en: none, hi: none },
    };
    const picture = { key: imageKey(), width: 8, height: 6, focalX: 50, focalY: 50 };
    return { input: { picture, metadata, fileName: 'a.png', format: 'png', byteSize: 99 }, by: reporter };
  }),
  example(saveImage, async ({ db, editor }) => {
    const said = (caption: string, alt: string, credit = '') => ({ caption, alt, credit });
    const texts = { en: said('Rain', 'Wet cars'), hi: said('बारिश', 'गाड़ियाँ', 'एपी') };
    const input = { imageId: await addImageRow(db, imageKey()), version: 1, focalX: 10, focalY: 20, regions: {} };
    return { input: { ...input, credit: 'AP', creator: '', copyright: '', place: 'Pune', texts }, by: editor };
  }),
  example(deleteImage, async ({ db, chief }) => ({
    input: { imageId: await addImageRow(db, imageKey()), version: 1 },
    by: chief,
  })),

  example(saveTaxonomyItem, async (desk) => {
    const topic = await savedTopic(desk);
    return { input: { ...topic, names: names(`new-${topic.id}`) }, by: desk.chief, touches: [`topic:${topic.id}`] };
  }),
  example(deleteTaxonomyItem, async (desk) => {
    const { kind, id, version } = await savedTopic(desk);
    return { input: { kind, id, version }, by: desk.chief, touches: [`topic:${id}`] };
  }),
  example(askForName, async (desk) => {
    const { articleId } = await draft(desk);
    const name = `Ropeway safety ${nextNumber()}`;
    return { input: { articleId, kind: 'topic' as const, locale: 'en' as const, name }, by: desk.reporter };
  }),
  example(acceptAskedName, async (desk) => {
    const [askedId, item] = [await askedFor(desk), await savedTopic(desk)];
    return { input: { askedId, item }, by: desk.chief, touches: [`topic:${item.id}`] };
  }),
  example(declineAskedName, async (desk) => ({ input: { askedId: await askedFor(desk) }, by: desk.chief })),
  example(approveTranslation, async (desk) => ({ input: await sent(desk), by: desk.editor })),
  example(saveDeskRules, async ({ db, chief }) => {
    // Nothing that keeps the other examples from publishing.
    const [house] = await db.reader.select().from(deskRules).where(eq(deskRules.scope, 'house'));
    const dateline = house?.rules?.checks.dateline === 'off' ? ('should' as const) : ('off' as const);
    const rules = { ...FIRST_RULES, checks: { ...FIRST_RULES.checks, dateline } };
    return { input: { sectionId: null, version: house?.version ?? 0, rules }, by: chief };
  }),
  example(reorderSections, async ({ db, chief }) => {
    const rows = await db.reader.select({ id: sections.id }).from(sections).orderBy(sections.position, sections.id);
    return { input: { ids: rows.map(({ id }) => id).toReversed() }, by: chief, touches: ['sections'] };
  }),

  ...PUBLISHING_EXAMPLES,
  ...EMBARGO_EXAMPLES,
  ...CORRECTION_EXAMPLES,
  ...NOTE_EXAMPLES,
  ...SHARE_EXAMPLES,
  ...ASSIGNMENT_EXAMPLES,
  ...NOTIFICATION_EXAMPLES,
  ...VIEW_EXAMPLES,
  ...COMMENT_EXAMPLES,
  ...PERSON_EXAMPLES,
  example(markDemo, async () => ({ input: 'begun', by: 'machine' })),
  example(emptyDatabase, async () => ({ input: null, by: 'machine' }), 'newsroom'),
];
