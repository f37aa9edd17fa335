// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MESSAGES } from '#app/_i18n/messages.ts';
import { CountedWords, fits } from '#app/_newsroom/counted-words.client.tsx';
import { stubBrowser } from '#app/_newsroom/editor/pane/testing.tsx';
import type { Locale } from '#lib/locale.ts';

const LIMIT = 150;
/** One character to a reader, four units of a string. */
const CLUSTER = 'क्षि';

beforeEach(stubBrowser);
let unmount: () => void = () => undefined;
afterEach(async () => {
  await act(async () => unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** The field with `words` pasted into it: what stands there, what is said below it, whether it is marked. */
async function pasted(words: string, language?: Locale) {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  unmount = () => root.unmount();
  function Field() {
    const [value, setValue] = useState('');
    return (
      <CountedWords label="Why" hint="Say so." limit={LIMIT} value={value} onChange={setValue} {...{ language }} />
    );
  }
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale="hi" messages={MESSAGES.hi} timeZone="Asia/Kolkata">
        <MantineProvider>
          <Field />
        </MantineProvider>
      </NextIntlClientProvider>,
    ),
  );
  const field = place.querySelector('textarea')!;
  const cut = field.maxLength > 0 ? words.slice(0, field.maxLength) : words;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, cut);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return {
    value: field.value,
    said: document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent,
    isMarked: field.getAttribute('aria-invalid') === 'true',
  };
}

test('Hindi has as much room as English, and not one letter of a paste is cut', async () => {
  const full = CLUSTER.repeat(LIMIT);
  expect(await pasted(full)).toEqual({ value: full, said: 'Say so. 0 अक्षर बचा', isMarked: false });
  expect(fits(full, LIMIT)).toBe(true);
  const over = CLUSTER.repeat(LIMIT + 7);
  expect(await pasted(over)).toEqual({ value: over, said: 'Say so. 7 अक्षर ज़्यादा', isMarked: true });
  expect(fits(over, LIMIT)).toBe(false);
});

test('words of the desk are counted near the end alone, words for readers from the beginning', async () => {
  expect((await pasted('क')).said).toBe('Say so.');
  expect((await pasted('क', 'hi')).said).toBe(`Say so. ${LIMIT - 1} अक्षर बचे`);
});
