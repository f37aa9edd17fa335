import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { EXAMPLES } from '#db/commands/testing-examples.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { openDatabase } from '#db/engine/database.ts';
import { faultsOf } from '#db/engine/sqlite/copy-sqlite.ts';
import { sqliteFile } from '#db/engine/sqlite/sqlite-database.ts';
import { findLastChangeId, listChangesSince } from '#db/outbox.ts';
import {
  articles,
  auditLog,
  corrections,
  embargoes,
  shares,
  storyNotes,
  topics,
  translations,
  users,
} from '#db/schema.ts';
import { freshDatabase } from '#db/testing.ts';
import { bundleChild, childEnv } from '#db/testing-child.ts';
import { testNewsroom } from '#db/testing-newsroom.ts';
import type { EventKind } from '#lib/events/events.ts';

const KILLS = 5;
/** Within so many ms of the first answer: some twenty to a hundred commands. */
const LONGEST_MS = 1_200;

/** How many commands the process performs in one round. */
const ROUND = EXAMPLES.filter(({ alone }) => !alone).length;

/**
 * Performs in a process of its own until it is killed with -9, `ms` after its first answer, or after every command has
 * answered once if `ms` is null; answers the newest change it acknowledged.
 */
function performUntilKilled(script: string, args: readonly string[], ms: number | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: childEnv(),
    });
    let said = '';
    if (ms !== null) child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), ms));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (ms === null && said.split('\n').length > ROUND) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (_code, signal) =>
      signal === 'SIGKILL'
        ? resolve(Number(said.split('\n').at(-2)))
        : reject(new Error('The process ended by itself')),
    );
  });
}

/** Everything that is written down twice or thrice, and must say the same. */
async function accounts({ reader }: Database) {
  const record = await reader.select().from(auditLog).orderBy(auditLog.id);
  const changes = (await listChangesSince(0, 100_000, reader)) ?? [];
  const told = new Map<string, number>();
  for (const { events } of changes) for (const { kind } of events) told.set(kind, (told.get(kind) ?? 0) + 1);
  const recorded = new Map<string, number>();
  for (const { event, times } of record) recorded.set(event, (recorded.get(event) ?? 0) + times);
  const count = (...kinds: EventKind[]) => kinds.reduce((sum, kind) => sum + (recorded.get(kind) ?? 0), 0);
  const stories = await reader.select().from(articles).orderBy(articles.id);
  const texts = await reader.select().from(translations).orderBy(translations.id);
  const copied = record.reduce((total, { event, detail }) => {
    const of = event === 'story.duplicate' ? texts.filter(({ articleId }) => articleId === detail?.from) : [];
    return total + of.length;
  }, 0);
  const sum = (rows: { version: number }[]) => rows.reduce((total, { version }) => total + version - 1, 0);
  return {
    told: Object.fromEntries([...told].sort()),
    recorded: Object.fromEntries([...recorded].sort()),
    changes: {
      stories: [stories.length, count('story.create', 'story.duplicate')],
      // A copy's details are written once, as its second version.
      details: [sum(stories), count('story.details', 'story.duplicate')],
      texts: [texts.length, count('story.create', 'translation.start') + copied],
      binned: [stories.filter(({ binnedAt }) => binnedAt).length, count('story.bin') - count('story.unbin')],
      versions: [
        sum(texts),
        count(
          'translation.edit',
          'translation.revert',
          'translation.submit',
          'translation.return',
          'translation.take_back',
          'translation.approve',
          'translation.publish',
          'translation.schedule',
          'translation.unschedule',
          'translation.withdraw',
          'translation.plan_withdrawal',
          'translation.drop_withdrawal',
          'translation.discard',
        ),
      ],
      embargoes: [
        (await reader.select().from(embargoes)).reduce((total, { version }) => total + version, 0),
        count('story.embargo', 'story.lift_embargo'),
      ],
      corrections: [
        (await reader.select().from(corrections)).reduce((total, { version }) => total + version, 0),
        count('correction.issue', 'correction.reword', 'correction.withdraw'),
      ],
      notes: [(await reader.select().from(storyNotes)).length, count('note.add') - count('note.delete')],
      shares: [(await reader.select().from(shares)).length, count('draft.share')],
      revoked: [
        (await reader.select().from(shares)).filter(({ endedBecause }) =>
          ['revoked', 'maker_left', 'maker_may_not'].includes(endedBecause ?? ''),
        ).length,
        count('draft.revoke_share'),
      ],
      // One topic was there before.
      topics: [(await reader.select().from(topics)).length - 1, count('topic.create') - count('topic.delete')],
      people: [
        (await reader.select().from(users)).filter(({ email }) => email.startsWith('newcomer-')).length,
        count('person.create'),
      ],
    },
  };
}

it(
  'kill -9 leaves of every change all of it, or nothing: the rows, the record and the outbox',
  { timeout: 120_000 },
  async () => {
    const { db, remove } = await freshDatabase();
    try {
      const entry = path.join(import.meta.dirname, 'killed-while-performing.child.ts');
      const script = bundleChild(entry, db.place.dataDir);
      const { db: _db, ...people } = await testNewsroom(db);
      for (let kill = 0; kill < KILLS; kill += 1) {
        // The first time every command has its turn, however slow the machine is.
        const ms = kill ? Math.round(Math.random() * LONGEST_MS) : null;
        const moment = ms === null ? 'killed after a whole round' : `killed after ${ms} ms`;
        const acknowledged = await performUntilKilled(script, [JSON.stringify(db.place), JSON.stringify(people)], ms);
        const after = openDatabase(db.place);
        try {
          if (after.engine === 'sqlite') expect(faultsOf(sqliteFile(db.place.dataDir))).toEqual([]);
          expect(await findLastChangeId(after.reader)).toBeGreaterThanOrEqual(acknowledged);
          const { told, recorded, changes } = await accounts(after);
          expect(told, moment).toEqual(recorded);
          for (const [what, [rows, events]] of Object.entries(changes)) {
            expect(rows, `${what}, ${moment}`).toBe(events);
          }
        } finally {
          await after.close();
        }
      }
      expect(await findLastChangeId(db.reader)).toBeGreaterThan(KILLS);
    } finally {
      await remove();
    }
  },
);
