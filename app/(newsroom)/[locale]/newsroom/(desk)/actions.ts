'use server';

import { runAction } from '#app/_server/answers/run-action.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { createStoryInput } from '#lib/article/inputs.ts';

/** Begins a story. Input: `createStoryInput`. */
export async function createStoryAction(raw: unknown) {
  return runAction(raw, createStoryInput, createStory);
}
