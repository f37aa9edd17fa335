'use client';

import { Alert } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
// What the server draws has to look as it will, before the code is here that brings its styles along.
import '#app/_newsroom/editor/details/details-panel.module.css';
import '#app/_newsroom/editor/meeting/field-note.module.css';
import { insistently } from '#app/_newsroom/insistently.ts';

const panel = insistently(
  async () => (await import('#app/_newsroom/editor/pane/after-the-text.client.ts')).DetailsPanel,
);
// Its lists of choices weigh a third of what one can write without: the browser gets them when the text stands.
const DetailsPanel = lazy(async () => ({ default: await panel.load() }));

/**
 * The details, as the server drew them until their code is here: until then they are inert, since nothing typed would
 * be kept. Where the code cannot be fetched an alert says so, and one goes on writing beside it.
 */
export function DetailsToCome() {
  const t = useTranslations('Details');
  const isFailing = useSyncExternalStore(panel.subscribe, panel.isFailing, () => false);
  const [isHere, setIsHere] = useState(false);
  return (
    <>
      {isFailing && (
        <Alert color="orange" mb="md" role="alert">
          {t('notLoaded')}
        </Alert>
      )}
      <div inert={!isHere}>
        <Suspense>
          <DetailsPanel />
          <Arrival onArrive={() => setIsHere(true)} />
        </Suspense>
      </div>
    </>
  );
}

/** Tells when what it stands beside is drawn and live. */
function Arrival({ onArrive }: { onArrive(): void }) {
  const tell = useEffectEvent(onArrive);
  useEffect(() => tell(), []);
  return null;
}
