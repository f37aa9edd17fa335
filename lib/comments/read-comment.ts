import { COMMENT_LIMIT } from '#lib/comments/limits.ts';
import { refuse, ok, type Result } from '#lib/result.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { nfc } from '#lib/text/nfc.ts';

const CONTROLS = new RegExp('[\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F]', 'g');

/**
 * A comment as it is stored: NFC, well-formed, lines ended by «\n», without control characters or spaces around it.
 * Refuses 'comment_empty', and 'comment_long' beyond {@link COMMENT_LIMIT} graphemes.
 */
export function readComment(typed: string): Result<string, 'comment_empty' | 'comment_long'> {
  const text = nfc(
    typed
      .replace(/\p{Cs}/gu, '\uFFFD')
      .replace(/\r\n?/g, '\n')
      .replace(CONTROLS, ''),
  ).trim();
  if (text === '') return refuse('comment_empty');
  return countGraphemes(text) > COMMENT_LIMIT ? refuse('comment_long') : ok(text);
}
