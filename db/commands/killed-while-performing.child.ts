import type { Command } from '#db/command.ts';
import { EXAMPLE_NOW } from '#db/commands/testing-example-stories.ts';
import { EXAMPLES } from '#db/commands/testing-examples.ts';
import type { Place } from '#db/engine/common/database-types.ts';
import { openDatabase } from '#db/engine/database.ts';
import { findLastChangeId } from '#db/outbox.ts';
import { perform } from '#db/perform.ts';
import type { TestNewsroom } from '#db/testing-newsroom.ts';

/*
 * The process that killed-while-performing.test.ts ends with -9: performs one command after the other without a pause,
 * and writes the number of the newest change to stdout once each has answered.
 */
async function performForEver(): Promise<void> {
  const [place = '', people = ''] = process.argv.slice(2);
  const db = openDatabase(JSON.parse(place) as Place);
  const desk: TestNewsroom = { ...(JSON.parse(people) as Omit<TestNewsroom, 'db'>), db };
  for (;;) {
    for (const { command, alone, given } of EXAMPLES) {
      if (alone) continue;
      const { input, by } = await given(desk);
      const asked = command as unknown as Command<unknown, unknown, string, unknown, unknown>;
      const answer = await perform(asked, input, by, EXAMPLE_NOW, db);
      if (!answer.ok) throw new Error(`${command.name}: ${answer.error}`);
      process.stdout.write(`${await findLastChangeId(db.reader)}\n`);
      // Lets the pipe empty: a line that never left the process acknowledges nothing.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

void performForEver();
