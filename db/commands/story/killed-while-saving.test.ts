import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Place } from '#db/engine/common/database-types.ts';
import { openDatabase } from '#db/engine/database.ts';
import { faultsOf } from '#db/engine/sqlite/copy-sqlite.ts';
import { sqliteFile } from '#db/engine/sqlite/sqlite-database.ts';
import { auditLog, holds, revisions, schedules, storyFacets, translations } from '#db/schema.ts';
import { freshPlace } from '#db/testing.ts';
import { bundleChild, childEnv } from '#db/testing-child.ts';
import { addStory, testNewsroom } from '#db/testing-newsroom.ts';
import { seededRandom } from '#lib/testing-random.ts';

/** So many kills on SQLite, whose file is what a kill could hurt; a server's own process is not killed, and has fewer. */
const ROUNDS = process.env.DATABASE_URL ? 12 : 60;
/** Within so many ms of the first answer: up to some forty commands, on a server that is asked over a connection up to twenty. */
const LONGEST_MS = process.env.DATABASE_URL ? 600 : 250;

/** Each changes the version of a text by one. */
const STEPS = ['translation.edit', 'translation.schedule', 'translation.unschedule', 'translation.publish'];

type Acknowledged = { version: number; headline: string };

/** Works in a process of its own, which tells what stands after every answer; killed with -9 `ms` after the first. */
function workUntilKilled(script: string, place: Place, seed: number, ms: number): Promise<Acknowledged> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, JSON.stringify(place), String(seed)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: childEnv(),
    });
    let said = '';
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), ms));
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      // What came after the last end of a line is half a line.
      const last = said.split('\n').at(-2);
      if (signal === 'SIGKILL' && last !== undefined) resolve(JSON.parse(last) as Acknowledged);
      else reject(new Error('The process ended by itself'));
    });
  });
}

describe('kill -9 while saving, taking over, scheduling and publishing', () => {
  it('loses no acknowledged write and leaves nothing half done', { timeout: 300_000 }, async () => {
    const seed = Number(process.env.SETU_TEST_SEED ?? Date.now() % 1_000_000);
    console.info(`seed ${seed} (SETU_TEST_SEED), ${ROUNDS} rounds`);
    const random = seededRandom(seed);
    const directory = mkdtempSync(path.join(tmpdir(), 'setu-kill-'));
    const { place, remove } = await freshPlace();
    try {
      const script = bundleChild(path.join(import.meta.dirname, 'killed-while-saving.child.ts'), directory);
      const first = openDatabase(place);
      await addStory(await testNewsroom(first), { en: {} });
      await first.close();
      const met = new Set<string>();
      for (let round = 0; round < ROUNDS; round += 1) {
        const ms = Math.round(random() * LONGEST_MS);
        const about = `seed ${seed}, round ${round}, killed after ${ms} ms`;
        const acknowledged = await workUntilKilled(script, place, Math.floor(random() * 2 ** 31), ms);
        const db = openDatabase(place);
        try {
          if (db.engine === 'sqlite') expect(faultsOf(sqliteFile(place.dataDir)), about).toEqual([]);
          for (const event of await soundness(db.reader, acknowledged, about)) met.add(event);
        } finally {
          await db.close();
        }
      }
      // Else the rounds show nothing: each kind of step must have been killed around.
      expect([...met]).toEqual(expect.arrayContaining([...STEPS, 'hold.take_over']));
    } finally {
      await remove();
      rmSync(directory, { recursive: true, force: true });
    }
  });
});

/** Holds the one text of the database against what was acknowledged, and its rows against each other; the kinds on record. */
async function soundness(
  reader: ReturnType<typeof openDatabase>['reader'],
  acknowledged: Acknowledged,
  about: string,
): Promise<string[]> {
  const [translation] = await reader.select().from(translations).orderBy(translations.id);
  if (!translation) throw new Error(`The text is gone: ${about}`);
  const { version, draftRevisionId, liveRevisionId, stage } = translation;
  const texts = await reader.select().from(revisions).orderBy(revisions.id);
  const draft = texts.find(({ id }) => id === draftRevisionId);
  // What was answered stands; at most the one step that was under way stands as well.
  expect(version, about).toBeGreaterThanOrEqual(acknowledged.version);
  expect(version, about).toBeLessThanOrEqual(acknowledged.version + 1);
  if (version === acknowledged.version && acknowledged.headline !== '')
    expect(draft?.headline, about).toBe(acknowledged.headline);

  // Every change of the version has its row on record: both or neither.
  const record = await reader.select().from(auditLog).orderBy(auditLog.id);
  const steps = record.filter(({ event }) => STEPS.includes(event));
  expect(
    steps.reduce((sum, { times }) => sum + times, 0),
    about,
  ).toBe(version - 1);
  const published = record.filter(({ event }) => event === 'translation.publish').at(-1);
  expect(liveRevisionId, about).toBe(published ? published.detail?.revisionId : null);
  const live = texts.find(({ id }) => id === liveRevisionId);
  if (liveRevisionId !== null)
    expect(live, about).toMatchObject({ details: { sectionId: 1 }, frozenAt: expect.any(String) as string });
  const facets = (await reader.select().from(storyFacets)).map(({ facet }) => facet);
  expect(facets.includes('shown:en'), about).toBe(liveRevisionId !== null);
  // Beside a live text a list says nothing of the update that is to come.
  const isListed = facets.some((facet) => facet.startsWith('state:scheduled'));
  if (liveRevisionId === null) expect(isListed, about).toBe(stage === 'scheduled');
  expect((await reader.select().from(schedules)).length, about).toBe(stage === 'scheduled' ? 1 : 0);

  // A hold that is taken over has moved or has not, with its row on record; it is never two people's, nor nobody's.
  const held = await reader.select().from(holds);
  const moves = record.filter(({ event }) => event === 'hold.take_over');
  if (moves.length > 0) {
    expect(
      held.map(({ part }) => part),
      about,
    ).toEqual(['details']);
    expect(held[0]?.holderId, about).toBe(moves.at(-1)?.actorId);
  }
  return [...new Set(record.map(({ event }) => event))];
}
