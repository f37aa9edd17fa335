'use client';

import { useEffect, useEffectEvent } from 'react';
import { listenToDesk } from '#app/_newsroom/live/desk-events.ts';
import type { EventKind } from '#lib/events/events.ts';

const STEPS: ReadonlySet<EventKind> = new Set<EventKind>([
  'translation.submit',
  'translation.return',
  'translation.take_back',
  'translation.approve',
  'translation.reopen',
  'translation.publish',
  'translation.schedule',
  'translation.unschedule',
  'translation.schedule_failed',
  'translation.withdraw',
  'translation.plan_withdrawal',
  'translation.drop_withdrawal',
  'translation.discard',
  'translation.confirm',
  'correction.issue',
  'correction.reword',
  'correction.withdraw',
  'correction.waive',
  'note.add',
  'note.change',
  'note.done',
  'note.reopen',
  'note.delete',
  'story.embargo',
  'story.lift_embargo',
  'name.ask',
  'name.accept',
  'name.decline',
]);

/** Calls `look` when somebody has moved a language of this story a step on, put it under embargo or ended that, written or done what is on its list of notes, asked for a name for it or decided on one, or so much was missed that nobody knows. */
export function useStepsElsewhere(articleId: number, look: () => void): void {
  const onStep = useEffectEvent(look);
  useEffect(
    () =>
      listenToDesk((events) => {
        if (!events || events.some((one) => one.articleId === articleId && STEPS.has(one.kind))) onStep();
      }),
    [articleId],
  );
}
