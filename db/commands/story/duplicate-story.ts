import { asc, eq } from 'drizzle-orm';
import { type Command, command, type Done, idOf } from '#db/command.ts';
import { writeEmbargo } from '#db/commands/embargo/write-embargo.ts';
import { beginTranslation } from '#db/commands/story/rows/move-translation.ts';
import { writeDetails } from '#db/commands/story/rows/write-details.ts';
import { findEmbargo } from '#db/load/story/embargoes.ts';
import { findDetails } from '#db/load/find-details.ts';
import { findStory } from '#db/load/find-story.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { articles, revisions, translations } from '#db/schema.ts';
import { standingEmbargo } from '#lib/article/embargo/embargo.ts';
import type { StoryInput } from '#lib/article/inputs.ts';
import type { Locale } from '#lib/locale.ts';
import { can } from '#lib/policy/can.ts';
import { ok, refuse } from '#lib/result.ts';

/** The copy, the language it was first written in, and the languages that stayed out of it as withdrawn. */
type DuplicatedStory = { articleId: number; locale: Locale; leftOut: Locale[] };

/**
 * Begins a story as a copy of another: the newest text of every language, and the details. A language that was withdrawn
 * comes along for those alone who may put it back before readers; else a copy would be a way around them. It is a draft of whoever asks,
 * without addresses, dates or anything live; what is under embargo is so in the copy. In a section
 * in which they may not describe a story of their own, the copy stands in none. Refuses 'not_found', 'not_allowed', and
 * 'copy_withdrawn' where no language is left to copy.
 */
export const duplicateStory: Command<StoryInput, DuplicatedStory, 'not_found' | 'not_allowed' | 'copy_withdrawn'> =
  command({
    name: 'duplicateStory',
    permission: 'story.create',
    find: (tx, { articleId }) => findStory(tx, articleId),
    async run(tx, { articleId: from }, by, now, { article, subject }) {
      const at = now.toISOString();
      const authorId = idOf(by);
      const written = await tx
        .select({ locale: translations.locale, withdrawnAt: translations.withdrawnAt, draft: revisions })
        .from(translations)
        .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
        .where(eq(translations.articleId, from))
        .orderBy(asc(translations.id));
      const mayCopy = ({ locale, withdrawnAt }: (typeof written)[number]) =>
        withdrawnAt === null || by === 'machine' || can(by, 'translation.restore', { ...subject, locale });
      const texts = written.filter(mayCopy);
      const leftOut = written.filter((one) => !mayCopy(one)).map((one) => one.locale);
      const source = texts.find((one) => one.locale === article.sourceLocale) ?? texts[0];
      if (!source) return refuse('copy_withdrawn');
      const { locale } = source;
      const [copy] = await tx
        .insert(articles)
        .values({ sourceLocale: locale, createdById: authorId, createdAt: at, updatedAt: at })
        .returning({ id: articles.id });
      if (!copy) throw new Error('A story was not written');
      const articleId = copy.id;
      let madeFromRevisionId: number | null = null;
      for (const one of [source, ...texts.filter((other) => other !== source)]) {
        const text = { ...revisionText(one.draft), slug: '' };
        const begun = await beginTranslation(tx, {
          articleId,
          locale: one.locale,
          text,
          authorId,
          now,
          madeFromRevisionId,
        });
        if (one === source) madeFromRevisionId = begun.revisionId;
      }
      const embargoedUntil = standingEmbargo((await findEmbargo(tx, from)).embargoedUntil, now);
      const { headline } = source.draft;
      const about = { subject: 'article' as const, id: articleId };
      const events: Done<unknown>['events'][number][] = [
        { kind: 'story.duplicate', ...about, detail: { from, headline } },
      ];
      if (embargoedUntil !== null) {
        await writeEmbargo(tx, articleId, { embargoedUntil, version: 1, by, now });
        events.push({ kind: 'story.embargo', ...about, detail: { headline, from: null, until: embargoedUntil } });
      }
      const details = await findDetails(tx, from);
      const own = { ownerId: authorId, sectionId: details.sectionId };
      if (by !== 'machine' && !can(by, 'story.details', own)) details.sectionId = null;
      await writeDetails(tx, articleId, { details, version: 2, savedAt: at });
      return ok({ value: { articleId, locale, leftOut }, touched: [], events });
    },
  });
