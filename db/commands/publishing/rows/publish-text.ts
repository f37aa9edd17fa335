import type { By, Done } from '#db/command.ts';
import { idOf } from '#db/command.ts';
import { type FreezeCode, type FreezeRefusal, freezeText } from '#db/commands/publishing/rows/freeze-text.ts';
import { goLive, type Published } from '#db/commands/publishing/rows/go-live.ts';
import { type GoLiveCode, mayGoLive } from '#db/commands/publishing/rows/may-go-live.ts';
import { pointDraftAt } from '#db/commands/story/rows/move-translation.ts';
import { readUpdateNote } from '#db/commands/publishing/rows/tell-update.ts';
import { writeSchedule } from '#db/commands/publishing/rows/write-schedule.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findFindings } from '#db/load/publishing/find-findings.ts';
import type { FoundTranslation } from '#db/load/find-translation.ts';
import type { PublishInput } from '#lib/article/inputs.ts';
import { advance } from '#lib/article/workflow.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** Why a text does not go live, where it may. */
export type PublishTextCode = 'step_not_allowed' | 'embargoed' | 'invalid' | GoLiveCode | FreezeCode;

const noteOf = ({ locale, firstPublishedAt }: FoundTranslation['translation'], substantive: boolean) => ({
  locale,
  isSubstantiveUpdate: substantive && firstPublishedAt !== null,
});

/** A text that goes live by itself at the instant `publishAt` (UTC). */
export type Scheduled = { version: number; publishAt: string };

/** Makes the newest text of one language what readers see; see publishTranslation. */
export async function publishText(
  tx: Queryable,
  { version, substantive, note: rawNote, seen }: PublishInput,
  { by, now }: { by: By; now: Date },
  found: FoundTranslation,
): Promise<Result<Done<Published>, PublishTextCode, FreezeRefusal>> {
  const { translation, embargoedUntil } = found;
  if (translation.version !== version) return refuse('conflict');
  const note = readUpdateNote(rawNote, noteOf(translation, substantive));
  if (!note.ok) return note;
  const examined = await findFindings(tx, found);
  const may = await mayGoLive(tx, found, { by, rules: examined.rules });
  if (!may.ok) return may;
  const step = advance(translation.stage, 'publish', { now, embargoedUntil });
  if (!step.ok) return step;
  const frozen = await freezeText(tx, found, { seen, examined, now });
  if (!frozen.ok) return frozen;
  return ok(await goLive(tx, found, frozen.value, { substantive, note: note.value, stage: step.value, now }));
}

/** When a text goes live: the instant, which was read already, and whether with the other language or not at all. */
type Wish = { at: Date; together: boolean; by: By; now: Date };

/** Has the newest text of one language go live by itself; see scheduleTranslation. */
export async function scheduleText(
  tx: Queryable,
  { translationId, version, substantive, note: rawNote, seen }: PublishInput,
  { at, together, by, now }: Wish,
  found: FoundTranslation,
): Promise<Result<Done<Scheduled>, PublishTextCode, FreezeRefusal>> {
  const { translation, article, embargoedUntil } = found;
  if (translation.version !== version) return refuse('conflict');
  const note = readUpdateNote(rawNote, noteOf(translation, substantive));
  if (!note.ok) return note;
  const examined = await findFindings(tx, found);
  const may = await mayGoLive(tx, found, { by, rules: examined.rules });
  if (!may.ok) return may;
  const { locale } = translation;
  const step = advance(translation.stage, 'schedule', { now: at, embargoedUntil });
  if (!step.ok) return step;
  const frozen = await freezeText(tx, found, { seen, examined, now });
  if (!frozen.ok) return frozen;
  const { revisionId, text } = frozen.value;
  const { headline, slug } = text;
  const publishAt = at.toISOString();
  const wish = { revisionId, publishAt, substantive, note: note.value, together };
  await writeSchedule(tx, { translationId, ...wish, byId: idOf(by), now });
  const moved = await pointDraftAt(tx, translation, { id: revisionId, headline, slug }, { stage: step.value, now });
  const { version: next } = moved;
  const detail = {
    articleId: article.id,
    locale,
    revisionId,
    version: next,
    headline,
    publishAt,
    substantive,
    ...(note.value !== '' && { note: note.value }),
    together,
  };
  return ok({
    value: { version: next, publishAt },
    touched: [],
    events: [{ kind: 'translation.schedule', subject: 'translation', id: translationId, detail }],
  });
}
