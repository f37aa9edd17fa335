import { approveTranslation } from '#db/commands/story/approve-translation.ts';
import { archiveStory } from '#db/commands/story/archive-story.ts';
import { setEmbargo } from '#db/commands/embargo/set-embargo.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { planWithdrawal } from '#db/commands/publishing/plan-withdrawal.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { scheduleTogether } from '#db/commands/publishing/schedule-together.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { perform } from '#db/perform.ts';
import { expectOk } from '#db/seed/expect-ok.ts';
import { instantOf } from '#db/seed/seed-clock.ts';
import { readWhatWas, seedAssignments } from '#db/seed/seed-assignments.ts';
import { seedComments } from '#db/seed/seed-comments.ts';
import { seedCorrections } from '#db/seed/seed-corrections.ts';
import { seedSuggestions } from '#db/seed/seed-suggestions.ts';
import { seedNotes } from '#db/seed/seed-notes.ts';
import { seedShares } from '#db/seed/seed-shares.ts';
import type { SeedStory, SeedText } from '#db/seed/seed-story.ts';
import type { NotationNames } from '#db/seed/body-from-notation.ts';
import { seedText } from '#db/seed/seed-text.ts';
import { ALL_STORIES } from '#db/seed/stories/all-stories.ts';
import type { Actor } from '#lib/people/roles.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { quickTime } from '#lib/article/publishing/schedule.ts';
import { type Locale, LOCALES, otherLocales } from '#lib/locale.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What the stories are made of: people by role, ids of taxonomy items (`section:world` …), images by key. */
type SeedStoriesInput = {
  now: Date;
  actor: (key: string) => Actor;
  ids: Map<string, number>;
  images: Map<string, number>;
  onProgress: (share: number) => void;
};

type Begun = { articleId: number; translationId: number; version: number };

/** Writes every demo story as the newsroom would: begun, detailed, translated, handed in, published, updated. */
export async function seedStories(db: Database, order: SeedStoriesInput): Promise<void> {
  const { now, actor, ids, images, onProgress } = order;
  const begun = new Map<string, Begun>();
  // All are begun before any is written: their texts link one another.
  for (const story of ALL_STORIES) {
    const created = await perform(
      createStory,
      { locale: story.source },
      writerOf(story, actor),
      before(story, now, 5),
      db,
    );
    begun.set(story.key, expectOk(created, story.key));
  }
  const names: NotationNames = {
    article: (key) => known(begun, key).articleId,
    image: (key) => known(images, key),
  };

  for (const [index, story] of ALL_STORIES.entries()) {
    const start = known(begun, story.key);
    const writer = writerOf(story, actor);
    const details = {
      sectionId: known(ids, `section:${story.section}`),
      agencyId: story.agency === undefined ? null : known(ids, `agency:${story.agency}`),
      contributorIds: story.contributors.map((slug) => known(ids, `contributor:${slug}`)),
      topicIds: story.topics.map((slug) => known(ids, `topic:${slug}`)),
      leadImageId: story.picture === undefined ? null : known(images, story.picture),
    };
    // Its words come with the texts.
    const saving = { articleId: start.articleId, version: 1, details, wordedIn: [...LOCALES] };
    expectOk(await perform(saveDetails, saving, writer, before(story, now, 4.8), db), story.key);
    const first = [await seedTranslation(db, story, story.source, { ...start, writer, names, order })];
    for (const locale of otherLocales(story.source)) {
      if (!story.texts[locale]) continue;
      const translator = actor(locale === 'hi' ? 'translator' : 'translator-en');
      const from = { articleId: start.articleId, locale, copyBlocks: true };
      const started = expectOk(await perform(startTranslation, from, translator, before(story, now, 2), db), story.key);
      first.push(await seedTranslation(db, story, locale, { ...started, writer: translator, names, order }));
    }
    // The updates follow one another as they did: each language is translated before the other goes on.
    const texts = [];
    for (const one of first) texts.push(await seedLater(db, story, one, order));
    if (story.scheduled) {
      const publishAt = quickTime(story.scheduled, now).toISOString();
      const translations = texts.map((one) => ({ ...one, substantive: true }));
      expectOk(await perform(scheduleTogether, { translations, publishAt }, actor('editor'), now, db), story.key);
    }
    if (story.embargoed) {
      const { inDays, at } = story.embargoed;
      const until = instantOf({ daysAgo: -inDays, at }, now).toISOString();
      const holding = { articleId: start.articleId, version: 0, until };
      expectOk(await perform(setEmbargo, holding, actor('editor'), now, db), story.key);
    }
    onProgress((index + 1) / ALL_STORIES.length);
  }
  const desk = { now, actor, idOf: (key: string) => known(begun, key).articleId };
  await seedCorrections(db, desk);
  await readWhatWas(db, desk);
  await seedComments(db, desk);
  await seedSuggestions(db, desk);
  await seedNotes(db, desk);
  await seedAssignments(db, desk);
  await seedShares(db, desk);
  for (const { key, archived } of ALL_STORIES) {
    if (!archived) continue;
    expectOk(await perform(archiveStory, { articleId: desk.idOf(key) }, actor('chief_editor'), now, db), key);
  }
}

