import { publishScheduled } from '#db/commands/publishing/publish-scheduled.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { unscheduleTranslation } from '#db/commands/publishing/unschedule-translation.ts';
import { takeOverPart } from '#db/commands/story/holds/take-over-part.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import type { Place } from '#db/engine/common/database-types.ts';
import { openDatabase } from '#db/engine/database.ts';
import { perform } from '#db/perform.ts';
import { translations } from '#db/schema.ts';
import { sampleText } from '#db/testing-newsroom.ts';
import { everywhere } from '#lib/people/grants.ts';
import type { Actor } from '#lib/people/roles.ts';
import { seededRandom } from '#lib/testing-random.ts';
import { granted } from '#lib/testing-result.ts';

/*
 * The process that killed-while-saving.test.ts ends with -9. Without a pause two people take the details over from each
 * other and save the text, schedule it, take it off the schedule, publish it, and have it published by the clock, in an
 * order that the seed says. Each answer goes to stdout as a line: the version that stands, and the headline of the draft.
 */
async function workForEver(): Promise<void> {
  const [place = '', seed = ''] = process.argv.slice(2);
  const db = openDatabase(JSON.parse(place) as Place);
  const random = seededRandom(Number(seed));
  const editor: Actor = { id: 'user-editor-all-editor', name: 'editor', grants: everywhere('editor') };
  const chief: Actor = { ...editor, id: 'user-chief_editor-all-chief_editor', grants: everywhere('chief_editor') };
  const [translation] = await db.reader.select().from(translations);
  if (!translation) throw new Error('No story to save');
  const { id: translationId, articleId } = translation;
  let { version } = translation;
  let headline = '';
  let isScheduled = translation.stage === 'scheduled';
  let hasNews = false;
  const save = async (round: number) => {
    headline = `Headline ${seed} ${round}`;
    const text = sampleText('en', { headline, slug: 'kill' });
    ({ version } = granted(await perform(saveDraft, { translationId, version, text }, editor, new Date(), db)));
    hasNews = true;
  };
  const takeOver = async (round: number) => {
    const input = { articleId, tab: `tab-${seed}-${round}`, part: 'details' as const };
    granted(await perform(takeOverPart, input, round % 2 === 0 ? chief : editor, new Date(), db));
  };
  const schedule = async () => {
    const publishAt = new Date(Date.now() + 24 * 60 * 60_000).toISOString();
    const input = { translationId, version, substantive: true, publishAt };
    ({ version } = granted(await perform(scheduleTranslation, input, editor, new Date(), db)));
    isScheduled = true;
  };
  const offSchedule = async () => {
    ({ version } = granted(await perform(unscheduleTranslation, { translationId, version }, editor, new Date(), db)));
    isScheduled = false;
  };
  const fallDue = async () => {
    const later = new Date(Date.now() + 25 * 60 * 60_000);
    const fell = granted(await perform(publishScheduled, { translationId }, 'machine', later, db));
    if (fell.kind !== 'live') throw new Error(JSON.stringify(fell));
    const [row] = await db.reader.select({ version: translations.version }).from(translations);
    version = row?.version ?? 0;
    isScheduled = false;
    hasNews = false;
  };
  const publish = async () => {
    const input = { translationId, version, substantive: true };
    ({ version } = granted(await perform(publishTranslation, input, editor, new Date(), db)));
    hasNews = false;
  };
  for (let round = 0; ; round += 1) {
    const roll = random();
    if (roll < 0.2) await takeOver(round);
    else if (isScheduled) await (roll < 0.6 ? offSchedule() : fallDue());
    else if (!hasNews || roll < 0.5) await save(round);
    else await (roll < 0.75 ? schedule() : publish());
    process.stdout.write(`${JSON.stringify({ version, headline })}\n`);
    // Lets the pipe empty: a line that never left the process acknowledges nothing.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

void workForEver();
