import { expect, test } from 'vitest';
import { createDetailsSender } from '#app/_newsroom/editor/saving/details-sender.ts';
import type { StoryDetails } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';

test('a lead picture goes with the languages it was worded in, another choice and another picture without them', async () => {
  let shown: StoryDetails = { sectionId: 1, agencyId: null, contributorIds: [], topicIds: [], leadImageId: 3 };
  const wordedIn: (Locale[] | undefined)[] = [];
  let version = 1;
  const sender = createDetailsSender({
    stored: shown,
    savedAt: null,
    tab: 'one',
    nextSeq: () => version,
    put(input, { onKept }) {
      wordedIn.push(input.wordedIn);
      version += 1;
      onKept?.({ version, savedAt: '2026-02-15T06:00:00.000Z' });
      return Promise.resolve({ kind: 'saved', version, savedAt: '2026-02-15T06:00:00.000Z' });
    },
    screen: { read: () => shown, show: (details) => (shown = details) },
    onQuestions: () => undefined,
  });
  const choose = async (change: Partial<StoryDetails>) => {
    shown = { ...shown, ...change };
    await sender.send({ text: shown, version, leaving: false });
  };
  sender.wordedIn(['en']);
  await choose({ leadImageId: 4 });
  await choose({ sectionId: 2 });
  sender.wordedIn([]);
  await choose({ leadImageId: 5 });
  expect(wordedIn).toEqual([['en'], undefined, undefined]);
});
