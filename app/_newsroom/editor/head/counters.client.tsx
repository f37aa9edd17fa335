'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import classes from '#app/_newsroom/editor/head/counters.module.css';
import type { TranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';
import type { Body } from '#lib/body/nodes.ts';
import { plainText } from '#lib/body/plain-text.ts';
import { LOCALE_RECORDS, type Locale, isLocale } from '#lib/locale.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { countWords, readingMinutes } from '#lib/text/words.ts';

const PAUSE_MS = 400;

/** How long the body is, as a reader of its language counts. Follows the writing at a small distance, to stay out of its way. */
export function Counters({ state, language }: { state: TranslationState; language: Locale }) {
  const t = useTranslations('Counters');
  const interfaceLocale = useLocale();
  const { bodyChanges, readText } = state;
  const change = useSyncExternalStore(bodyChanges.subscribe, bodyChanges.count, bodyChanges.count);
  const [counted, setCounted] = useState(() => count(readText().body, language));
  useEffect(() => {
    // Read anew when the writing has paused.
    const pause = setTimeout(() => setCounted(count(readText().body, language)), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [change, readText, language]);
  const number = new Intl.NumberFormat(LOCALE_RECORDS[isLocale(interfaceLocale) ? interfaceLocale : 'en'].tag, {
    numberingSystem: 'latn',
  });
  return (
    <footer id="after-body" tabIndex={-1} className={classes.footer}>
      <dl className={classes.counters} aria-label={t('label')}>
        <div>
          <dt>{t('words')}</dt>
          <dd>{number.format(counted.words)}</dd>
        </div>
        <div>
          <dt>{t('characters')}</dt>
          <dd>{number.format(counted.characters)}</dd>
        </div>
        <div>
          <dt>{t('readingTime')}</dt>
          <dd>{t('minutes', { minutes: counted.minutes })}</dd>
        </div>
      </dl>
      <p id="body-help" className={classes.help}>
        {t('help')}
      </p>
    </footer>
  );
}

function count(body: Body, language: Locale) {
  const text = plainText(body);
  const words = countWords(text);
  return { words, characters: countGraphemes(text.replaceAll('\n', '')), minutes: readingMinutes(words, language) };
}
