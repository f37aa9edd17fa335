'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import classes from '#app/_newsroom/editor/head/counters.module.css';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { plainText } from '#lib/body/plain-text.ts';
import { formatCount } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { countWords, readingMinutes } from '#lib/text/words.ts';

const PAUSE_MS = 400;

/** How long the body is, as a reader of its language counts. Follows the writing at a small distance, to stay out of its way. */
export function Counters() {
  const t = useTranslations('Counters');
  const { translation, store, fieldId } = usePane();
  const { language } = translation;
  const [counted, setCounted] = useState(() => count(store.readText().body, language));
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    // Read anew when the writing has paused; no key draws anything here.
    const stop = store.bodyChanges.subscribe(() => {
      clearTimeout(pause);
      pause = setTimeout(() => setCounted(count(store.readText().body, language)), PAUSE_MS);
    });
    return () => {
      stop();
      clearTimeout(pause);
    };
  }, [store, language]);
  return (
    <footer id={fieldId('after-body')} tabIndex={-1} className={classes.footer}>
      <dl className={classes.counters} aria-label={t('label')}>
        <div>
          <dt>{t('words')}</dt>
          <dd>{formatCount(counted.words)}</dd>
        </div>
        <div>
          <dt>{t('characters')}</dt>
          <dd>{formatCount(counted.characters)}</dd>
        </div>
        <div>
          <dt>{t('readingTime')}</dt>
          <dd>{counted.minutes === 0 ? t('noMinutes') : t('minutes', { minutes: formatCount(counted.minutes) })}</dd>
        </div>
      </dl>
      <p id={fieldId('body-help')} className={classes.help}>
        {t('help')}
      </p>
    </footer>
  );
}

function count(body: DraftBody, language: Locale) {
  const text = plainText(body);
  const words = countWords(text);
  return { words, characters: countGraphemes(text.replaceAll('\n', '')), minutes: readingMinutes(words, language) };
}
