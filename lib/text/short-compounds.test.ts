import { expect, test } from 'vitest';
import { shortCompounds } from '#lib/text/short-compounds.ts';

test.each([
  ['वैन में समा गई एक्स-रे मशीन', ['एक्स-रे']],
  ['कभी-कभी अलग-अलग, समय-सारणी।', ['कभी-कभी', 'अलग-अलग', 'समय-सारणी']],
  ['विज्ञान-सेहत', ['विज्ञान-सेहत']],
  ['प्रधानमंत्री-कार्यालय', []],
  ['एक - दो', []],
  ['लोक-कथा-माला', []],
  ['बिना जोड़ के', []],
])('%s', (text, whole) => {
  const pieces = shortCompounds(text);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter((piece) => piece.whole).map((piece) => piece.text)).toEqual(whole);
});
