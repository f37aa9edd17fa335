import { describe, expect, it } from 'vitest';
import { dropWithdrawal } from '#db/commands/publishing/drop-withdrawal.ts';
import { planWithdrawal } from '#db/commands/publishing/plan-withdrawal.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import {
  countRecord,
  findTranslationRow,
  publishingRoom,
  type PublishingRoom,
} from '#db/commands/publishing/testing-publications.ts';
import { withdrawPlanned } from '#db/commands/publishing/withdraw-planned.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { listDueWithdrawals } from '#db/load/schedules.ts';
import { perform } from '#db/perform.ts';
import { findPublishedArticle } from '#db/queries/published-article.ts';
import { plannedWithdrawals } from '#db/schema.ts';
import { addStory, minutesLater, sampleText } from '#db/testing-newsroom.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

const OVER = minutesLater(90);

/** A story that is live in Hindi, and what is asked of its planned withdrawal. */
async function liveStory(desk: PublishingRoom) {
  const { articleId, hi } = await addStory(desk, { en: { publish: true }, hi: { publish: true } });
  if (!hi) throw new Error('The story has no Hindi');
  const { translationId } = hi;
  const standing = async () => ({ translationId, version: (await findTranslationRow(desk, translationId)).version });
  const plan = async (withdrawAt = OVER, by = desk.chief, notice = 'मतदान ख़त्म हुआ।') =>
    perform(
      planWithdrawal,
      { ...(await standing()), notice, withdrawAt: withdrawAt.toISOString() },
      by,
      minutesLater(30),
      desk.db,
    );
  const seen = async () => (await findPublishedArticle({ articleId, locale: 'hi' }, desk.db.reader)) !== undefined;
  return { articleId, translationId, standing, plan, seen };
}

const atOver = ({ db }: PublishingRoom, translationId: number, now = OVER) =>
  perform(withdrawPlanned, { translationId }, 'machine', now, db);

describe('a planned withdrawal', () => {
  it('takes the text down at its moment, once, with its notice, and nothing of the other language', async () => {
    const desk = await publishingRoom();
    const { articleId, translationId, plan, seen } = await liveStory(desk);
    granted(await plan());
    expect(await listDueWithdrawals(desk.db.reader, minutesLater(89), 9)).toEqual([]);
    expect(granted(await atOver(desk, translationId, minutesLater(89)))).toBe(false);
    expect(await seen()).toBe(true);
    expect(await listDueWithdrawals(desk.db.reader, OVER, 9)).toEqual([translationId]);
    const both = await Promise.all([atOver(desk, translationId), atOver(desk, translationId)]);
    expect(both.map(granted).toSorted()).toEqual([false, true]);
    expect(await findTranslationRow(desk, translationId)).toMatchObject({
      liveRevisionId: null,
      withdrawnAt: OVER.toISOString(),
      withdrawalNotice: 'मतदान ख़त्म हुआ।',
    });
    expect(await findPublishedArticle({ articleId, locale: 'en' }, desk.db.reader)).toBeDefined();
    expect(await countRecord(desk, 'translation.withdraw')).toBe(1);
    expect(await desk.db.reader.select().from(plannedWithdrawals)).toEqual([]);
  });

  it('stays through an update, and goes with an earlier withdrawal: what comes back after that stays up', async () => {
    const desk = await publishingRoom();
    const { translationId, standing, plan, seen } = await liveStory(desk);
    granted(await plan());
    const text = sampleText('hi', { headline: 'नतीजे आए' });
    granted(await perform(saveDraft, { ...(await standing()), text }, desk.editor, minutesLater(40), desk.db));
    const update = async (by: Actor) =>
      perform(publishTranslation, { ...(await standing()), substantive: false }, by, minutesLater(41), desk.db);
    granted(await update(desk.editor));
    expect(await desk.db.reader.select().from(plannedWithdrawals)).toHaveLength(1);
    const now = { ...(await standing()), notice: '' };
    granted(await perform(withdrawTranslation, now, desk.chief, minutesLater(42), desk.db));
    expect(await desk.db.reader.select().from(plannedWithdrawals)).toEqual([]);
    granted(await update(desk.chief));
    expect(granted(await atOver(desk, translationId))).toBe(false);
    expect(await seen()).toBe(true);
  });

  it('is moved and dropped by those who may withdraw, and refused for what is not live or is past', async () => {
    const desk = await publishingRoom();
    const { translationId, standing, plan, seen } = await liveStory(desk);
    expect(await plan(minutesLater(29))).toMatchObject({ error: 'in_past' });
    expect(await plan(minutesLater(60 * 24 * 400))).toMatchObject({ error: 'too_far' });
    expect(await plan(OVER, desk.chief, 'ख'.repeat(9_999))).toMatchObject({ error: 'invalid' });
    for (const by of [desk.reporter, desk.translatorHi, desk.translatorEn])
      expect(await plan(OVER, by)).toMatchObject({ error: 'not_allowed' });
    const blank = { ...(await standing()), notice: '', reason: ' ', withdrawAt: OVER.toISOString() };
    expect(await perform(planWithdrawal, blank, desk.chief, minutesLater(30), desk.db)).toMatchObject({
      error: 'reason_missing',
    });
    const stale = { translationId, version: 1, notice: '', withdrawAt: OVER.toISOString() };
    expect(await perform(planWithdrawal, stale, desk.chief, minutesLater(30), desk.db)).toMatchObject({
      error: 'conflict',
    });
    const drop = async () => perform(dropWithdrawal, await standing(), desk.chief, minutesLater(31), desk.db);
    expect(await drop()).toMatchObject({ error: 'step_not_allowed' });
    granted(await plan());
    granted(await plan(minutesLater(95)));
    expect(await desk.db.reader.select().from(plannedWithdrawals)).toMatchObject([
      { withdrawAt: minutesLater(95).toISOString() },
    ]);
    granted(await drop());
    expect(granted(await atOver(desk, translationId, minutesLater(99)))).toBe(false);
    expect(await seen()).toBe(true);
    const { en } = await addStory(desk, { en: {} });
    const unpublished = {
      translationId: en!.translationId,
      version: en!.version,
      notice: '',
      withdrawAt: OVER.toISOString(),
    };
    expect(await perform(planWithdrawal, unpublished, desk.chief, minutesLater(30), desk.db)).toMatchObject({
      error: 'not_live',
    });
  });
});
