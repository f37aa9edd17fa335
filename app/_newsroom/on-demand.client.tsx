'use client';

import { type ComponentType, useEffect, useEffectEvent, useState } from 'react';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';

type Openable = { opened: boolean; onClose(): void };

/** A dialog whose code comes when it is wanted. */
type OnDemand<P> = ComponentType<P> & {
  /** Fetches the code ahead, for when the line is gone or slow later. Failing does no harm: opening tries again. */
  preload(): void;
};

const RETRY_MS = 5_000;

/**
 * Fetches the code of a dialog when it is first opened; until then nothing is drawn. Where the code cannot be fetched
 * that is told and the dialog is asked to close; one that must stay open is tried again. React's own `lazy` would throw
 * here, and take down the page with what is typed on it. For a part that always stands there: insistently.ts.
 */
export function onDemand<P extends Openable>(load: () => Promise<ComponentType<P>>): OnDemand<P> {
  let loading: Promise<ComponentType<P>> | undefined;
  const fetched = () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
  const OnDemandDialog = (props: P) => {
    const errors = useErrorSentence();
    const [Dialog, setDialog] = useState<ComponentType<P>>();
    const [isMounted, setIsMounted] = useState(false);
    const { opened, onClose } = props;
    const isWanted = opened && !Dialog;
    const tell = useEffectEvent(() => {
      notices.show({ tone: 'bad', message: errors('not_loaded') });
      onClose();
    });
    useEffect(() => {
      if (!isWanted) return;
      let isOver = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const attempt = (isFirst: boolean): void =>
        void fetched().then(
          (found) => isOver || setDialog(() => found),
          () => {
            if (isOver) return;
            timer = setTimeout(() => attempt(false), RETRY_MS);
            if (isFirst) tell();
          },
        );
      attempt(true);
      return () => {
        isOver = true;
        clearTimeout(timer);
      };
    }, [isWanted]);
    // First closed, then open, as if it had always stood there: it gives the focus back to where it was before.
    useEffect(() => setIsMounted(Dialog !== undefined), [Dialog]);
    return Dialog ? <Dialog {...props} opened={opened && isMounted} /> : null;
  };
  return Object.assign(OnDemandDialog, { preload: () => void fetched().catch(() => undefined) });
}
