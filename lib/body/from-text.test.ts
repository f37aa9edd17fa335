import { expect, test } from 'vitest';
import { bodyFromText, linesOfText } from '#lib/body/from-text.ts';
import { parseBody } from '#lib/body/parse.ts';
import { plainText } from '#lib/body/plain-text.ts';

test.each<[string, string[]]>([
  ['one\r\n\r\n two\u200B \rthree', ['one', 'two', 'three']],
  ['**bold** and *leaning*', ['**bold** and *leaning*']],
  ['उसने कहा |\nऔर गया', ['उसने कहा।', 'और गया']],
  [' \n\n ', []],
])('%j', (text, lines) => {
  expect(linesOfText(text, 'hi')).toEqual(lines);
  const body = bodyFromText(text, 'hi');
  expect(plainText(body)).toBe(lines.join('\n'));
  expect(parseBody(body)).toEqual({ ok: true, value: body });
});
