'use client';

import { usePathname } from 'next/navigation';
import { DESK_PLACES, type DeskPlace } from '#lib/desk/desk-places.ts';

/** The address of a place of the desk, and whether one is there. */
export function usePlace(locale: string, place: DeskPlace): { href: string; here: boolean } {
  const path = usePathname() ?? '';
  const href = `/${locale}/newsroom${DESK_PLACES[place].path}`;
  // Stories are at home: their editor lies under /articles, not under the list's own address.
  const here =
    place === 'stories'
      ? path === href || path.startsWith(`${href}/articles`)
      : path === href || path.startsWith(`${href}/`);
  return { href, here };
}
