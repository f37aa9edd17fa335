import { eq } from 'drizzle-orm';
import { type By, type Done, idOf } from '#db/command.ts';
import { followComments } from '#db/commands/story/rows/follow-comments.ts';
import { pointDraftAt } from '#db/commands/story/rows/move-translation.ts';
import { insertRevision, overwriteRevision } from '#db/commands/story/rows/write-revision.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { writeAuthorship, type WrittenPart } from '#db/load/authorship.ts';
import type { FoundTranslation } from '#db/load/find-translation.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { revisions } from '#db/schema.ts';
import { type Authorship, changedKeys, overwritesAnother, recordChange, type Writer } from '#lib/article/authorship.ts';
import { TEXT_FIELDS } from '#lib/article/limits.ts';
import { losesMuch } from '#lib/article/lost-words.ts';
import { can } from '#lib/policy/can.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { stageAfter } from '#lib/article/workflow.ts';
import { changesOf } from '#lib/events/events.ts';
import { sameJson } from '#lib/same-json.ts';

/** What a draft is kept with: the part it is, who last wrote what of it, who writes now. */
export type Saving = { part: WrittenPart; authorship: Authorship; writer: Writer; found: FoundTranslation };

/** A kept draft: the version to go on from, when it was kept (UTC), and what the record says of it. */
export type Kept = {
  version: number;
  savedAt: string;
  slugTaken: boolean;
  authorship: Authorship;
  events: Done<unknown>['events'];
};

/**
 * Keeps `text`, which is not as the draft stands. The open revision is written over within one sitting, unless that would
 * take another person's words with it or much of the text at once; else, and with `asVersion`, it is frozen and a new one
 * follows.
 */
export async function keepDraft(
  tx: Queryable,
  {
    part,
    authorship,
    writer,
    found,
    text,
    now,
    by,
    asVersion = false,
  }: Saving & { text: TranslationText; now: Date; by: By; asVersion?: boolean },
): Promise<Kept> {
  const { translation, article, draft } = found;
  const before = revisionText(draft);
  const { changed, present } = changedKeys(before, text);
  const authorId = idOf(by);
  const begins =
    asVersion ||
    draft.frozenAt !== null ||
    isAnotherSitting(draft, now) ||
    losesMuch(before.body, text.body) ||
    overwritesAnother(authorship, changed, { by: authorId, authorId: draft.authorId });
  let revisionId = draft.id;
  if (!begins) await overwriteRevision(tx, draft.id, { text, authorId, now });
  else {
    if (draft.frozenAt === null) {
      await tx.update(revisions).set({ frozenAt: now.toISOString() }).where(eq(revisions.id, draft.id));
    }
    revisionId = await insertRevision(tx, { translationId: translation.id, authorId, text, now });
  }
  const { headline, slug } = text;
  const mayApprove = by === 'machine' || can(by, 'translation.approve', found.subject);
  const stage = stageAfter(translation.stage, mayApprove ? 'polish' : 'save');
  const onlyWords =
    !begins &&
    translation.version > 1 &&
    stage === translation.stage &&
    draft.authorId === authorId &&
    before.headline === headline;
  const { version, slugTaken } = await pointDraftAt(
    tx,
    translation,
    { id: revisionId, headline, slug },
    { stage, now, onlyWords },
  );
  await followComments(
    tx,
    { articleId: article.id, locale: translation.locale },
    { before: before.body, after: text.body },
  );
  const next = recordChange(authorship, { changed, present, version, writer, begins });
  await writeAuthorship(tx, { ...part, revisionId }, next);
  return {
    version,
    savedAt: now.toISOString(),
    slugTaken,
    authorship: next,
    events: [
      {
        kind: 'translation.edit',
        subject: 'translation',
        id: translation.id,
        detail: {
          articleId: article.id,
          locale: translation.locale,
          revisionId,
          version,
          headline,
          fields: changedFields(before, text),
          changed: changesOf({ headline: before.headline, slug: before.slug }, { headline, slug }),
        },
      },
      ...(stage === 'in_review' && translation.stage === 'ready'
        ? [
            {
              kind: 'translation.reopen' as const,
              subject: 'translation' as const,
              id: translation.id,
              detail: { articleId: article.id, locale: translation.locale, revisionId, version, headline },
            },
          ]
        : []),
    ],
  };
}

/** Who pauses so long goes on in a new version; and no version grows for longer than that. */
const PAUSE_MS = 5 * 60_000;
const LONGEST_SITTING_MS = 30 * 60_000;

/** Whether the history is to keep the text as it stands: it was left alone for a while, or written at for long. */
function isAnotherSitting({ createdAt, updatedAt }: typeof revisions.$inferSelect, now: Date): boolean {
  return now.getTime() - Date.parse(updatedAt) > PAUSE_MS || now.getTime() - Date.parse(createdAt) > LONGEST_SITTING_MS;
}

/** The fields that differ between two texts, the body among them. */
export function changedFields(one: TranslationText, other: TranslationText): (keyof TranslationText)[] {
  const lines = TEXT_FIELDS.filter((field) => one[field] !== other[field]);
  return sameJson(one.body, other.body) ? lines : [...lines, 'body'];
}
