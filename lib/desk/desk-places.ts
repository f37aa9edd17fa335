import type { Unplaced } from '#lib/policy/permissions.ts';

type Place = {
  /** Follows `/{locale}/newsroom`. */
  path: string;
  /** The right without which it is not offered. */
  permission: Unplaced;
};

/** The desk's pages in the order they are offered. Its keys are their names in messages (`Shell.<key>`). */
export const DESK_PLACES = {
  stories: { path: '', permission: 'story.list' },
  plan: { path: '/plan', permission: 'story.list' },
  images: { path: '/images', permission: 'story.read' },
  sections: { path: '/sections', permission: 'taxonomy.manage' },
  topics: { path: '/topics', permission: 'taxonomy.manage' },
  contributors: { path: '/contributors', permission: 'taxonomy.manage' },
  agencies: { path: '/agencies', permission: 'taxonomy.manage' },
  rules: { path: '/rules', permission: 'rules.manage' },
  people: { path: '/people', permission: 'person.manage' },
  activity: { path: '/activity', permission: 'audit.read' },
} satisfies Record<string, Place>;

/** One of {@link DESK_PLACES}. */
export type DeskPlace = keyof typeof DESK_PLACES;