type Work = Begun & { writer: Actor; names: NotationNames; order: SeedStoriesInput };

/** A language of a story as far as it has come, with the whole of its text. */
type Written = { translationId: number; version: number; locale: Locale; whole: TranslationText };

/** Writes one language of a story and takes it as far as the first text that went live, if any did; answers where it then stands. */
async function seedTranslation(db: Database, story: SeedStory, locale: Locale, work: Work): Promise<Written> {
  const { translationId, writer, names, order } = work;
  const { now, actor } = order;
  const text = known(new Map(Object.entries(story.texts)), locale);
  const about = `${story.key} (${locale})`;
  const editor = actor('editor');
  const live = text.live ? instantOf(text.live, now) : undefined;
  const published = live ?? new Date(now.getTime() - HOUR_MS);
  const whole = seedText(story, locale, text, { names, published });
  let { version } = work;

  const save = async (content: TranslationText, by: Actor, at: Date) => {
    const saved = expectOk(await perform(saveDraft, { translationId, version, text: content }, by, at, db), about);
    if (saved.slugTaken) throw new Error(`The demo newsroom: the slug of ${about} is taken`);
    version = saved.version;
  };
  await save(firstVersion(whole, text), writer, new Date(published.getTime() - HOUR_MS));
  if (live || text.submitted) {
    const handedIn = new Date(published.getTime() - 20 * MINUTE_MS);
    version = expectOk(
      await perform(submitTranslation, { translationId, version }, writer, handedIn, db),
      about,
    ).version;
  }
  if (text.ready) {
    const chief = actor('chief_editor');
    version = expectOk(await perform(approveTranslation, { translationId, version }, chief, now, db), about).version;
  }
  if (live) {
    const going = { translationId, version, substantive: true };
    version = expectOk(await perform(publishTranslation, going, editor, live, db), about).version;
  }
  return { translationId, version, locale, whole };
}

/** What became of a text after it first went live: its update, its withdrawal, and what is planned; answers where it then stands. */
async function seedLater(
  db: Database,
  story: SeedStory,
  { translationId, version: first, locale, whole }: Written,
  { now, actor }: SeedStoriesInput,
): Promise<{ translationId: number; version: number }> {
  const text = known(new Map(Object.entries(story.texts)), locale);
  const about = `${story.key} (${locale})`;
  const editor = actor('editor');
  let version = first;
  if (text.updated) {
    const at = instantOf(text.updated, now);
    const written = new Date(at.getTime() - 5 * MINUTE_MS);
    const saving = { translationId, version, text: whole };
    const saved = expectOk(await perform(saveDraft, saving, editor, written, db), about);
    const going = { translationId, version: saved.version, substantive: true, note: text.updated.note };
    version = expectOk(await perform(publishTranslation, going, editor, at, db), about).version;
  }
  if (text.withdrawn) {
    const { notice, reason } = text.withdrawn;
    const going = { translationId, version, notice, reason };
    expectOk(
      await perform(withdrawTranslation, going, actor('chief_editor'), instantOf(text.withdrawn, now), db),
      about,
    );
  } else if (text.comesDownInDays !== undefined) {
    const evening = quickTime('evening', now).getTime() + text.comesDownInDays * 24 * HOUR_MS;
    const going = { translationId, version, notice: '', withdrawAt: new Date(evening).toISOString() };
    version = expectOk(await perform(planWithdrawal, going, actor('chief_editor'), now, db), about).version;
  }
  return { translationId, version };
}

/** The text as it first went live: without the blocks that came with the update. */
function firstVersion(whole: TranslationText, { updated }: SeedText): TranslationText {
  if (!updated) return whole;
  return { ...whole, body: { ...whole.body, content: whole.body.content.slice(0, -updated.blocks) } };
}

/** Stories with Ananya Rastogi's name are the demo reporter's own; the rest was begun by the editor. */
function writerOf(story: SeedStory, actor: (key: string) => Actor): Actor {
  return actor(story.contributors[0] === 'ananya-rastogi' ? 'reporter' : 'editor');
}

/** So many hours before the story first went live; for a draft, before `now`. */
function before(story: SeedStory, now: Date, hours: number): Date {
  const live = Object.values(story.texts).flatMap((text) => (text.live ? [instantOf(text.live, now).getTime()] : []));
  return new Date(Math.min(...live, now.getTime()) - hours * HOUR_MS);
}

function known<K, V>(map: Map<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo newsroom knows no ${String(key)}`);
  return value;
}
