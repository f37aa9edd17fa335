import { beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { actorForAction } from '#app/_server/guard.ts';
import { runAction } from '#app/_server/run-action.ts';
import { DatabaseBusyError, DatabaseFullError } from '#db/engine/database.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

// Who asks stands in the request that Next holds; here is none.
vi.mock('#app/_server/guard.ts', () => ({ actorForAction: vi.fn<typeof actorForAction>() }));

const editor = { id: 'e', name: 'Editor', role: 'editor', locale: null } as const;
const order = z.strictObject({ id: z.number() });

beforeEach(() => {
  vi.mocked(actorForAction).mockResolvedValue(ok(editor));
});

it('does the deed for whoever is signed in, with the order as read', async () => {
  const deed = vi.fn<() => Promise<Result<string, never>>>(async () => ok('done'));
  expect(await runAction({ id: 4 }, order, deed)).toEqual(ok('done'));
  expect(deed).toHaveBeenCalledWith({ id: 4 }, editor, expect.any(Date));
});

it('does nothing for nobody, for a foreign page and for an order that is none', async () => {
  const deed = vi.fn<() => Promise<Result<string, never>>>(async () => ok('done'));
  expect(await runAction({ id: '4' }, order, deed)).toEqual(refuse('invalid'));
  expect(await runAction({ id: 4, more: 1 }, order, deed)).toEqual(refuse('invalid'));
  for (const code of ['signed_out', 'foreign_origin'] as const) {
    vi.mocked(actorForAction).mockResolvedValue(refuse(code));
    expect(await runAction({ id: 4 }, order, deed)).toEqual(refuse(code));
  }
  expect(deed).not.toHaveBeenCalled();
});

it('says so when the database could not write, and hides no bug', async () => {
  const failing = (error: Error) => runAction({ id: 4 }, order, () => Promise.reject(error));
  expect(await failing(new DatabaseBusyError())).toEqual(refuse('busy'));
  expect(await failing(new DatabaseFullError())).toEqual(refuse('disk_full'));
  await expect(failing(new Error('bug'))).rejects.toThrow('bug');
});
