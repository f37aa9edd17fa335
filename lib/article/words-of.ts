import type { TranslationText } from '#lib/article/text.ts';
import { plainText } from '#lib/body/plain-text.ts';

/** What one would copy of a text: headline, summary and body, an empty line between them. */
export function wordsOf({ headline, standfirst, body }: TranslationText): string {
  return [headline, standfirst, plainText(body)].filter(Boolean).join('\n\n');
}
