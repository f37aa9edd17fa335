import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type By, type Command, isCommand } from '#db/command.ts';
import type { Example } from '#db/commands/testing-example.ts';
import { EXAMPLE_NOW } from '#db/commands/testing-example-stories.ts';
import { EXAMPLES } from '#db/commands/testing-examples.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { perform } from '#db/perform.ts';
import { freshDatabase, testDatabase } from '#db/testing.ts';
import { testNewsroom, type TestNewsroom } from '#db/testing-newsroom.ts';
import { everyRow, failingAt, PlannedFault } from '#db/testing-tables.ts';
import type { Actor, Grant } from '#lib/people/roles.ts';
import { everywhere } from '#lib/people/grants.ts';
import { can } from '#lib/policy/can.ts';
import { PERMISSION_OF } from '#lib/policy/permissions.ts';

/*
 * What must be true of every command there is. The commands are read from the directory, so a new file cannot stay
 * outside: it exports a command that has an example, or it is named here as a part that commands share.
 */
const SHARED_PARTS = [
  'assignment/write-assignment.ts',
  'comment/write-comment.ts',
  'correction/correction-parts.ts',
  'embargo/write-embargo.ts',
  'image/store-image.ts', // files first, then addImage
  'person/end-pending-sign-ins.ts',
  'person/set-password.ts',
  'person/write-grants.ts',
  'publishing/rows/freeze-text.ts',
  'publishing/rows/go-live.ts',
  'publishing/rows/may-go-live.ts',
  'publishing/rows/part-languages.ts',
  'publishing/rows/publish-text.ts',
  'publishing/rows/take-down.ts',
  'publishing/rows/tell-update.ts',
  'publishing/rows/write-schedule.ts',
  'share/end-shares.ts',
  'share/end-shares-of-maker.ts',
  'share/forget-shares.ts',
  'story/rows/follow-comments.ts',
  'story/rows/keep-beside.ts',
  'story/rows/keep-draft.ts',
  'story/rows/move-translation.ts', // the rows of translations
  'story/rows/relist-names.ts',
  'story/rows/relist.ts',
  'story/rows/own-suggestions.ts',
  'story/step-translation.ts',
  'story/rows/reword-lead.ts',
  'story/rows/split-held.ts',
  'story/rows/write-details.ts',
  'story/rows/write-hold.ts',
  'story/rows/write-review.ts',
  'story/rows/write-revision.ts',
  'taxonomy/taxonomy-store.ts',
];

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/(\.test|\.child)\.ts$|(^|\/)testing-/.test(name))
  .sort();

const loaded = await Promise.all(
  files.map(async (file) => {
    const exported = (await import(pathToFileURL(path.join(import.meta.dirname, file)).href)) as Record<
      string,
      unknown
    >;
    const commands = Object.entries(exported).flatMap(([name, value]) => (isCommand(value) ? [{ name, value }] : []));
    return { file, commands };
  }),
);
const commands = loaded.flatMap((one) => one.commands);

let shared: TestNewsroom;

/** A newsroom the example may use: its own where it wants one. */
async function deskFor({ alone }: Example): Promise<TestNewsroom> {
  if (!alone) return shared;
  const db = await testDatabase();
  return alone === 'empty' ? ({ db } as TestNewsroom) : testNewsroom(db);
}

beforeAll(async () => {
  const { db, remove } = await freshDatabase();
  shared = await testNewsroom(db);
  return remove;
});

const people = (desk: TestNewsroom): Actor[] =>
  [desk.reporter, desk.translatorHi, desk.translatorEn, desk.editor, desk.chief, desk.administrator].filter(Boolean);

/** Nobody of these may do it, not even to what is their own. */
function peopleWithoutRight(desk: TestNewsroom, { permission }: Example['command']): Actor[] {
  const nobody: Actor = { id: 'nobody', name: 'Nobody', grants: everywhere('reporter') };
  if (permission === 'machine') return [...people(desk), nobody];
  if (permission === 'self') return [];
  // Of everything that is not given everywhere: whoever may all of it, but in another section than the stories stand in.
  const elsewhere: Grant = { role: 'chief_editor', locale: null, sectionId: desk.indiaId };
  const neighbours: Actor[] =
    PERMISSION_OF[permission] === 'anywhere' ? [] : [{ id: 'neighbour', name: 'Neighbour', grants: [elsewhere] }];
  const without = people(desk).filter(
    (one) =>
      !can(one, permission, {
        sectionId: null,
        ownerId: one.id,
        sentById: one.id,
        locale: one.grants[0]?.locale ?? 'en',
      }),
  );
  return [...without, ...neighbours];
}

