import { describe, expect, it } from 'vitest';
import { smarten } from '#lib/text/smart-typing.ts';
import type { Locale } from '#lib/locale.ts';

/** A line typed key by key. */
function typed(keys: string, locale: Locale): string {
  let line = '';
  for (const key of keys) {
    const smart = smarten(line, key, locale);
    line = smart ? line.slice(0, line.length - smart.remove) + smart.insert : line + key;
  }
  return line;
}

describe('smarten', () => {
  it.each<[Locale, string, string]>([
    ['en', '"Yes," she said. "It\'s done."', '“Yes,” she said. “It’s done.”'],
    ['en', "('twice') the men's", '(‘twice’) the men’s'],
    ['hi', 'उन्होंने कहा, "हां।"', 'उन्होंने कहा, “हां।”'],
    ['en', 'a bridge -- and a road', 'a bridge – and a road'],
    ['en', 'a bridge --- and a road', 'a bridge — and a road'],
    ['en', '2024--25', '2024–25'],
    ['hi', 'रुकिए...', 'रुकिए…'],
    ['en', 'Rs 500 and Rs. 1,200', '₹500 and ₹1,200'],
    ['hi', 'रु. 500, रू 20 और Rs 7', '₹500, ₹20 और ₹7'],
    ['hi', 'वह आया|', 'वह आया।'],
    ['hi', 'दोहा||', 'दोहा॥'],
    ['en', 'a | b', 'a | b'],
    ['en', 'well-known, e-mail', 'well-known, e-mail'],
    ['en', 'https://example.org/a--b?c="d"', 'https://example.org/a--b?c="d"'],
    ['en', 'write to a--b@example.org', 'write to a–b@example.org'],
    ['en', '---', '---'],
    ['en', 'Hrs 5, mars 2', 'Hrs 5, mars 2'],
    ['hi', 'गुरु 5', 'गुरु 5'],
  ])('%s: %s', (locale, keys, expected) => expect(typed(keys, locale)).toBe(expected));
});
