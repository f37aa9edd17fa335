import { TEXT_FIELDS } from '#lib/article/limits.ts';
import { parseTranslationText, type TranslationText } from '#lib/article/text.ts';
import { looseLines, plainParagraphs } from '#lib/body/loose-text.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * A text that was kept somewhere else than on the server, as far as it can be read: the text, with `plain` blocks of it
 * that the server will not take turned into paragraphs of their words; or, where no text can be made of it, its words.
 */
type KeptReading = { text: TranslationText; plain: number } | { words: string };

/** Reads what a device kept of a text, whoever wrote it and when. Refuses nothing: whatever has words gives them back. */
export function readKeptText(value: unknown, locale: Locale): KeptReading {
  const read = parseTranslationText(value, locale);
  if (read.ok) return { text: read.value, plain: 0 };
  const faulty = new Set((read.detail?.body?.blocks ?? []).map(({ index }) => index));
  if (faulty.size > 0) {
    const { body, ...fields } = value as { body: { content: unknown[] } };
    const content = body.content.flatMap((block, index) => (faulty.has(index) ? plainParagraphs(block) : [block]));
    const mended = parseTranslationText({ ...fields, body: { ...body, content } }, locale);
    if (mended.ok) return { text: mended.value, plain: faulty.size };
  }
  return { words: looseWords(value) };
}

/** Every word of something like a text, fields first and by their order in the editor, an empty line between them. */
function looseWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : '';
  const { body, ...fields } = value as Record<string, unknown>;
  const names = [...new Set([...TEXT_FIELDS, ...Object.keys(fields)])];
  const parts = names.map((name) => fields[name]).filter((part) => typeof part === 'string' && part.trim() !== '');
  return [...parts, ...looseLines(body)].join('\n\n');
}
