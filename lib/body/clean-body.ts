import { mapFigures } from '#lib/body/images-of-body.ts';
import { mapRuns } from '#lib/body/map-runs.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** `body` with {@link cleanText} done to every run and to the words of figures, quotations, boxes and cards. Idempotent. */
export function cleanBody(body: DraftBody, locale: Locale): DraftBody {
  const words = (text: string) => cleanText(text, { locale });
  const cleaned = mapRuns(body, (run, { endsBlock }) => ({
    ...run,
    text: cleanText(run.text, { locale, endsBlock, keepsHardSpaces: true }),
  }));
  for (const block of cleaned.content) {
    if (block.type === 'blockquote' || block.type === 'pullQuote') {
      block.attrs = { ...block.attrs, attribution: words(block.attrs.attribution) };
    } else if (block.type === 'embed' || block.type === 'box') {
      Object.assign(block.attrs, { title: words(block.attrs.title) });
    }
  }
  return mapFigures(cleaned, (figure) => {
    const { caption, alt, credit } = figure.attrs;
    return {
      ...figure,
      attrs: { ...figure.attrs, caption: words(caption), alt: words(alt), credit: words(credit) },
    };
  });
}
