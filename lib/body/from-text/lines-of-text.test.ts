import { expect, test } from 'vitest';
import { linesOfText } from '#lib/body/from-text/lines-of-text.ts';

test.each<[string, string[]]>([
  ['one\r\n\r\n two\u200B \rthree', ['one', 'two', 'three']],
  ['**bold** and *leaning*', ['**bold** and *leaning*']],
  ['उसने कहा |\nऔर गया', ['उसने कहा।', 'और गया']],
  [' \n\n ', []],
])('%j', (text, lines) => {
  expect(linesOfText(text, 'hi')).toEqual(lines);
});
