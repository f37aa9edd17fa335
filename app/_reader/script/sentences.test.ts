import { describe, expect, test } from 'vitest';
import { LONGEST_UTTERANCE, sentences } from '#app/_reader/script/sentences.ts';

const cut = (text: string, locale: string) =>
  sentences(text, locale).map(({ start, end }) => text.slice(start, end).trim());

test.each([
  ['en', 'One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['en', 'Dr. Rao met Mrs. Sen. They left.', ['Dr. Rao met Mrs. Sen.', 'They left.']],
  ['en', 'It cost Rs. 40 in all. Nobody paid.', ['It cost Rs. 40 in all.', 'Nobody paid.']],
  ['en', 'J. K. Iyer wrote it. He said so.', ['J. K. Iyer wrote it.', 'He said so.']],
  ['hi', 'पहला वाक्य। दूसरा वाक्य।', ['पहला वाक्य।', 'दूसरा वाक्य।']],
  ['hi', 'डॉ. राव ने कहा। प्रो. सेन चुप रहे।', ['डॉ. राव ने कहा।', 'प्रो. सेन चुप रहे।']],
  ['hi', 'क्या आए? हाँ!', ['क्या आए?', 'हाँ!']],
  ['en', '   ', []],
  ['en', '', []],
])('%s: %s', (locale, text, expected) => {
  expect(cut(text, locale)).toEqual(expected);
});

describe('a long sentence', () => {
  const long = {
    en: `${'and the boats went out again, one behind the other '.repeat(12)}until dark.`,
    hi: `${'और नावें फिर एक के पीछे एक निकलीं, '.repeat(14)}अँधेरा होने तक।`,
    bare: 'क'.repeat(1_000),
  };

  test.each(Object.entries(long))(
    'in %s is said in parts of at most 200 characters, and nothing is lost',
    (_, text) => {
      const parts = sentences(text, 'hi');
      expect(parts.length).toBeGreaterThan(1);
      for (const { start, end } of parts) expect(end - start).toBeLessThanOrEqual(LONGEST_UTTERANCE);
      expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    },
  );
});
