import { eq, sql } from 'drizzle-orm';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { recordFailedSignIn, recordSignIn } from '#db/commands/person/record-sign-in.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { perform } from '#db/perform.ts';
import { listActivity, listStoryActivity } from '#db/queries/activity.ts';
import { auditLog } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, sampleText, testNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

const HERE = { askedFrom: '203.0.113.9' };

describe('the record', () => {
  test('is neither changed nor deleted, whoever holds the database, and saves of a sitting are folded all the same', async () => {
    const room = await testNewsroom(await testDatabase());
    const { db } = room;
    const { en } = await addStory(room, { en: {} });
    let version = en!.version;
    const save = async (headline: string, minutes: number) => {
      const input = { translationId: en!.translationId, version, text: sampleText('en', { headline }) };
      ({ version } = granted(await perform(saveDraft, input, room.editor, minutesLater(minutes), db)));
    };
    await save('One', 60);
    await save('Two', 61);
    const rows = () => db.reader.select().from(auditLog).orderBy(auditLog.id);
    const before = await rows();
    expect(before.at(-1)).toMatchObject({
      event: 'translation.edit',
      times: 2,
      lastAt: minutesLater(61).toISOString(),
    });
    const last = before.at(-1)!.id;
    const tries = [
      () => db.writer.delete(auditLog),
      () => db.writer.delete(auditLog).where(eq(auditLog.id, last)),
      () => db.writer.update(auditLog).set({ actorId: null }),
      () => db.writer.update(auditLog).set({ actorId: room.chief.id }).where(eq(auditLog.id, last)),
      () =>
        db.writer
          .update(auditLog)
          .set({ times: 3, at: minutesLater(0).toISOString() })
          .where(eq(auditLog.id, last)),
      () => db.writer.update(auditLog).set({ times: 1 }).where(eq(auditLog.id, last)),
      () => db.writer.update(auditLog).set({ detail: {} }).where(eq(auditLog.id, last)),
      () => db.writer.update(auditLog).set({ times: 3, address: '198.51.100.1' }).where(eq(auditLog.id, last)),
      // The first row is no save: nothing of it is folded.
      () => db.writer.update(auditLog).set({ times: sql`times + 1`, lastAt: minutesLater(99).toISOString() }),
    ];
    for (const attempt of tries) await expect(attempt().then(() => 'done')).rejects.toThrow();
    expect(await rows()).toEqual(before);
    await save('Three', 62);
    expect((await rows()).at(-1)).toMatchObject({ id: last, times: 3 });
  });

  test('is written in one file of the sources, and by nobody deleted', () => {
    const sources = ['app', 'db', 'lib'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.includes('generated'))
        .map((file) => path.join(folder, file)),
    );
    const matching = (pattern: RegExp) => sources.filter((file) => pattern.test(readFileSync(file, 'utf8')));
    expect(matching(/\.(update|insert)\(auditLog\)/)).toEqual([path.join('db', 'record.ts')]);
    expect(matching(/\.delete\(auditLog\)|(DELETE FROM|UPDATE|TRUNCATE)\s+["`]?audit_log/i)).toEqual([]);
  });
});

describe('the address something was asked from', () => {
  test('stands with what readers see and with sign-ins, for those who read the whole record alone', async () => {
    const room = await testNewsroom(await testDatabase());
    const { db } = room;
    const { articleId, en } = await addStory(room, { en: {} });
    const editor = { ...room.editor, ...HERE };
    const text = sampleText('en', { headline: 'Rain in Pune' });
    const { translationId } = en!;
    const saved = granted(
      await perform(saveDraft, { translationId, version: en!.version, text }, editor, minutesLater(20), db),
    );
    const order = { translationId, version: saved.version, substantive: true };
    granted(await perform(publishTranslation, order, editor, minutesLater(30), db));
    const { deeds } = await listActivity({ articleId }, db.reader);
    const addressOf = (kind: string) => deeds.find((deed) => deed.kind === kind)?.address;
    expect([addressOf('translation.publish'), addressOf('translation.edit')]).toEqual([HERE.askedFrom, null]);
    expect(deeds.every(({ story }) => story?.articleId === articleId)).toBe(true);
    // Whoever reads a story reads its history too, and no address.
    const { deeds: ofStory } = await listStoryActivity({ articleId, by: 'machine' }, db.reader);
    expect(ofStory).toHaveLength(deeds.length);
    expect(JSON.stringify(ofStory)).not.toContain(HERE.askedFrom);
  });

  test('of sign-ins: one row for tries right after one another from one address, one for each that got in', async () => {
    const room = await testNewsroom(await testDatabase());
    const { db, editor } = room;
    const fail = async (minutes: number, userId: string | null, askedFrom: string | undefined) => {
      const failed = { userId, reason: 'password' as const, askedFrom };
      granted(await perform(recordFailedSignIn, failed, 'machine', minutesLater(minutes), db));
    };
    await fail(1, editor.id, '203.0.113.9');
    await fail(2, editor.id, '203.0.113.9');
    await fail(3, editor.id, '198.51.100.1');
    await fail(4, null, undefined);
    granted(await perform(recordSignIn, null, { ...editor, ...HERE }, minutesLater(5), db));
    await fail(6, editor.id, '203.0.113.9');
    const { deeds } = await listActivity({ from: minutesLater(0.5).toISOString() }, db.reader);
    expect(deeds.map(({ kind, by, name, times, address }) => [kind, by?.en, name?.en, times, address])).toEqual([
      ['person.sign_in_failed', undefined, editor.name, 1, '203.0.113.9'],
      ['person.sign_in', editor.name, editor.name, 1, '203.0.113.9'],
      ['person.sign_in_failed', undefined, undefined, 1, null],
      ['person.sign_in_failed', undefined, editor.name, 1, '198.51.100.1'],
      ['person.sign_in_failed', undefined, editor.name, 2, '203.0.113.9'],
    ]);
  });
});
