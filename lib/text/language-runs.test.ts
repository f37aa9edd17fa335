import { expect, test } from 'vitest';
import { type LanguageRun, languageRuns } from '#lib/text/language-runs.ts';
import type { Locale } from '#lib/locale.ts';
import { cpuMs } from '#lib/testing-cpu-ms.ts';

const CASES: [Locale, string, LanguageRun[]][] = [
  ['en', '', []],
  ['en', 'Rates were left alone.', [{ text: 'Rates were left alone.' }]],
  [
    'en',
    'He said नमस्ते दुनिया, twice.',
    [{ text: 'He said ' }, { text: 'नमस्ते दुनिया', lang: 'hi' }, { text: ', twice.' }],
  ],
  ['en', '«की» is a postposition', [{ text: '«' }, { text: 'की', lang: 'hi' }, { text: '» is a postposition' }]],
  [
    'hi',
    'एजेंसी Bloomberg News ने बताया',
    [{ text: 'एजेंसी ' }, { text: 'Bloomberg News', lang: 'en' }, { text: ' ने बताया' }],
  ],
  ['hi', 'X@MofaJapan_en', [{ text: 'X@MofaJapan_en', lang: 'en' }]],
  ['hi', 'जी-20 और G20 और X पर', [{ text: 'जी-20 और G20 और X पर' }]],
  ['hi', 'IMF और WTO', [{ text: 'IMF', lang: 'en' }, { text: ' और ' }, { text: 'WTO', lang: 'en' }]],
  ['hi', '2026 (IMF)', [{ text: '2026 (' }, { text: 'IMF', lang: 'en' }, { text: ')' }]],
  ['en', 'Москва, Токио', [{ text: 'Москва, Токио' }]],
];

test.each(CASES)('%s: %s', (locale, text, expected) => {
  expect(languageRuns(text, locale)).toEqual(expected);
});

test('joined, the runs are the text again, and a long bait costs little', () => {
  const bait = `${'क्ष\u093e '.repeat(20_000)}a${'ि'.repeat(20_000)}`;
  let runs: ReturnType<typeof languageRuns> = [];
  const cost = cpuMs(() => {
    runs = languageRuns(bait, 'en');
  });
  expect(cost).toBeLessThan(500);
  expect(runs.map((run) => run.text).join('')).toBe(bait);
});
