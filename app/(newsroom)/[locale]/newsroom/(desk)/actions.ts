'use server';

import { runAction } from '#app/_server/answers/run-action.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { createStoryOrder } from '#lib/article/inputs.ts';

/** Begins a story. Order: `createStoryOrder`. */
export async function createStoryAction(input: unknown) {
  return runAction(input, createStoryOrder, createStory);
}
