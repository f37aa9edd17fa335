import { z } from 'zod';
import { isNarrowed, readFilter, writeFilter } from '#lib/desk/story-filter.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { nfc } from '#lib/text/nfc.ts';

/** How long the name of a view may be, in graphemes. */
export const VIEW_NAME_LIMIT = 40;

/** How many views of their own somebody may have. */
export const MOST_VIEWS = 20;

/** A view of somebody's own: a name, and the query of the desk's address that it stands for, beginning with `?`. */
export type SavedView = { id: number; name: string; query: string };

/** For saveView; `query` is that of the address the desk is looked at by. */
export const saveViewInput = z.strictObject({
  name: z.string().max(VIEW_NAME_LIMIT * 8),
  query: z.string().max(2_000),
});
/** For deleteView. */
export const deleteViewInput = z.strictObject({ viewId: z.number().int().positive().max(Number.MAX_SAFE_INTEGER) });

/** What {@link saveViewInput} reads. */
export type SaveViewInput = z.infer<typeof saveViewInput>;
/** What {@link deleteViewInput} reads. */
export type DeleteViewInput = z.infer<typeof deleteViewInput>;

/**
 * A view as it is kept: its name NFC on one line, its query written anew from what is understood of it, without a page.
 * Refuses 'view_name_empty', 'view_name_long', and 'invalid' for the bin, for the archive, and for what narrows and shows the desk no other
 * way than its first page does.
 */
export function readView(
  typed: SaveViewInput,
): Result<{ name: string; query: string }, 'view_name_empty' | 'view_name_long' | 'invalid'> {
  const name = nfc(typed.name.replace(/[\p{Cs}\p{Cc}\s]+/gu, ' ')).trim();
  if (name === '') return refuse('view_name_empty');
  if (countGraphemes(name) > VIEW_NAME_LIMIT) return refuse('view_name_long');
  const filter = { ...filterOfQuery(typed.query), page: 1, step: undefined };
  if (filter.bin || filter.archive || (!isNarrowed(filter) && !filter.board)) return refuse('invalid');
  return ok({ name, query: writeFilter(filter) });
}

/** What the query of an address narrows the desk to. */
export function filterOfQuery(query: string) {
  return readFilter(Object.fromEntries(new URLSearchParams(query)));
}
