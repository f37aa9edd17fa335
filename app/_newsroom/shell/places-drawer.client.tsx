'use client';

import { Drawer } from '@mantine/core';
import {
  IconBuildingBroadcastTower,
  IconCalendarEvent,
  IconChecklist,
  IconFileText,
  IconHistory,
  IconLayoutList,
  IconPhoto,
  IconTags,
  IconUserEdit,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef } from 'react';
import { hasOwnEntry } from '#app/_newsroom/over/use-back-closes.client.ts';
import type { DeskPlace } from '#lib/desk/desk-places.ts';
import classes from '#app/_newsroom/shell/places-drawer.module.css';
import { usePlace } from '#app/_newsroom/shell/use-place.client.ts';

const ICONS: Record<DeskPlace, typeof IconFileText> = {
  stories: IconFileText,
  plan: IconCalendarEvent,
  images: IconPhoto,
  sections: IconLayoutList,
  topics: IconTags,
  contributors: IconUserEdit,
  agencies: IconBuildingBroadcastTower,
  rules: IconChecklist,
  people: IconUsers,
  activity: IconHistory,
};

const SETTLED_MS = 150;

type Props = { opened: boolean; onClose(): void; locale: string; places: DeskPlace[] };

/** Where one can go, on screens too narrow for a row of links. */
export function PlacesDrawer({ opened, onClose, locale, places }: Props) {
  const t = useTranslations('Shell');
  const handleArrival = useEffectEvent(onClose);
  const path = usePathname();
  const last = useRef(path);
  useEffect(() => {
    if (path === last.current) return;
    last.current = path;
    handleArrival();
  }, [path]);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={t('navigation')}
      size="xs"
      hiddenFrom="md"
      closeButtonProps={{ 'aria-label': t('closeMenu') }}
    >
      <nav aria-label={t('navigation')}>
        {places.map((place) => (
          <Place key={place} locale={locale} place={place} onGo={onClose} />
        ))}
      </nav>
    </Drawer>
  );
}

function Place({ locale, place, onGo }: { locale: string; place: DeskPlace; onGo(): void }) {
  const t = useTranslations('Shell');
  const router = useRouter();
  const { href, here } = usePlace(locale, place);
  const Icon = ICONS[place];
  return (
    <Link
      href={href}
      // The drawer goes when the page comes: closed before, it would go back in the history that the page is to stand in.
      replace={hasOwnEntry()}
      className={classes.place}
      aria-current={here ? 'page' : undefined}
      onClick={(event) => {
        if (window.location.pathname !== href) return;
        event.preventDefault();
        onGo();
        // The list as a whole, from a part of it: once the drawer has left the history.
        if (window.location.search !== '') setTimeout(() => router.push(href), SETTLED_MS);
      }}
    >
      <Icon size={18} aria-hidden />
      {t(place)}
    </Link>
  );
}
