'use client';

import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { CopyText } from '#app/_newsroom/copy-text.client.tsx';
import { usePart } from '#app/_newsroom/editor/holds/use-part.client.ts';
import { usePane, usePaneState } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { RecoveryCompare } from '#app/_newsroom/editor/context/dialogs-on-demand.client.ts';
import { KeptWords } from '#app/_newsroom/editor/recovery/kept-words.client.tsx';
import { HELD_BACK } from '#app/_newsroom/editor/saving/journal.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { useOwnNotices } from '#app/_newsroom/notices/use-own-notices.client.ts';
import type { KeptText } from '#app/_newsroom/editor/saving/read-kept.ts';
import { wordsOf } from '#lib/article/words-of.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';

/**
 * Offers back what was written on this device and never reached the server. Nothing is applied unless asked. What the
 * server would not take is offered as the words that are left of it.
 */
export function RecoveryBanner() {
  const { translation, store } = usePane();
  const textHere = usePart('text');
  const detailsHere = usePart('details');
  const unsaved = usePaneState(({ kept }) => kept.unsaved);
  const t = useTranslations('Recovery');
  const tell = useOwnNotices();
  const { day, time } = useTimes();
  const [comparing, setComparing] = useState<KeptText>();
  const restore = async (kept: KeptText) => {
    setComparing(undefined);
    const { part, held } = kept.part === 'details' ? detailsHere : textHere;
    // From another tab of one's own, a dead one most likely: that needs no other click.
    if (held?.own === 'elsewhere' && (await store.holds.takeOver(part)) !== undefined) return;
    await store.restore(kept);
  };
  const setEntryAside = async (kept: KeptText) => {
    await store.setEntryAside(kept);
    // This outlives the offer it speaks of.
    notices.show({ tone: 'good', message: t('isSetAside'), closeMs: 15_000 });
  };
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current?.getBoundingClientRect();
    if (!box || (box.top >= 0 && box.bottom <= innerHeight)) return;
    const show = () => place.current?.scrollIntoView({ block: 'center' });
    // A browser that has loaded the page anew stands where it stood; who writes already is not moved.
    if (document.activeElement === null || document.activeElement === document.body) show();
    else tell({ tone: 'bad', message: t('above'), closeMs: 60_000, action: { label: t('show'), run: show } });
  }, [t, tell]);
  return (
    <div ref={place}>
      {unsaved.map((kept) => {
        const at = new Date(kept.entry.at);
        const isHeldBack = kept.entry.tabId.includes(HELD_BACK);
        const { held } = kept.part === 'details' ? detailsHere : textHere;
        const isHeld = held !== undefined && held.own !== 'elsewhere';
        const isOlder = kept.part === 'text' && kept.entry.baseVersion < translation.version;
        return (
          <Alert
            key={kept.entry.key}
            color="yellow"
            styles={{ title: { color: 'var(--newsroom-waiting)' } }}
            mb="md"
            title={t(kept.part === 'details' ? 'titleDetails' : isHeldBack ? 'titleHeld' : 'title', {
              time: time(at),
              day: day(at),
            })}
          >
            <Text size="sm" mb="xs">
              {t(
                kept.part === 'words'
                  ? 'words'
                  : !isHeldBack
                    ? isOlder
                      ? 'textOlder'
                      : 'text'
                    : kept.part === 'details'
                      ? 'detailsHeld'
                      : 'textHeld',
              )}
              {isHeld && <> {t('takeOverFirst')}</>}
            </Text>
            {kept.part === 'text' && kept.plain > 0 && (
              <Text size="sm" mb="xs">
                {t('plain', { count: kept.plain })}
              </Text>
            )}
            {kept.part === 'words' && (
              <KeptWords words={kept.words} label={t('wordsLabel')} language={translation.language} />
            )}
            <Group gap="xs">
              {kept.part === 'words' ? (
                <CopyText text={kept.words} label={t('copy')} copied={t('copied')} size="xs" />
              ) : (
                <Button size="xs" disabled={isHeld} onClick={() => void restore(kept)}>
                  {t('restore')}
                </Button>
              )}
              {kept.part === 'text' && kept.plain > 0 && (
                <CopyText
                  text={wordsOf(kept.text)}
                  label={t('copy')}
                  copied={t('copied')}
                  variant="default"
                  size="xs"
                />
              )}
              {kept.part === 'text' && (
                <Button size="xs" variant="default" onClick={() => setComparing(kept)}>
                  {t('compare')}
                </Button>
              )}
              {kept.part === 'details' ? (
                <Button size="xs" variant="subtle" color="red" onClick={() => void store.forget(kept)}>
                  {t('discard')}
                </Button>
              ) : (
                <Button size="xs" variant="subtle" onClick={() => void setEntryAside(kept)}>
                  {t('setAside')}
                </Button>
              )}
            </Group>
          </Alert>
        );
      })}
      <RecoveryCompare
        opened={comparing !== undefined}
        onClose={() => setComparing(undefined)}
        kept={comparing}
        isHeld={textHere.held !== undefined && textHere.held.own !== 'elsewhere'}
        onRestore={(kept) => void restore(kept)}
      />
    </div>
  );
}
