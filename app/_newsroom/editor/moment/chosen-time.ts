import { fromIndianField, readPublishAt } from '#lib/article/publishing/schedule.ts';

/** A moment as it stands in its fields, in Indian time; with the instant, or with what is wrong with it. */
export type Later = { field: string; at: Date | undefined; fault: 'none' | 'in_past' | 'too_far' | undefined };

/** What was chosen or typed (`2026-11-30T18:00`), against the clock of this moment; the server looks again. */
export function chosenTime(field: string): Later {
  const at = fromIndianField(field);
  if (!at) return { field, at, fault: 'none' };
  const read = readPublishAt(at.toISOString(), new Date());
  return { field, at, fault: read.ok ? undefined : read.error === 'too_far' ? 'too_far' : 'in_past' };
}
