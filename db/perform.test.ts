import { expect, it, onTestFinished, vi } from 'vitest';
import { type CommittedChange, onCommitted } from '#db/after-commit.ts';
import { type Command, command, type MachineCommand, machineCommand, together } from '#db/command.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import {
  publishTranslation,
  type PublishCode,
  type PublishRefusal,
} from '#db/commands/publishing/publish-translation.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { invitePerson } from '#db/commands/person/invite-person.ts';
import { perform } from '#db/perform.ts';
import { articles, auditLog, outbox, installationFacts, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { findLanguages } from '#db/load/find-languages.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { addStory, minutesLater, TEST_NOW, testNewsroom } from '#db/testing-newsroom.ts';
import { everyRow, failingAt, PlannedFault } from '#db/testing-tables.ts';
import type { PublishInput } from '#lib/article/inputs.ts';
import { ok } from '#lib/result.ts';
import { everywhere } from '#lib/people/grants.ts';
import { granted } from '#lib/testing-result.ts';

/** Both languages at one moment: two steps of the newsroom's own as one command. */
const publishBoth: Command<PublishInput[], string[], PublishCode, PublishRefusal> = command({
  name: 'publishBoth',
  permission: 'translation.publish',
  find: (tx, inputs) => findLanguages(tx, inputs),
  async run(tx, inputs, by, now) {
    const steps = [];
    for (const input of inputs) {
      const step = await publishTranslation.run(tx, input, by, now);
      if (!step.ok) return step;
      steps.push(step.value);
    }
    return ok(
      together(
        steps.map(({ value }) => value.address),
        ...steps,
      ),
    );
  },
});

/** Every change told while the test runs. */
function listening(): CommittedChange[] {
  const told: CommittedChange[] = [];
  onTestFinished(onCommitted((change) => void told.push(change)));
  return told;
}

async function story() {
  const desk = await testNewsroom(await testDatabase());
  const { articleId, en, hi } = await addStory(desk, { en: {}, hi: {} });
  const inputs = [en!, hi!].map(({ translationId, version }) => ({ translationId, version, substantive: true }));
  return { ...desk, articleId, inputs };
}

it('publishes two languages in one transaction, told and recorded as one change', async () => {
  const { db, editor, inputs, articleId } = await story();
  const told = listening();
  const addresses = granted(await perform(publishBoth, inputs, editor, minutesLater(5), db));
  expect(addresses).toEqual([expect.stringMatching(/^\/en\//), expect.stringMatching(/^\/hi\//)]);
  const live = await db.reader.select().from(translations).orderBy(translations.id);
  expect(live.every(({ liveRevisionId }) => liveRevisionId !== null)).toBe(true);
  expect(told).toHaveLength(1);
  expect(told[0]?.touched).toEqual(expect.arrayContaining([`article:${articleId}:en`, `article:${articleId}:hi`]));
  expect(told[0]?.touched).toHaveLength(new Set(told[0]?.touched).size);
  expect(told[0]?.events.map(({ kind }) => kind)).toEqual(['translation.publish', 'translation.publish']);
  const record = await db.reader.select().from(auditLog).orderBy(auditLog.id);
  expect(record.slice(-2)).toMatchObject([{ event: 'translation.publish' }, { event: 'translation.publish' }]);
});

it('leaves nothing of the first when the second refuses', async () => {
  const { db, editor, inputs } = await story();
  const told = listening();
  const before = await everyRow(db);
  const late = inputs.with(1, { ...inputs[1]!, version: 99 });
  expect(await perform(publishBoth, late, editor, minutesLater(5), db)).toEqual({ ok: false, error: 'conflict' });
  expect(await everyRow(db)).toEqual(before);
  expect(told).toEqual([]);
});

it('asks the right of every step it is made of', async () => {
  const { db, editor, inputs } = await story();
  const { translationId, version } = inputs[0]!;
  const publishAndWithdraw: Command<null, null, string, unknown> = command({
    name: 'publishAndWithdraw',
    permission: 'translation.publish',
    find: (tx) => findTranslation(tx, translationId),
    async run(tx, _input, by, now) {
      const up = await publishTranslation.run(tx, inputs[0]!, by, now);
      if (!up.ok) return up;
      const down = await withdrawTranslation.run(tx, { translationId, version: version + 1, notice: '' }, by, now);
      return down.ok ? ok(together(null, up.value, down.value)) : down;
    },
  });
  const before = await everyRow(db);
  expect(await perform(publishAndWithdraw, null, editor, minutesLater(5), db)).toEqual({
    ok: false,
    error: 'not_allowed',
  });
  expect(await everyRow(db)).toEqual(before);
});

it('adds nobody without their invitation', async () => {
  const { db, administrator } = await testNewsroom(await testDatabase());
  const before = await everyRow(db);
  const newcomer = { email: 'new@example.in', name: 'अनुज तिवारी', grants: everywhere('reporter') };
  // The person is the first write, the link the third.
  await expect(perform(invitePerson, newcomer, administrator, TEST_NOW, failingAt(db, 3).db)).rejects.toBeInstanceOf(
    PlannedFault,
  );
  expect(await everyRow(db)).toEqual(before);
});

it('tells what is committed already, and answers when everybody has heard', async () => {
  const { db, editor, inputs } = await story();
  const heard: unknown[] = [];
  onTestFinished(
    onCommitted(async ({ id, byId, at, touched }) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const rows = await db.reader.select().from(outbox).orderBy(outbox.id);
      heard.push([rows.find((row) => row.id === id)?.touched, byId, at, touched]);
    }),
  );
  await perform(publishTranslation, inputs[0]!, editor, minutesLater(5), db);
  const tags = expect.arrayContaining(['front:en']) as string[];
  expect(heard).toEqual([[tags, editor.id, minutesLater(5).toISOString(), tags]]);
});

it('stands whatever a listener does, and the others hear of it', async () => {
  const { db, editor, inputs } = await story();
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  onTestFinished(
    onCommitted(() => {
      throw new Error('deaf');
    }),
  );
  const told = listening();
  expect((await perform(publishTranslation, inputs[0]!, editor, minutesLater(5), db)).ok).toBe(true);
  expect(told).toHaveLength(1);
  expect(said).toHaveBeenCalledOnce();
});

it('keeps and tells nothing when nothing happened, and nothing when it fails', async () => {
  const db = await testDatabase();
  const told = listening();
  const note: MachineCommand<string, null> = machineCommand({
    name: 'note',
    unrecorded: 'a test',
    async run(tx, name) {
      await tx.insert(installationFacts).values({ name, value: '' });
      return ok({ value: null, touched: [], events: [] });
    },
  });
  await perform(note, 'a', 'machine', TEST_NOW, db);
  await expect(perform(note, 'a', 'machine', TEST_NOW, db)).rejects.toThrow();
  expect(await db.reader.select().from(installationFacts)).toHaveLength(1);
  expect(await db.reader.select().from(outbox).orderBy(outbox.id)).toEqual([]);
  expect(told).toEqual([]);
});

it('does the work on files after the commit, and stands when it fails', async () => {
  const { db, editor } = await testNewsroom(await testDatabase());
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  const seen: number[] = [];
  const begin: Command<null, number, 'not_allowed'> = command({
    name: 'begin',
    permission: 'story.create',
    async run(tx, _input, by, now) {
      const created = await createStory.run(tx, { locale: 'en' }, by, now);
      if (!created.ok) return created;
      const inner = {
        ...created.value,
        afterwards: [
          () => {
            throw new Error('The disk is gone');
          },
          async () => void seen.push((await db.reader.select().from(articles)).length),
        ],
      };
      return ok(together(created.value.value.articleId, inner));
    },
  });
  expect((await perform(begin, null, editor, TEST_NOW, db)).ok).toBe(true);
  expect(seen).toEqual([1]);
  expect(said).toHaveBeenCalledOnce();
});

it('asks a permission that needs no subject before anything is prepared', async () => {
  const { db, reporter, administrator } = await testNewsroom(await testDatabase());
  const prepared = vi.fn<() => void>();
  const slow: Command<null, null, 'not_allowed'> = command({
    name: 'slow',
    permission: 'person.manage',
    async prepare() {
      prepared();
      return ok(null);
    },
    run: async () => ok({ value: null, touched: [], events: [] }),
  });
  expect(await perform(slow, null, reporter, TEST_NOW, db)).toEqual({ ok: false, error: 'not_allowed' });
  expect(prepared).not.toHaveBeenCalled();
  expect(await perform(slow, null, administrator, TEST_NOW, db)).toEqual(ok(null));
});
