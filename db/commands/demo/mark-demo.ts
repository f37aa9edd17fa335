import { machineCommand, type MachineCommand } from '#db/command.ts';
import { installationFacts } from '#db/schema.ts';
import { ok } from '#lib/result.ts';

/** The row of `settings` that says how far the demo newsroom is: `begun`, `done`, or absent. */
export const DEMO_MARK = 'demo_seeded';

/** Says how far the demo newsroom is. */
export const markDemo: MachineCommand<'begun' | 'done', null> = machineCommand({
  name: 'markDemo',
  unrecorded: 'a note of the installation to itself',
  async run(tx, value) {
    await tx
      .insert(installationFacts)
      .values({ name: DEMO_MARK, value })
      .onConflictDoUpdate({ target: installationFacts.name, set: { value } });
    return ok({ value: null, touched: [], events: [] });
  },
});
