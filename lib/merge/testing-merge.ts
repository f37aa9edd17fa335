import { emptyText, type TranslationText } from '#lib/article/text.ts';
import type { DraftBody } from '#lib/body/nodes.ts';

/** A text with this body, empty but for these fields. */
export const textOfBody = (body: DraftBody, fields: Partial<TranslationText> = {}): TranslationText => ({
  ...emptyText(body),
  ...fields,
});

/** Every word in a text, a body or a block, in reading order. */
export const wordsIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"(?:text|caption|attribution)":"([^"]*)"/g)].flatMap(([, said = '']) =>
    said.split(' ').filter(Boolean),
  );
