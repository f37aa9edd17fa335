import { describe, expect, it } from 'vitest';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { firstOfNames } from '#db/commands/testing-example-stories.ts';
import { perform } from '#db/perform.ts';
import { addStory, lastTouched, minutesLater, TEST_NOW } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';
import { countRecord, findTranslationRow, publishingRoom } from '#db/commands/publishing/testing-publications.ts';

describe('withdrawTranslation', () => {
  it('takes one language down with its notice, leaves the other, and comes back by a chief editor under its first date', async () => {
    const desk = await publishingRoom();
    const story = await addStory(desk, { en: { publish: true }, hi: { publish: true } });
    const before = await findTranslationRow(desk, story.en!.translationId);
    const { translationId, version } = story.hi!;
    const down = granted(
      await perform(
        withdrawTranslation,
        { translationId, version, notice: ' तथ्यों की जांच जारी है | ', reason: ' Police deny it ' },
        desk.chief,
        minutesLater(5),
        desk.db,
      ),
    );
    expect(await findTranslationRow(desk, translationId)).toMatchObject({
      liveRevisionId: null,
      withdrawnAt: minutesLater(5).toISOString(),
      withdrawalNotice: 'तथ्यों की जांच जारी है।',
      withdrawalReason: 'Police deny it',
      withdrawnById: desk.chief.id,
      firstPublishedAt: TEST_NOW.toISOString(),
    });
    expect(await lastTouched(desk.db)).toEqual(
      [
        `article:${story.articleId}:hi`,
        `teaser:${story.articleId}:hi`,
        'front:hi',
        `section:${desk.worldId}:hi`,
        `alternates:${story.articleId}`,
        ...firstOfNames(desk, 'hi'),
      ].toSorted(),
    );
    expect(await findTranslationRow(desk, story.en!.translationId)).toEqual(before);
    const again = { translationId, version: down.version, substantive: false };
    const publishAt = minutesLater(60).toISOString();
    for (const refused of [
      await perform(publishTranslation, again, desk.editor, minutesLater(9), desk.db),
      await perform(scheduleTranslation, { ...again, publishAt }, desk.editor, minutesLater(9), desk.db),
    ]) {
      expect(refused).toEqual({ ok: false, error: 'restore_by_chief' });
    }
    const up = granted(await perform(publishTranslation, again, desk.chief, minutesLater(9), desk.db));
    expect(up).toMatchObject({ firstPublishedAt: TEST_NOW.toISOString(), lastUpdatedAt: TEST_NOW.toISOString() });
    expect(await lastTouched(desk.db)).toContain(`alternates:${story.articleId}`);
    expect(await findTranslationRow(desk, translationId)).toMatchObject({
      withdrawnAt: null,
      withdrawalNotice: '',
      withdrawalReason: '',
      withdrawnById: null,
      liveRevisionId: up.revisionId,
    });
  });

  it.each(['reporter', 'translatorHi', 'editor', 'administrator'] as const)('refuses %s', async (who) => {
    const desk = await publishingRoom();
    const { hi } = await addStory(desk, { hi: { publish: true }, by: desk.editor });
    const order = { translationId: hi!.translationId, version: hi!.version, notice: '' };
    const before = [await findTranslationRow(desk, hi!.translationId), await countRecord(desk)];
    expect(await perform(withdrawTranslation, order, desk[who], minutesLater(1), desk.db)).toEqual({
      ok: false,
      error: 'not_allowed',
    });
    expect([await findTranslationRow(desk, hi!.translationId), await countRecord(desk)]).toEqual(before);
  });

  it('refuses what is not live, what changed meanwhile, a notice without end, and what is given no reason', async () => {
    const desk = await publishingRoom();
    const { en, hi } = await addStory(desk, { en: {}, hi: { publish: true } });
    const ask = (t: { translationId: number; version: number }, notice = '', reason = 'Police deny it') =>
      perform(
        withdrawTranslation,
        { translationId: t.translationId, version: t.version, notice, reason },
        desk.chief,
        minutesLater(1),
        desk.db,
      );
    expect(await ask(en!)).toEqual({ ok: false, error: 'not_live' });
    expect(await ask({ ...hi!, version: hi!.version - 1 })).toEqual({ ok: false, error: 'conflict' });
    expect(await ask(hi!, 'क'.repeat(1001))).toEqual({ ok: false, error: 'invalid' });
    expect(await ask(hi!, '', 'क'.repeat(501))).toEqual({ ok: false, error: 'invalid' });
    expect(await ask(hi!, '', ' \u200b ')).toEqual({ ok: false, error: 'reason_missing' });
  });
});
