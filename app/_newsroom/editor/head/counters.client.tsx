'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import classes from '#app/_newsroom/editor/head/counters.module.css';
import { asGoal, readGoal, subscribeToGoals, writeGoal } from '#app/_newsroom/editor/head/length-goal.ts';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { plainText } from '#lib/body/plain-text.ts';
import { formatCount } from '#lib/format.ts';
import type { Locale } from '#lib/locale.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { countWords, readingMinutes } from '#lib/text/words.ts';

const PAUSE_MS = 400;
/** A text that is this much longer than it was to be is told to be. */
const OVER = 1.1;

/**
 * How long the body is, as a reader of its language counts, and beside it how long it is to be, where one said so. Follows the writing at a small distance, to stay out of its way.
 */
export function Counters() {
  const t = useTranslations('Counters');
  const { translation, store, fieldId } = usePane();
  const { language } = translation;
  const [counted, setCounted] = useState(() => count(store.readText().body, language));
  const readOwn = () => readGoal(translation.translationId);
  const goal = useSyncExternalStore(subscribeToGoals, readOwn, () => 0);
  const [typed, setTyped] = useState<string>();
  const isOver = goal > 0 && counted.words > goal * OVER;
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
          <dd data-over={isOver || undefined}>
            {goal > 0
              ? t('ofGoal', { words: formatCount(counted.words), goal: formatCount(goal) })
              : formatCount(counted.words)}
          </dd>
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
      <label className={classes.goal}>
        {t('goal')}
        <input
          type="text"
          inputMode="numeric"
          className={classes.number}
          placeholder={t('noGoal')}
          value={typed ?? (goal > 0 ? String(goal) : '')}
          maxLength={6}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            writeGoal(translation.translationId, asGoal(event.currentTarget.value));
          }}
          onBlur={() => setTyped(undefined)}
        />
      </label>
      {goal > 0 && (
        <progress
          className={classes.progress}
          aria-label={t('goal')}
          max={goal}
          value={Math.min(counted.words, goal)}
          data-over={isOver || undefined}
        />
      )}
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
