import { expect, it } from 'vitest';
import { type Command, command, isCommand, ownCommand, type OwnCommand, together } from '#db/command.ts';
import { perform } from '#db/perform.ts';
import { testDatabase } from '#db/testing.ts';
import { TEST_NOW } from '#db/testing-newsroom.ts';
import type { Actor } from '#lib/people/roles.ts';
import { everywhere } from '#lib/people/grants.ts';
import { ok, refuse } from '#lib/result.ts';

const done = { value: 1, touched: [], events: [] };

/* What must not compile. A line that does is an error of the type checker. */
export const refused: Record<string, Command<null, number, 'not_allowed' | 'bad'>> = {
  // @ts-expect-error a step that says nothing of what happened
  events: command({ name: 'a', permission: 'image.edit', run: async () => ok({ value: 1, touched: [] }) }),
  // @ts-expect-error a step that says nothing of what it touched
  touched: command({ name: 'a', permission: 'image.edit', run: async () => ok({ value: 1, events: [] }) }),
  // @ts-expect-error a command that takes no permission
  permission: command({ name: 'a', run: async () => ok(done) }),
  // @ts-expect-error a permission that is not in the table
  unknownPermission: command({ name: 'a', permission: 'image.frame', run: async () => ok(done) }),
  // @ts-expect-error a command made by hand, past the question of right
  byHand: {
    name: 'a',
    permission: 'image.edit',
    unrecorded: undefined,
    prepare: async () => ok(null),
    run: async () => ok(done),
  },
  // @ts-expect-error a code that the command does not name
  code: command({ name: 'a', permission: 'image.edit', run: async () => refuse('worse') }),
  // @ts-expect-error a command under a permission that leaves no record
  unrecorded: command({ name: 'a', permission: 'image.edit', unrecorded: 'why not', run: async () => ok(done) }),
  event: command({
    name: 'a',
    permission: 'image.edit',
    // @ts-expect-error an event that is not in the list
    run: async () => ok({ ...done, events: [{ kind: 'image.frame', subject: 'image', id: 1, detail: null }] }),
  }),
  tag: command({
    name: 'a',
    permission: 'image.edit',
    // @ts-expect-error a tag that no page can have
    run: async () => ok({ ...done, touched: ['articles:1'] }),
  }),
};

// @ts-expect-error a refusal of the right that the command does not name
export const unnamed: Command<null, number, 'bad'> = command({
  name: 'a',
  permission: 'image.edit',
  run: async () => ok(done),
});

const own: OwnCommand<null, string> = ownCommand({
  name: 'own',
  unrecorded: 'a test',
  run: async (_tx, _input, by) => ok({ ...done, value: by.id }),
});

it('on one’s own account is not the machine’s', async () => {
  const person: Actor = { id: 'p', name: 'P', grants: everywhere('reporter') };
  const db = await testDatabase();
  expect(await perform(own, null, person, TEST_NOW, db)).toEqual(ok('p'));
  // @ts-expect-error the machine has no account
  expect(await perform(own, null, 'machine', TEST_NOW, db)).toEqual(refuse('not_allowed'));
});

it('is known by who made it, not by its looks', () => {
  expect(isCommand(own)).toBe(true);
  expect(isCommand({ ...own })).toBe(false);
  expect(isCommand(null)).toBe(false);
});

it('together touch each page once and keep every event', () => {
  const event = { kind: 'person.password', subject: 'user', id: 'p', detail: null } as const;
  const one = { value: 1, touched: ['front:en', 'sections'] as const, events: [event] };
  const other = { value: 2, touched: ['front:en'] as const, events: [event], afterwards: [() => undefined] };
  expect(together('both', one, other)).toEqual({
    value: 'both',
    touched: ['front:en', 'sections'],
    events: [event, event],
    afterwards: other.afterwards,
  });
});
