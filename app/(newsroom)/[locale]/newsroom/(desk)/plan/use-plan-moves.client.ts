import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { assignAction } from '#app/_newsroom/editor/assignment/actions.ts';
import { changeNoteAction } from '#app/_newsroom/editor/notes/actions.ts';
import { moveScheduleAction, planWithdrawalAction } from '#app/_newsroom/editor/publish/actions.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { lostAnswer } from '#app/_newsroom/refusals/lost-answer.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import type { Planned } from '#db/queries/plan/plan.ts';

/** Whoever moves by keys presses one several times: what comes of it is sent once they pause. */
const PAUSE_MS = 800;
/** So often, one after the other, it is looked whether what was moved has come back from the server as it was moved. */
const MOST_LOOKS = 50;

type Item = Omit<Planned, 'move'> & { move: Pick<NonNullable<Planned['move']>, 'kind' | 'input'> | null };

function send({ move }: Item, at: string) {
  if (!move) throw new Error('Nobody moves this');
  const { kind, input } = move as NonNullable<Planned['move']>;
  switch (kind) {
    case 'publish':
      return moveScheduleAction({ ...input, publishAt: at });
    case 'withdraw':
      return planWithdrawalAction({ ...input, withdrawAt: at });
    case 'work':
      return assignAction({ ...input, dueAt: at });
    case 'note':
      return changeNoteAction({ ...input, deadline: at });
  }
}

/**
 * Moves what is planned: it stands at its new instant at once, and is sent after a pause; what is refused goes back, with a
 * sentence that says why. `atOf` says where something stands now, `move` moves it, `said` is what a screen reader is told.
 */
export function usePlanMoves(items: readonly Item[]): {
  atOf(item: Item): string;
  move(item: Item, at: string): void;
  said: string;
} {
  const t = useTranslations('Plan');
  const errors = useErrorSentence();
  const { day, time } = useTimes();
  const router = useRouter();
  const [moved, setMoved] = useState<ReadonlyMap<string, { at: string; from: string }>>(new Map());
  const [said, setSaid] = useState('');
  const pauses = useRef(new Map<string, { clock: ReturnType<typeof setTimeout>; run(): void }>());

  // What the server says now: what is moved twice is moved from where the first move has brought it.
  const latest = useRef(items);
  useEffect(() => {
    latest.current = items;
  }, [items]);
  // Where each stood before its last move was sent; a colleague's move that comes instead of ours is newer as well.
  const awaited = useRef(new Map<string, { from: string; looks: number }>());

  const forget = (key: string) => setMoved((before) => new Map([...before].filter(([other]) => other !== key)));

  const settle = async (key: string, at: string) => {
    const item = latest.current.find((one) => one.key === key);
    const before = awaited.current.get(key);
    if (before && item?.at === before.from && before.looks > 0) {
      before.looks -= 1;
      const run = () => void settle(key, at);
      pauses.current.set(key, { clock: setTimeout(run, PAUSE_MS / 4), run });
      return;
    }
    awaited.current.delete(key);
    pauses.current.delete(key);
    if (!item || at === item.at) return forget(key);
    const answer = await send(item, at).catch(lostAnswer);
    if (answer.ok) awaited.current.set(key, { from: item.at, looks: MOST_LOOKS });
    else {
      forget(key);
      notices.show({ tone: 'bad', message: t('notMoved', { why: errors(answer.error) }) });
    }
    router.refresh();
  };

  // Whoever goes elsewhere within the pause has moved it all the same.
  useEffect(() => {
    const waiting = pauses.current;
    return () => {
      for (const { clock, run } of waiting.values()) {
        clearTimeout(clock);
        run();
      }
    };
  }, []);

  return {
    said,
    // What the server says since is newer than what was moved here.
    atOf: ({ key, at }) => {
      const here = moved.get(key);
      return here && here.from === at ? here.at : at;
    },
    move(item, at) {
      const minute = new Date(at);
      setMoved((before) => new Map(before).set(item.key, { at, from: item.at }));
      setSaid(t('moves', { day: day(minute), time: time(minute) }));
      const run = () => void settle(item.key, at);
      clearTimeout(pauses.current.get(item.key)?.clock);
      pauses.current.set(item.key, { clock: setTimeout(run, PAUSE_MS), run });
    },
  };
}

export type { Item as PlanItem };
