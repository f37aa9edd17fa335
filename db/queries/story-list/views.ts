import { asc, eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import type { Counted } from '#db/queries/story-list/narrow-list.ts';
import { countStories, type StoryFilter } from '#db/queries/story-list/story-list.ts';
import { savedViews } from '#db/schema.ts';
import { filterOfQuery, type SavedView } from '#lib/desk/saved-view.ts';
import type { StoryFilterParams } from '#lib/desk/story-filter.ts';
import { VIEW_NAMES, viewFilters, type ViewName } from '#lib/desk/views.ts';
import type { Locale } from '#lib/locale.ts';
import type { Bounds } from '#lib/policy/can.ts';

/** Who looks at the desk, and when. */
export type Looking = { personId: string; now: Date };

/** Which stories somebody sees where the address of the desk says so. */
export function askedOf(filter: StoryFilterParams, { personId, now }: Looking): StoryFilter {
  const { search, language, state, need, sectionId, mine, returned, bin, archive } = filter;
  return {
    search,
    language,
    state,
    need: need && { need, now },
    sectionId,
    mineId: mine ? personId : undefined,
    returnedToId: returned ? personId : undefined,
    isBinned: bin,
    isArchived: archive,
  };
}

/** A view with how many stories it shows. */
export type CountedView = { filter: StoryFilterParams; count: Counted };

/** What waits where somebody may publish, where that is not everywhere. */
export type PlacedView = CountedView & { name: 'in_review' | 'ready'; place: Bounds };

/** Whether somebody who may do something within these bounds may do it everywhere. */
export const isEverywhere = ({ locale, sectionId }: Bounds) => locale === null && sectionId === null;

/**
 * The views of everybody, what waits in each of `places` (where the person may publish), and one's own by name, each with its
 * count: that which its list says.
 */
export async function countViews(
  { locale, places, ...looking }: Looking & { locale: Locale; places: readonly Bounds[] },
  db: Queryable = database().reader,
): Promise<{ views: (CountedView & { name: ViewName })[]; placed: PlacedView[]; own: (CountedView & SavedView)[] }> {
  const countOf = (filter: StoryFilterParams) => countStories(askedOf(filter, looking), db);
  const filters = viewFilters(locale);
  const views = [];
  for (const name of VIEW_NAMES) views.push({ name, filter: filters[name], count: await countOf(filters[name]) });
  const placed: PlacedView[] = [];
  for (const place of places) {
    if (isEverywhere(place)) continue;
    for (const name of ['in_review', 'ready'] as const) {
      const { locale: language, sectionId } = place;
      const filter = { ...filters[name], language: language ?? undefined, sectionId: sectionId ?? undefined };
      placed.push({ name, place, filter, count: await countOf(filter) });
    }
  }
  const own = [];
  for (const view of await listViews(looking.personId, db)) {
    const filter = filterOfQuery(view.query);
    own.push({ ...view, filter, count: await countOf(filter) });
  }
  return { views, placed, own };
}

/** The views somebody has kept, by name. */
export async function listViews(ownerId: string, db: Queryable = database().reader): Promise<SavedView[]> {
  return db
    .select({ id: savedViews.id, name: savedViews.name, query: savedViews.query })
    .from(savedViews)
    .where(eq(savedViews.ownerId, ownerId))
    .orderBy(asc(savedViews.name), asc(savedViews.id));
}
