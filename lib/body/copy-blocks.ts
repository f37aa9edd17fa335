import { mapRuns } from '#lib/body/map-runs.ts';
import type { DraftBody, Mark, SuggestionMark, TextNode } from '#lib/body/nodes.ts';
import { acceptedBody } from '#lib/body/settle-body.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * The blocks of another language to write over: same order, same ids (the thread between the languages), texts kept.
 * A run marked as being in `locale` loses that mark, since it stands in its own language now. What is suggested is taken as accepted.
 */
export function copyBlocks(body: DraftBody, locale: Locale): DraftBody {
  const stays = (mark: Mark | SuggestionMark) => mark.type !== 'lang' || mark.attrs.lang !== locale;
  return mapRuns(acceptedBody(body), (run): TextNode => {
    const marks = run.marks?.filter(stays).map((mark) => structuredClone(mark)) ?? [];
    return marks.length > 0 ? { type: 'text', text: run.text, marks } : { type: 'text', text: run.text };
  });
}