const ask = (command: Example['command'], input: unknown, by: By, db: Database) =>
  perform(command as unknown as Command<unknown, unknown, string, unknown, unknown>, input, by, EXAMPLE_NOW, db);

describe('the directory of commands', () => {
  it.each(loaded.filter(({ file }) => !SHARED_PARTS.includes(file)))('$file holds a command', ({ commands: own }) => {
    expect(own).not.toEqual([]);
  });

  it.each(loaded.filter(({ file }) => SHARED_PARTS.includes(file)))('$file is a part and none', ({ commands: own }) => {
    expect(own).toEqual([]);
  });

  it('has an example of each, under its own name', () => {
    expect(commands.map(({ value }) => value.name)).toEqual(commands.map(({ name }) => name));
    const exemplified = EXAMPLES.map(({ command }) => command.name);
    expect(exemplified.toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
  });

  it('asks a permission of whoever changes something that is not their own', () => {
    const open = commands.filter(({ value }) => value.unrecorded !== undefined).map(({ value }) => value.permission);
    expect(new Set(open)).toEqual(new Set(['self', 'machine']));
  });
});

describe.each(EXAMPLES.map((example) => ({ name: example.command.name, example })))('$name', ({ example }) => {
  const { command } = example;

  it('is refused to whoever may not, with nothing changed', async () => {
    const desk = await deskFor(example);
    const { input } = await example.given(desk);
    const refused: By[] = command.permission === 'self' ? ['machine'] : peopleWithoutRight(desk, command);
    expect(refused).not.toEqual([]);
    const before = await everyRow(desk.db);
    for (const by of refused) {
      expect(await ask(command, input, by, desk.db)).toEqual({ ok: false, error: 'not_allowed' });
    }
    expect(await everyRow(desk.db)).toEqual(before);
  });

  it('changes all or nothing, whichever of its writes fails, and leaves record and outbox with the change', async () => {
    const desk = await deskFor(example);
    const { db } = desk;
    const { input, by, touches = [] } = await example.given(desk);
    const before = await everyRow(db);
    let n = 0;
    for (; ; n += 1) {
      const faulty = failingAt(db, n + 1);
      const answer = await ask(command, input, by, faulty.db).catch((error: unknown) => error);
      if (!(answer instanceof PlannedFault)) {
        expect(answer).toMatchObject({ ok: true });
        expect(faulty.writes()).toBe(n);
        break;
      }
      expect(await everyRow(db), `write ${n + 1}`).toEqual(before);
    }
    expect(n).toBeGreaterThan(0);
    if (command.name === 'emptyDatabase') return;

    const after = await everyRow(db);
    const added = (table: string) => after[table]?.slice(before[table]?.length) ?? [];
    const record = added('audit_log');
    const outbox = added('outbox');
    if (command.unrecorded !== undefined) {
      expect([...record, ...outbox]).toEqual([]);
      return;
    }
    expect(record).not.toEqual([]);
    for (const row of record) {
      expect(row).toMatchObject({ actorId: by === 'machine' ? null : by.id, at: EXAMPLE_NOW.toISOString() });
    }
    expect(outbox).toHaveLength(1);
    const { touched, events } = outbox[0] as { touched: string[]; events: { kind: string; id: unknown }[] };
    expect(touched.toSorted()).toEqual(touches.toSorted());
    expect(events.map(({ kind, id }) => [kind, String(id)])).toEqual(
      record.map(({ event, subjectId }) => [event, subjectId]),
    );
  });
});

describe.each(
  EXAMPLES.filter(({ command }) => command.permission === 'self').map((example) => ({
    name: example.command.name,
    example,
  })),
)('$name by somebody else', ({ example }) => {
  it('changes nothing of the person whose sessions it names', async () => {
    const { input, by: owner } = await example.given(shared);
    const { by: other } = await example.given(shared);
    if (owner === 'machine') throw new Error('Nobody’s own account');
    const own = async () =>
      Object.entries(await everyRow(shared.db)).map(([table, rows]) => [
        table,
        rows.filter((row) => [row.id, row.userId, row.value, row.subjectId].includes(owner.id)),
      ]);
    const before = await own();
    await ask(example.command, input, other, shared.db);
    expect(await own()).toEqual(before);
  });
});
