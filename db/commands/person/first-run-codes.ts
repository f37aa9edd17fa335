import { eq, like } from 'drizzle-orm';
import { machineCommand, type MachineCommand } from '#db/command.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { installationFacts } from '#db/schema.ts';
import { ok } from '#lib/result.ts';

/** A code that opens the first-run page, as it is kept: its hash, and until when (ISO 8601, UTC) and how often it may be tried. */
type KeptCode = { hash: string; expiresAt: string; triesLeft: number };

const NAME = 'first_run_code:';
const unrecorded = 'it opens nothing by itself, and there is nobody yet';

/** Keeps the code that one server has printed, in place of its last; those of other servers stay good. */
export const keepFirstRunCode: MachineCommand<KeptCode & { server: string }, null> = machineCommand({
  name: 'keepFirstRunCode',
  unrecorded,
  async run(tx, { server, ...code }) {
    const value = JSON.stringify(code);
    await tx
      .insert(installationFacts)
      .values({ name: NAME + server, value })
      .onConflictDoUpdate({ target: installationFacts.name, set: { value } });
    return ok({ value: null, touched: [], events: [] });
  },
});

/**
 * Tries a code by its hash: whether it is one of those kept, or whether there is none that could be right. A wrong one
 * costs each of them a try. What comes of it is no refusal, since a refusal would undo the counting.
 */
export const tryFirstRunCode: MachineCommand<{ hash: string }, 'right' | 'wrong' | 'none'> = machineCommand({
  name: 'tryFirstRunCode',
  unrecorded,
  async run(tx, { hash }, _by, now) {
    const codes = (await listCodes(tx)).filter(
      ({ triesLeft, expiresAt }) => triesLeft > 0 && Date.parse(expiresAt) > now.getTime(),
    );
    const found = codes.length === 0 ? 'none' : codes.some((one) => one.hash === hash) ? 'right' : 'wrong';
    if (found === 'wrong') {
      for (const { name, ...code } of codes) {
        const value = JSON.stringify({ ...code, triesLeft: code.triesLeft - 1 });
        await tx.update(installationFacts).set({ value }).where(eq(installationFacts.name, name));
      }
    }
    return ok({ value: found, touched: [], events: [] });
  },
});

/** Ends every code, of whatever server. */
export const endFirstRunCodes: MachineCommand<null, null> = machineCommand({
  name: 'endFirstRunCodes',
  unrecorded,
  async run(tx) {
    await tx.delete(installationFacts).where(like(installationFacts.name, `${NAME}%`));
    return ok({ value: null, touched: [], events: [] });
  },
});

async function listCodes(tx: Queryable): Promise<(KeptCode & { name: string })[]> {
  const rows = await tx
    .select()
    .from(installationFacts)
    .where(like(installationFacts.name, `${NAME}%`));
  return rows.map(({ name, value }) => ({ ...(JSON.parse(value) as KeptCode), name }));
}
