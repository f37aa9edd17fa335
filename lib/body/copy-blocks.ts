import { mapRuns } from '#lib/body/map-runs.ts';
import type { DraftBody, Mark, TextNode } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * The blocks of another language to write over: same order, same ids (the thread between the languages), texts kept.
 * A run marked as being in `locale` loses that mark, since it stands in its own language now.
 */
export function copyBlocks(body: DraftBody, locale: Locale): DraftBody {
  const stays = (mark: Mark) => mark.type !== 'lang' || mark.attrs.lang !== locale;
  return mapRuns(body, (run): TextNode => {
    const marks = run.marks?.filter(stays).map((mark) => structuredClone(mark)) ?? [];
    return marks.length > 0 ? { type: 'text', text: run.text, marks } : { type: 'text', text: run.text };
  });
}
