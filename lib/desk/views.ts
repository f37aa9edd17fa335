import { readFilter, type StoryFilterParams } from '#lib/desk/story-filter.ts';
import { type Locale, otherLocales } from '#lib/locale.ts';

/** Names of the views everybody has, in the order they are offered; words in messages (`Views.<name>`). */
export const VIEW_NAMES = [
  'all', 'mine', 'returned', 'in_review', 'ready', 'due', 'missing_other', 'missing_own', 'behind', 'held', 'failed',
] as const; // prettier-ignore

/** One of {@link VIEW_NAMES}. */
export type ViewName = (typeof VIEW_NAMES)[number];

/** What each view of everybody narrows the desk to; `locale` is the interface's. */
export function viewFilters(locale: Locale): Record<ViewName, StoryFilterParams> {
  const none = readFilter({});
  const [other = locale] = otherLocales(locale);
  return {
    all: none,
    mine: { ...none, mine: true },
    returned: { ...none, returned: true },
    in_review: { ...none, state: 'in_review' },
    ready: { ...none, state: 'ready' },
    due: { ...none, need: 'due' },
    missing_other: { ...none, need: 'missing', language: other },
    missing_own: { ...none, need: 'missing', language: locale },
    behind: { ...none, state: 'behind' },
    held: { ...none, need: 'held' },
    failed: { ...none, need: 'failed' },
  };
}
