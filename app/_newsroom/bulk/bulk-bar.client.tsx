'use client';

import { Button, CloseButton } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { bulkAction } from '#app/_newsroom/bulk/actions.ts';
import classes from '#app/_newsroom/bulk/bulk-bar.module.css';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { onDemand } from '#app/_newsroom/on-demand.client.tsx';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { type BulkInput, type BulkKind, MOST_AT_ONCE } from '#lib/desk/bulk.ts';

const BulkDialog = onDemand(async () => (await import('#app/_newsroom/bulk/bulk-dialog.client.tsx')).BulkDialog);

/** Stories are chosen by checkboxes of this name in the list, each with its number; `all` chooses those in sight. */
const BOXES = 'input[type=checkbox][name=story]';

type Props = {
  sections: { id: number; name: string }[];
  /** What the person who looks may do at all; each story is asked about on the server. */
  may: Record<BulkKind, boolean>;
};

const boxes = () => [...document.querySelectorAll<HTMLInputElement>(BOXES)];
const readChosen = () =>
  boxes()
    .flatMap(({ checked, value }) => (checked ? [value] : []))
    .join();
const CHOSEN = 'setu:chosen';
const tellChosen = () => dispatchEvent(new Event(CHOSEN));
function whenChosen(watcher: () => void): () => void {
  document.addEventListener('change', watcher);
  addEventListener(CHOSEN, watcher);
  return () => {
    document.removeEventListener('change', watcher);
    removeEventListener(CHOSEN, watcher);
  };
}

/** What is done with an input, but for the stories. */
type Wish = BulkInput extends infer One ? (One extends BulkInput ? Omit<One, 'articleIds'> : never) : never;

/** What can be done with the stories that are chosen in the list, while any is. Shift chooses from one to another. */
export function BulkBar({ sections, may }: Props) {
  const t = useTranslations('Bulk');
  const errors = useErrorSentence();
  const router = useRouter();
  // The boxes are the server's and the browser's own: what is ticked stands there alone.
  const marked = useSyncExternalStore(whenChosen, readChosen, () => '');
  const chosen = marked === '' ? [] : marked.split(',').map(Number);
  const [asked, setAsked] = useState<BulkKind>();
  const [isBusy, setIsBusy] = useState(false);
  const last = useRef<HTMLInputElement>(null);

  const handle = useEffectEvent((event: MouseEvent) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox') return;
    if (box.name === 'all') for (const one of boxes()) one.checked = box.checked;
    if (box.name !== 'story') return;
    if (event.shiftKey && last.current?.isConnected) {
      const all = boxes();
      const [from, to] = [all.indexOf(last.current), all.indexOf(box)].sort((a, b) => a - b);
      for (const one of all.slice(from, (to ?? 0) + 1)) one.checked = box.checked;
    }
    last.current = box;
  });
  useEffect(() => {
    const listener = (event: MouseEvent) => handle(event);
    document.addEventListener('click', listener, true);
    return () => document.removeEventListener('click', listener, true);
  }, []);

  const clear = () => {
    for (const one of document.querySelectorAll<HTMLInputElement>(`${BOXES}, input[type=checkbox][name=all]`))
      one.checked = false;
    tellChosen();
  };
  const run = async (wish: Wish) => {
    setIsBusy(true);
    const input = { ...wish, articleIds: chosen.slice(0, MOST_AT_ONCE) };
    const answer = await bulkAction(input).catch(lostAnswer);
    setIsBusy(false);
    if (!answer.ok) return void notices.show({ tone: 'bad', message: errors(answer.error) });
    setAsked(undefined);
    const { done, refused } = answer.value;
    const whys = [...new Set(refused.map(({ code }) => errors(code)))];
    if (refused.length === 0) {
      notices.show({ tone: 'good', message: t('done', { count: done }) });
      clear();
    } else {
      // What was refused stays chosen: something else may be done with it.
      const left = new Set(refused.map(({ articleId }) => articleId));
      for (const one of boxes()) one.checked = one.checked && left.has(Number(one.value));
      tellChosen();
      notices.show({
        tone: 'bad',
        title: t('partly', { done, refused: refused.length }),
        message: whys.join(' '),
        closeMs: 20_000,
      });
    }
    router.refresh();
  };

  if (chosen.length === 0) return null;
  return (
    <section aria-label={t('title')} className={classes.bar}>
      <output className={classes.count}>{t('chosen', { count: chosen.length })}</output>
      {may.assign && (
        <Button size="compact-md" variant="default" onClick={() => setAsked('assign')}>
          {t('assign')}
        </Button>
      )}
      {may.section && (
        <Button size="compact-md" variant="default" onClick={() => setAsked('section')}>
          {t('section')}
        </Button>
      )}
      {may.submit && (
        <Button
          size="compact-md"
          variant="default"
          loading={isBusy && asked === undefined}
          onClick={() => void run({ kind: 'submit', language: null })}
        >
          {t('submit')}
        </Button>
      )}
      {may.archive && (
        <Button
          size="compact-md"
          variant="default"
          loading={isBusy && asked === undefined}
          onClick={() => void run({ kind: 'archive' })}
        >
          {t('archive')}
        </Button>
      )}
      {may.withdraw && (
        <Button size="compact-md" variant="default" color="red" onClick={() => setAsked('withdraw')}>
          {t('withdraw')}
        </Button>
      )}
      <CloseButton aria-label={t('clear')} title={t('clear')} onClick={clear} />
      <BulkDialog
        key={asked}
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        kind={asked ?? 'assign'}
        count={chosen.length}
        sections={sections}
        isBusy={isBusy}
        onDo={(wish) => void run(wish)}
      />
    </section>
  );
}

export type { Wish as BulkWish };
