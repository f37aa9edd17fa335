import {
  IconBuildingBroadcastTower,
  IconFileText,
  IconPhoto,
  IconLayoutList,
  IconTags,
  IconUsers,
  IconUserEdit,
} from '@tabler/icons-react';
import type { Permission } from '#lib/policy/can.ts';

type Place = {
  /** Follows `/{locale}/newsroom`. */
  path: string;
  /** The right without which it is not offered. */
  permission: Permission;
  icon: typeof IconFileText;
};

/** The desk's pages in the order they are offered. Its keys are their names in messages (`Shell.<key>`). */
export const DESK_PLACES = {
  stories: { path: '', permission: 'story.list', icon: IconFileText },
  images: { path: '/images', permission: 'story.read', icon: IconPhoto },
  sections: { path: '/sections', permission: 'taxonomy.manage', icon: IconLayoutList },
  topics: { path: '/topics', permission: 'taxonomy.manage', icon: IconTags },
  contributors: { path: '/contributors', permission: 'taxonomy.manage', icon: IconUserEdit },
  agencies: { path: '/agencies', permission: 'taxonomy.manage', icon: IconBuildingBroadcastTower },
  people: { path: '/people', permission: 'person.manage', icon: IconUsers },
} satisfies Record<string, Place>;

/** One of {@link DESK_PLACES}. */
export type DeskPlace = keyof typeof DESK_PLACES;
