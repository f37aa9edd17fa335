import { describe, expect, test } from 'vitest';
import { readChat } from '#lib/body/from-text/chat-text.ts';
import { linesOfText } from '#lib/body/from-text/lines-of-text.ts';
import { cpuMs } from '#lib/testing-cpu-ms.ts';

/** Runs in a line of signs that no text here uses: «bold», ‹italic›, ÷struck÷. */
function told(text: string): { lines: string[]; stamps: number; media: number } {
  const wrap = { bold: ['«', '»'], italic: ['‹', '›'], strike: ['÷', '÷'] } as const;
  const { lines, ...counted } = readChat(linesOfText(text, 'hi'));
  const shown = lines.map((runs) =>
    runs
      .map(({ text: words, marks }) =>
        marks.reduceRight((inner, mark) => `${wrap[mark][0]}${inner}${wrap[mark][1]}`, words),
      )
      .join(''),
  );
  return { ...counted, lines: shown };
}

describe('signs', () => {
  test.each([
    ['*यह बड़ा*', '«यह बड़ा»'],
    ['आज *दो लोग* घायल, _पुलिस_ ने ~एक~ दो कहा', 'आज «दो लोग» घायल, ‹पुलिस› ने ÷एक÷ दो कहा'],
    ['*_दोनों_* और _*उलटा*_', '«‹दोनों›» और ‹«उलटा»›'],
    ['**बहुत** *बड़ा*।', '«बहुत» «बड़ा»।'],
    ['(*कोष्ठक*)', '(«कोष्ठक»)'],
    ['*एक* *दो*', '«एक» «दो»'],
  ])('%s', (text, shown) => expect(told(text).lines).toEqual([shown]));

  test.each([
    'क़ीमत* बढ़ी और मात्रा* घटी',
    '* नोट: आंकड़े 2025 के हैं',
    '*नोट: आंकड़े 2025 के हैं',
    '2*3*4 और 5 * 6 * 7',
    'snake_case_word',
    'https://example.com/_a_/*b*',
    'naam_ka_pata@example.com',
    '* *',
    '***',
    '_ _',
    '~~',
  ])('stay: %s', (text) => expect(told(text).lines).toEqual([text]));
});

describe('stamps', () => {
  test.each([
    ['[28/11/26, 10:30:12 AM] Ramesh Kumar: पुल बंद है', 'पुल बंद है'],
    ['\u200E[28/11/26, 10:30] रमेश: पुल *बंद* है', 'पुल «बंद» है'],
    ['[10:30 AM, 11/28/2026] +91 98765 43210: पुल बंद है', 'पुल बंद है'],
    ['[28/11, 10:30] ~ Ramesh: पुल बंद है', 'पुल बंद है'],
    ['28/11/26, 10:30 am - Ramesh Kumar: पुल बंद है', 'पुल बंद है'],
    ['[२८/११/२६, १०:३०] रमेश: पुल बंद है', 'पुल बंद है'],
  ])('%s', (text, words) => expect(told(text)).toEqual({ lines: [words], stamps: 1, media: 0 }));

  test('several messages, one of two lines, one a picture', () => {
    const text = [
      '[28/11/26, 10:30] Ramesh: पहली बात',
      'उसी की दूसरी पंक्ति',
      '[28/11/26, 10:31] Ramesh: \u200Eimage omitted',
      '[28/11/26, 10:32] Ramesh: <Media omitted>',
      '[28/11/26, 10:33] Suman: दूसरी बात: पुल बंद',
    ].join('\n');
    expect(told(text)).toEqual({
      lines: ['पहली बात', 'उसी की दूसरी पंक्ति', 'दूसरी बात: पुल बंद'],
      stamps: 4,
      media: 2,
    });
  });

  test.each([
    '[संपादकीय] प्रधानमंत्री: हम तैयार हैं',
    '28/11/26 को 10:30 बजे: पुल बंद',
    'सुबह 10:30 बजे: पुल बंद',
    '[28/11/26] प्रेस नोट: पुल बंद',
  ])('stays: %s', (text) => expect(told(text)).toEqual({ lines: [text], stamps: 0, media: 0 }));
});

test('a line of nothing but signs is read in no time', () => {
  const nasty = ['*a '.repeat(20_000), '_*~'.repeat(20_000), '*'.repeat(60_000)];
  // Half a second on a quiet machine; read from every sign to the end of its line it took minutes.
  expect(cpuMs(() => void readChat(nasty))).toBeLessThan(4_000);
});
