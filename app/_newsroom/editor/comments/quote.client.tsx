'use client';

import { useTranslations } from 'next-intl';
import classes from '#app/_newsroom/editor/comments/comments.module.css';
import type { Place } from '#lib/comments/place.ts';
import { hasDevanagari } from '#lib/text/devanagari.ts';

type Props = { place: Place; quote: string; isLost?: boolean; onGo?(): void };

/** What a conversation stands on: its words, or what it is called; a button that leads there while it is there. */
export function Quote({ place, quote, isLost = false, onGo }: Props) {
  const t = useTranslations('Comments');
  const kind = place.kind === 'field' ? t(`fields.${place.field}`) : place.kind === 'block' ? t('block') : undefined;
  const words = (
    <>
      {kind !== undefined && <span className={classes.kind}>{kind}</span>}
      {quote !== '' && (
        <q className={classes.quote} lang={hasDevanagari(quote) ? 'hi' : 'en'}>
          {quote.replace(/\s*\n\s*/g, ' ')}
        </q>
      )}
    </>
  );
  return (
    <div className={classes.about}>
      {onGo && !isLost ? (
        <button type="button" className={classes.go} title={t('goTo')} onClick={onGo}>
          {words}
        </button>
      ) : (
        words
      )}
      {isLost && <span className={classes.lost}>{t(place.kind === 'block' ? 'lostBlock' : 'lost')}</span>}
    </div>
  );
}
