import { assignWork } from '#db/commands/assignment/assign-work.ts';
import { readNotifications } from '#db/commands/notification/read-notifications.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { perform } from '#db/perform.ts';
import { listNotifications } from '#db/queries/notifications/notifications.ts';
import { expectOk } from '#db/seed/expect-ok.ts';
import { PEOPLE } from '#db/seed/seed-people.ts';
import { quickTime } from '#lib/article/publishing/schedule.ts';
import type { Scope } from '#lib/assignments/assignment.ts';
import type { Actor } from '#lib/people/roles.ts';

const HOUR_MS = 3_600_000;

/** Who has what to write in the demo: by tomorrow morning, by an hour that has passed, or by none. */
const DEMO_ASSIGNMENTS: { story: string; scope: Scope; to: string; due?: 'morning' | 'passed' }[] = [
  { story: 'power-bills', scope: 'en', to: 'reporter', due: 'passed' },
  { story: 'power-bills', scope: 'hi', to: 'translator', due: 'morning' },
  { story: 'ropeway-audit', scope: 'story', to: 'reporter' },
];

type Desk = { now: Date; actor: (key: string) => Actor; idOf: (key: string) => number };

/** What everybody was told of while the demo's nine days went by, they have read. */
export async function readWhatWas(db: Database, { now, actor }: Desk): Promise<void> {
  for (const { key } of PEOPLE) {
    const person = actor(key);
    const { notifications } = await listNotifications({ personId: person.id }, db.reader);
    const [newest] = notifications;
    if (newest) expectOk(await perform(readNotifications, { upTo: newest.id }, person, now, db), key);
  }
}

/** Gives the demo's people something to write. `actor` knows people by key, `idOf` the stories. */
export async function seedAssignments(db: Database, { now, actor, idOf }: Desk): Promise<void> {
  for (const { story, scope, to, due } of DEMO_ASSIGNMENTS) {
    const assigned = due === 'passed' ? new Date(now.getTime() - 3 * HOUR_MS) : now;
    const dueAt =
      due === undefined
        ? null
        : (due === 'passed' ? new Date(now.getTime() - HOUR_MS) : quickTime('tomorrow_morning', now)).toISOString();
    const input = { articleId: idOf(story), scope, version: 0, personId: actor(to).id, dueAt };
    expectOk(await perform(assignWork, input, actor('editor'), assigned, db), `${story} ${scope}`);
  }
}
