import type { SeedStory } from '#db/seed/seed-story.ts';
import { BUSINESS } from '#db/seed/stories/business.ts';
import { CITIES } from '#db/seed/stories/cities.ts';
import { CULTURE } from '#db/seed/stories/culture.ts';
import { INDIA_BRIDGE } from '#db/seed/stories/india-bridge.ts';
import { INDIA } from '#db/seed/stories/india.ts';
import { OPINION } from '#db/seed/stories/opinion.ts';
import { SCIENCE } from '#db/seed/stories/science.ts';
import { SPORT } from '#db/seed/stories/sport.ts';
import { UNPUBLISHED } from '#db/seed/stories/unpublished.ts';
import { WAYS_TO_WORK } from '#db/seed/stories/ways-to-work.ts';
import { WORLD } from '#db/seed/stories/world.ts';

/** Every demo story, in the order their article ids are given. */
export const ALL_STORIES: SeedStory[] = [
  ...INDIA_BRIDGE,
  ...WORLD,
  ...INDIA,
  ...CITIES,
  ...BUSINESS,
  ...SPORT,
  ...SCIENCE,
  ...CULTURE,
  ...OPINION,
  ...UNPUBLISHED,
  ...WAYS_TO_WORK,
];
