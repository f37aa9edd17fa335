import { describe, expect, it } from 'vitest';
import type { DeskEvent } from '#lib/live/desk-change.ts';
import { redrawPace } from '#lib/live/redraw-pace.ts';

const save = (articleId: number, more: Partial<DeskEvent> = {}): DeskEvent => ({
  kind: 'translation.edit',
  articleId,
  locale: 'hi',
  ...more,
});

describe('the pace of a list', () => {
  it('is soon for who begins to write, slow while they go on, and soon again after a pause', () => {
    const pace = redrawPace();
    expect(pace([save(1)], 0)).toBe(5_000);
    expect(pace([save(1)], 2_000)).toBe(60_000);
    expect(pace([save(1)], 61_000)).toBe(60_000);
    expect(pace([save(1)], 121_001)).toBe(5_000);
  });

  it('is each text’s own, in each of its languages', () => {
    const pace = redrawPace();
    pace([save(1)], 0);
    expect(pace([save(1), save(2)], 1_000)).toBe(5_000);
    expect(pace([save(1, { locale: 'en' })], 1_500)).toBe(5_000);
    expect(pace([save(2)], 2_000)).toBe(60_000);
  });

  it('is soon for another headline, however long somebody has been writing', () => {
    const pace = redrawPace();
    pace([save(1)], 0);
    expect(pace([save(1, { isRenamed: true })], 2_000)).toBe(5_000);
  });

  it('is at once for a step, also beside a save, and where nobody knows what was missed', () => {
    const pace = redrawPace();
    pace([save(1)], 0);
    expect(pace([save(1), { kind: 'translation.publish', articleId: 1, locale: 'hi' }], 100)).toBe(300);
    expect(pace(undefined, 200)).toBe(300);
  });
});
