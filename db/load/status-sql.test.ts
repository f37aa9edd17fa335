import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { statusRule } from '#db/load/status-sql.ts';
import { translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, TEST_NOW, testNewsroom } from '#db/testing-newsroom.ts';
import { LIST_STATE_CONDITIONS } from '#lib/article/list-states.ts';
import { STAGES, STATUS_CONDITIONS, type Status, statusOf } from '#lib/article/workflow.ts';

const LIVE = ['nothing', 'the newest', 'an older one', 'one without a draft'] as const;
const COMBINATIONS = STAGES.flatMap((stage) =>
  LIVE.flatMap((live) => [false, true].map((withdrawn) => ({ stage, live, withdrawn }))),
);

describe('statusRule', () => {
  it('finds every row under the status its badge shows, and under no other', async () => {
    const desk = await testNewsroom(testDatabase());
    const { en, hi } = await addStory(desk, { en: {}, hi: {} });
    const { id } = (await desk.db.reader.select().from(translations)).find((row) => row.id === en!.translationId)!;
    const revisionOf = async (translationId: number) =>
      (await desk.db.reader.select().from(translations).where(eq(translations.id, translationId)))[0]!.draftRevisionId!;
    const [newest, older] = [await revisionOf(en!.translationId), await revisionOf(hi!.translationId)];
    const seen = new Set<Status>();
    for (const { stage, live, withdrawn } of COMBINATIONS) {
      const row = {
        stage,
        draftRevisionId: live === 'one without a draft' ? null : newest,
        liveRevisionId: live === 'nothing' ? null : live === 'an older one' ? older : newest,
        withdrawnAt: withdrawn ? TEST_NOW.toISOString() : null,
      };
      await desk.db.writer.update(translations).set(row).where(eq(translations.id, id));
      const found = async (conditions: Parameters<typeof statusRule>[0]) =>
        (
          await desk.db.reader
            .select({ id: translations.id })
            .from(translations)
            .where(and(eq(translations.id, id), statusRule(conditions)))
        ).length === 1;
      const status = statusOf(row);
      seen.add(status);
      for (const [other, conditions] of Object.entries(STATUS_CONDITIONS)) {
        expect([row, other, await found(conditions)]).toEqual([row, other, other === status]);
      }
      for (const [state, conditions] of Object.entries(LIST_STATE_CONDITIONS)) {
        const listed = state === 'in_review' ? stage === 'in_review' && !withdrawn : state === status;
        expect([row, state, await found(conditions)]).toEqual([row, state, listed]);
      }
    }
    expect([...seen].toSorted()).toEqual(Object.keys(STATUS_CONDITIONS).toSorted());
  });

  it('refuses to hold for every row', () => {
    expect(() => statusRule({})).toThrow('without a condition');
  });
});
