'use server';

import { runAction } from '#app/_server/answers/run-action.ts';
import { archiveStory } from '#db/commands/story/archive-story.ts';
import { binStory } from '#db/commands/story/bin-story.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { duplicateStory } from '#db/commands/story/duplicate-story.ts';
import { unarchiveStory } from '#db/commands/story/unarchive-story.ts';
import { unbinStory } from '#db/commands/story/unbin-story.ts';
import { createStoryInput, storyInput } from '#lib/article/inputs.ts';

/** Begins a story. Input: `createStoryInput`. */
export async function createStoryAction(raw: unknown) {
  return runAction(raw, createStoryInput, createStory);
}

/** Begins a story as a copy of another. Input: `storyInput`. */
export async function duplicateStoryAction(raw: unknown) {
  return runAction(raw, storyInput, duplicateStory);
}

/** Puts a story into the bin. Input: `storyInput`. */
export async function binStoryAction(raw: unknown) {
  return runAction(raw, storyInput, binStory);
}

/** Takes a story out of the bin. Input: `storyInput`. */
export async function unbinStoryAction(raw: unknown) {
  return runAction(raw, storyInput, unbinStory);
}

/** Puts a story into the archive. Input: `storyInput`. */
export async function archiveStoryAction(raw: unknown) {
  return runAction(raw, storyInput, archiveStory);
}

/** Takes a story out of the archive. Input: `storyInput`. */
export async function unarchiveStoryAction(raw: unknown) {
  return runAction(raw, storyInput, unarchiveStory);
}
