import type { Later } from '#app/_newsroom/editor/moment/chosen-time.ts';

/** Whether what is chosen, now or a moment, comes before an embargo lapses; null: there is none. */
export function isTooEarly(until: string | null, later: Later | undefined): boolean {
  if (until === null) return false;
  return later?.at === undefined || later.at.getTime() < Date.parse(until);
}
