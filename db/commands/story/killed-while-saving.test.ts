import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Place } from '#db/engine/common/database-types.ts';
import { openDatabase } from '#db/engine/database.ts';
import { faultsOf } from '#db/engine/sqlite/copy-sqlite.ts';
import { sqliteFile } from '#db/engine/sqlite/sqlite-database.ts';
import { auditLog, holds, revisions, translations } from '#db/schema.ts';
import { freshPlace } from '#db/testing.ts';
import { bundleChild, childEnv } from '#db/testing-child.ts';
import { addStory, testNewsroom } from '#db/testing-newsroom.ts';

// After so many answers: before, at and after publications, which are every fourth. Each costs the start of a process.
const KILLED_AFTER = [1, 5, 12];

/** Saves and publishes in a process of its own, telling every acknowledged version on a line; killed with -9 after `afterLines`. */
function saveUntilKilled(script: string, place: Place, afterLines: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, JSON.stringify(place)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: childEnv(),
    });
    let acknowledged = 0;
    let lines = 0;
    let rest = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const parts = (rest + chunk.toString()).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        acknowledged = Math.max(acknowledged, Number(line));
        lines += 1;
      }
      if (lines >= afterLines) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => resolve(acknowledged));
  });
}

describe('kill -9 while saving, publishing and taking over', () => {
  it('loses no acknowledged write and leaves nothing half done', { timeout: 60_000 }, async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'setu-kill-'));
    const { place, remove } = await freshPlace();
    try {
      const script = bundleChild(path.join(import.meta.dirname, 'killed-while-saving.child.ts'), directory);
      const first = openDatabase(place);
      await addStory(await testNewsroom(first), { en: {} });
      await first.close();
      for (const lines of KILLED_AFTER) {
        const acknowledged = await saveUntilKilled(script, place, lines);
        expect(acknowledged).toBeGreaterThan(0);
        const db = openDatabase(place);
        if (db.engine === 'sqlite') expect(faultsOf(sqliteFile(place.dataDir))).toEqual([]);
        const [translation] = await db.reader.select().from(translations).orderBy(translations.id);
        expect(translation?.version).toBeGreaterThanOrEqual(acknowledged);
        // Every change of the version has its row on record: both or neither.
        const changes = (await db.reader.select().from(auditLog).orderBy(auditLog.id)).filter(
          ({ event }) => event === 'translation.edit' || event === 'translation.publish',
        );
        expect(changes.reduce((sum, { times }) => sum + times, 0)).toBe((translation?.version ?? 0) - 1);
        // A hold that is taken over has moved or has not, with its row on record; it is never two people's, nor nobody's.
        const held = await db.reader.select().from(holds);
        expect(held.map(({ part }) => part)).toEqual(['details']);
        const moves = (await db.reader.select().from(auditLog).orderBy(auditLog.id)).filter(
          ({ event }) => event === 'hold.take_over',
        );
        if (moves.length > 0) expect(held[0]?.holderId).toBe(moves.at(-1)?.actorId);
        const texts = await db.reader.select().from(revisions).orderBy(revisions.id);
        const live = texts.find(({ id }) => id === translation?.liveRevisionId);
        if (translation?.liveRevisionId !== null)
          expect(live).toMatchObject({ details: { sectionId: 1 }, frozenAt: expect.any(String) as string });
        expect(texts.some(({ id }) => id === translation?.draftRevisionId)).toBe(true);
        await db.close();
      }
    } finally {
      await remove();
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
