import type { DeskEvent } from '#lib/live/desk-change.ts';

// A step is seen at once. Each look at a list costs the server some, and somebody who writes saves every few seconds: that
// they began, and every other headline, is seen soon; that they go on, now and then.
const AFTER_STEP_MS = 300;
const AFTER_SAVE_MS = 5_000;
const WHILE_WRITING_MS = 60_000;

/** In how many ms a list is to be drawn anew for what its screen has just heard. */
type RedrawPace = (events: readonly DeskEvent[] | undefined, nowMs: number) => number;

/**
 * How soon the lists of one screen follow the desk: at once after a step, or where so much was missed that nobody knows
 * what (undefined); in five seconds when somebody begins to write in a text or gives it another headline; in a minute while they go on.
 */
export function redrawPace(): RedrawPace {
  const heardAt = new Map<string, number>();
  return (events, nowMs) => {
    if (!events?.every(({ kind }) => kind === 'translation.edit')) return AFTER_STEP_MS;
    let ms = WHILE_WRITING_MS;
    for (const { articleId, locale, isRenamed } of events) {
      const text = `${articleId} ${locale}`;
      const before = heardAt.get(text);
      heardAt.delete(text);
      heardAt.set(text, nowMs);
      if (isRenamed || before === undefined || nowMs - before > WHILE_WRITING_MS) ms = AFTER_SAVE_MS;
    }
    for (const [text, at] of heardAt) {
      if (nowMs - at <= WHILE_WRITING_MS) break;
      heardAt.delete(text);
    }
    return ms;
  };
}
