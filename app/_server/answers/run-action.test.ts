import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { personForAction } from '#app/_server/answers/guard.ts';
import { runAction, runProvedAction } from '#app/_server/answers/run-action.ts';
import type { SignedIn } from '#app/_server/accounts/session.ts';
import { type By, command } from '#db/command.ts';
import { DatabaseBusyError, DatabaseFullError } from '#db/engine/common/database-errors.ts';
import { closeDatabase } from '#db/engine/database.ts';
import { everywhere } from '#lib/people/grants.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

// Who asks stands in the request that Next holds; here is none.
vi.mock('#app/_server/answers/guard.ts', () => ({ personForAction: vi.fn<typeof personForAction>() }));

const editor = {
  id: 'e',
  name: 'Editor',
  grants: everywhere('editor').map((grant) => ({ ...grant, section: null })),
} as const;
const signedIn = (provedAt: Date): SignedIn => ({
  actor: editor,
  name: { en: 'Editor', hi: 'संपादक' },
  email: 'e@example.in',
  isDemo: false,
  interfaceLocale: null,
  sessionId: 's',
  provedAt,
  hasTwoSteps: true,
});
const shape = z.strictObject({ id: z.number() });

/** A command that does `work` and touches nothing. */
const doing = (work: (input: { id: number }, by: By, now: Date) => Promise<string>) =>
  command<{ id: number }, string, never, undefined, { id: number }>({
    name: 'doing',
    permission: 'story.read',
    run: async (_tx, input, by, now) => ok({ value: await work(input, by, now), touched: [], events: [] }),
  });

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'setu-run-action-'));
  vi.stubEnv('DATA_DIR', directory);
});
afterAll(() => {
  closeDatabase();
  vi.unstubAllEnvs();
  rmSync(directory, { recursive: true, force: true });
});

beforeEach(() => {
  vi.mocked(personForAction).mockResolvedValue(ok(signedIn(new Date(0))));
});

it('does the work for whoever is signed in, with the input as read', async () => {
  const work = vi.fn<() => Promise<string>>(async () => 'done');
  expect(await runAction({ id: 4 }, shape, doing(work))).toEqual(ok('done'));
  expect(work).toHaveBeenCalledWith({ id: 4 }, editor, expect.any(Date));
});

it('does nothing for nobody, for a foreign page and for an input that is none', async () => {
  const work = vi.fn<() => Promise<string>>(async () => 'done');
  expect(await runAction({ id: '4' }, shape, doing(work))).toEqual(refuse('invalid'));
  expect(await runAction({ id: 4, more: 1 }, shape, doing(work))).toEqual(refuse('invalid'));
  for (const code of ['signed_out', 'foreign_origin'] as const) {
    vi.mocked(personForAction).mockResolvedValue(refuse(code));
    expect(await runAction({ id: 4 }, shape, doing(work))).toEqual(refuse(code));
  }
  expect(work).not.toHaveBeenCalled();
});

it('says so when the database could not write, and hides no bug', async () => {
  const failing = (error: Error) =>
    runAction(
      { id: 4 },
      shape,
      doing(() => Promise.reject(error)),
    );
  expect(await failing(new DatabaseBusyError())).toEqual(refuse('busy'));
  expect(await failing(new DatabaseFullError())).toEqual(refuse('disk_full'));
  await expect(failing(new Error('bug'))).rejects.toThrow('bug');
});

it('asks for the password again before the work when the last time is ten minutes ago', async () => {
  const work = vi.fn<() => Promise<Result<string, never>>>(async () => ok('done'));
  expect(await runProvedAction({ id: 4 }, shape, work)).toEqual(refuse('proof_needed'));
  expect(work).not.toHaveBeenCalled();
  vi.mocked(personForAction).mockResolvedValue(ok(signedIn(new Date(Date.now() - 9 * 60_000))));
  expect(await runProvedAction({ id: 4 }, shape, work)).toEqual(ok('done'));
});
