'use client';

import { useTranslations } from 'next-intl';
import { type ComponentType, useEffect, useEffectEvent, useState } from 'react';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { useBackCloses } from '#app/_newsroom/over/use-back-closes.client.ts';

type Openable = { opened: boolean; onClose(): void };

/** A dialog whose code comes when it is wanted. */
type OnDemand<P> = ComponentType<P> & {
  /**
   * Fetches the code ahead, for when the line is gone or slow later, and resolves when that is done. Failing does no harm:
   * opening tries again.
   */
  preload(): Promise<void>;
};

type Options = {
  /** It lies over the page, so that a phone's Back closes it: true where this is left out. */
  isOver?: boolean;
};

const RETRY_MS = 5_000;
const TOLD_MS = 20_000;

/**
 * Fetches the code of a dialog when it is first opened; until then nothing is drawn. Where the code cannot be fetched a
 * notice says so, by which it can be tried again, and the dialog is asked to close; one that must stay open is tried again
 * by itself. React's own `lazy` would throw here, and take down the page with what is typed on it. For a part that always
 * stands there: insistently.ts.
 */
export function onDemand<P extends Openable>(
  load: () => Promise<ComponentType<P>>,
  { isOver = true }: Options = {},
): OnDemand<P> {
  let loading: Promise<ComponentType<P>> | undefined;
  const fetched = () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
  const OnDemandDialog = (props: P) => {
    const t = useTranslations('Errors');
    const errors = useErrorSentence();
    const [Dialog, setDialog] = useState<ComponentType<P>>();
    const [isMounted, setIsMounted] = useState(false);
    // What it was opened with when its code did not come, once that has come after all.
    const [again, setAgain] = useState<P>();
    const isWanted = props.opened && !Dialog;
    const tell = (asked: P) =>
      void notices.show({
        tone: 'bad',
        message: errors('not_loaded'),
        closeMs: TOLD_MS,
        action: {
          label: t('retry'),
          run: () =>
            void fetched().then(
              (found) => {
                setDialog(() => found);
                setAgain(asked);
              },
              () => tell(asked),
            ),
        },
      });
    const giveUp = useEffectEvent(() => {
      tell(props);
      props.onClose();
    });
    useEffect(() => {
      if (!isWanted) return;
      let isEnded = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const attempt = (isFirst: boolean): void =>
        void fetched().then(
          (found) => isEnded || setDialog(() => found),
          () => {
            if (isEnded) return;
            timer = setTimeout(() => attempt(false), RETRY_MS);
            if (isFirst) giveUp();
          },
        );
      attempt(true);
      return () => {
        isEnded = true;
        clearTimeout(timer);
      };
    }, [isWanted]);
    // First closed, then open, as if it had always stood there: it gives the focus back to where it was before.
    useEffect(() => setIsMounted(Dialog !== undefined), [Dialog]);
    const shown = props.opened || !again ? props : endingWith(again, () => setAgain(undefined));
    const isOpen = shown.opened && isMounted;
    useBackCloses(isOver && isOpen, shown.onClose);
    return Dialog ? <Dialog {...shown} opened={isOpen} /> : null;
  };
  return Object.assign(OnDemandDialog, { preload: () => fetched().then(noop, noop) });
}

const noop = () => undefined;

/**
 * The same properties, of which each that tells how a dialog ended (`onClose`, `onPick` …) calls `end` first: whoever opened
 * it took it for closed already. `onAsked` tells that something was asked of the server; the dialog goes on.
 */
function endingWith<P extends object>(props: P, end: () => void): P {
  const entries = Object.entries(props).map(([name, value]) => {
    if (!/^on[A-Z]/.test(name) || name === 'onAsked' || typeof value !== 'function') return [name, value] as const;
    const call = value as (...given: unknown[]) => unknown;
    return [
      name,
      (...given: unknown[]) => {
        end();
        return call(...given);
      },
    ] as const;
  });
  return Object.fromEntries(entries) as P;
}
