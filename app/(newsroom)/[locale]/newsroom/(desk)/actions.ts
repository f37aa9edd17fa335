'use server';

import { runAction } from '#app/_server/run-action.ts';
import { createStory } from '#db/commands/create-story.ts';
import { createStoryOrder } from '#lib/article/orders.ts';

/** Begins a story. Order: `createStoryOrder`. */
export async function createStoryAction(input: unknown) {
  return runAction(input, createStoryOrder, createStory);
}
