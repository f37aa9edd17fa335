import {
  IconBuildingBroadcastTower,
  IconFileText,
  IconPhoto,
  IconLayoutList,
  IconTags,
  IconUsers,
  IconUserEdit,
} from '@tabler/icons-react';
import type { Deed } from '#lib/policy/can.ts';

type Place = {
  /** Follows `/{locale}/newsroom`. */
  path: string;
  /** The right without which it is not offered. */
  deed: Deed;
  icon: typeof IconFileText;
};

/** The desk's pages in the order they are offered. Its keys are their names in messages (`Shell.<key>`). */
export const DESK_PLACES = {
  stories: { path: '', deed: 'story.list', icon: IconFileText },
  images: { path: '/images', deed: 'story.read', icon: IconPhoto },
  sections: { path: '/sections', deed: 'taxonomy.manage', icon: IconLayoutList },
  topics: { path: '/topics', deed: 'taxonomy.manage', icon: IconTags },
  contributors: { path: '/contributors', deed: 'taxonomy.manage', icon: IconUserEdit },
  agencies: { path: '/agencies', deed: 'taxonomy.manage', icon: IconBuildingBroadcastTower },
  people: { path: '/people', deed: 'person.manage', icon: IconUsers },
} satisfies Record<string, Place>;

/** One of {@link DESK_PLACES}. */
export type DeskPlace = keyof typeof DESK_PLACES;
