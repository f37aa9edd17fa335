'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { notices } from '#app/_newsroom/notices/notices.ts';

/**
 * Without a line a link of the newsroom would lead to the browser's own page of apology, with no way back to what one was
 * writing until the line returns. It is not followed, and that is told.
 */
export function StayWhileOffline() {
  const t = useTranslations('Shell');
  useEffect(() => {
    const stay = (event: MouseEvent) => {
      if (navigator.onLine || !(event.target instanceof Element)) return;
      const link = event.target.closest<HTMLAnchorElement>('a[href]');
      if (!link || !leavesThisPage(link)) return;
      event.preventDefault();
      event.stopPropagation();
      notices.show({ tone: 'bad', message: t('stayOffline') });
    };
    // Before Next's own links hear of it.
    document.addEventListener('click', stay, true);
    return () => document.removeEventListener('click', stay, true);
  }, [t]);
  return null;
}

/** Whether following the link gives this page up: not where it opens a tab, saves a file or leads to a place on the page. */
function leavesThisPage(link: HTMLAnchorElement): boolean {
  if (link.target || link.download || link.isContentEditable) return false;
  return link.protocol.startsWith('http') && link.pathname + link.search !== location.pathname + location.search;
}
