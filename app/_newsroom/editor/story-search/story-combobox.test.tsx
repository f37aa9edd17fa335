// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MESSAGES } from '#app/_i18n/messages.ts';
import { PaneContext, type PaneContent } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { stubBrowser, testView } from '#app/_newsroom/editor/pane/testing.tsx';
import type { FoundStory } from '#app/_newsroom/editor/story-search/fetch-stories.ts';
import { StoryCombobox } from '#app/_newsroom/editor/story-search/story-combobox.client.tsx';
import type { Locale } from '#lib/locale.ts';

const LIVE: FoundStory = {
  articleId: 71,
  headlines: { en: 'Budget passed', hi: 'बजट पारित' },
  address: '/en/india/budget-passed-71',
  sectionId: 1,
  state: { status: 'live_draft', stage: 'in_review' },
  at: '2026-11-27T05:00:00.000Z',
};
const UNBEGUN: FoundStory = {
  articleId: 72,
  headlines: { hi: 'बजट पर बहस' },
  address: null,
  sectionId: null,
  state: null,
  at: '2026-11-29T03:30:00.000Z',
};

beforeEach(() => {
  stubBrowser();
  vi.useFakeTimers({ now: new Date('2026-11-29T06:00:00.000Z') });
  Element.prototype.scrollIntoView = () => undefined;
});
let unmount: () => void = () => undefined;
afterEach(async () => {
  await act(async () => unmount());
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The field with a server that finds `stories`; `keys` types into it and presses keys. */
async function combobox(stories: FoundStory[] | 'fails', { isLink = false, ui = 'en' as Locale } = {}) {
  vi.stubGlobal('fetch', async () => {
    if (stories === 'fails') throw new TypeError('offline');
    return new Response(JSON.stringify({ ok: true, value: stories }));
  });
  const view = testView('en');
  view.choices.sections = [{ id: 1, names: { en: 'India', hi: 'देश' } }];
  const picked: number[] = [];
  const addresses: string[][] = [];
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  unmount = () => root.unmount();
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale={ui} messages={MESSAGES[ui]} timeZone="Asia/Kolkata">
        <MantineProvider>
          <PaneContext value={{ translation: view } as PaneContent}>
            <StoryCombobox
              label="story"
              onPick={({ articleId }) => picked.push(articleId)}
              onAddress={isLink ? (href, typed) => addresses.push([href, typed]) : undefined}
            />
          </PaneContext>
        </MantineProvider>
      </NextIntlClientProvider>,
    ),
  );
  const field = place.querySelector<HTMLInputElement>('[role=combobox]')!;
  return {
    field,
    picked,
    addresses,
    options: () => [...place.querySelectorAll('[role=option]')],
    chosen: () => place.querySelector('[aria-selected=true]')?.textContent,
    status: () => place.querySelector('[role=status]')?.textContent,
    type: async (words: string, settled = true) => {
      await act(async () => {
        // React hears a change only past the property it has put over the element's own.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      if (settled) await act(async () => vi.advanceTimersByTimeAsync(500));
    },
    press: (key: string, more: KeyboardEventInit = {}) =>
      act(async () => field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))),
  };
}

test.each([
  ['en', 'Budget passedLive, update in reviewIndia27 Nov', 'बजट पर बहसNot begun9:00 AM'],
  ['hi', 'Budget passedप्रकाशित, बदलाव समीक्षा मेंदेश27 नवंबर', 'बजट पर बहसशुरू नहीं हुईसुबह 9:00'],
] as const)('a story is known by headline, state, section and date, in %s', async (ui, live, unbegun) => {
  const { options, type } = await combobox([LIVE, UNBEGUN], { ui });
  await type('budget');
  expect(options().map(({ textContent }) => textContent)).toEqual([live, unbegun]);
  expect(options().map((one) => one.querySelector('[lang]')?.getAttribute('lang'))).toEqual(['en', 'hi']);
});

test('the first story is chosen once it is that of what is typed; arrows go round, Enter takes', async () => {
  const { field, chosen, options, press, picked, type, status } = await combobox([LIVE, UNBEGUN]);
  await act(async () => vi.advanceTimersByTimeAsync(500));
  expect(options()).toHaveLength(2);
  expect(chosen()).toBeUndefined();
  await press('Enter');
  expect(picked).toEqual([]);
  await type('budget', false);
  expect(chosen()).toBeUndefined();
  await act(async () => vi.advanceTimersByTimeAsync(500));
  expect(chosen()).toContain('Budget passed');
  expect(status()).toBe('2 choices');
  expect(field.getAttribute('aria-activedescendant')).toBe(options()[0]?.id);
  expect(field.getAttribute('aria-controls')).toBe(options()[0]?.parentElement?.id);
  await press('ArrowDown');
  expect(chosen()).toContain('बजट पर बहस');
  await press('ArrowDown');
  await press('ArrowUp');
  await press('Enter', { isComposing: true });
  expect(picked).toEqual([]);
  await press('Enter');
  expect(picked).toEqual([72]);
});

test('an address is the first choice at once; a story without one is seen and passed over', async () => {
  const { chosen, options, press, picked, addresses, type } = await combobox([UNBEGUN, LIVE], { isLink: true });
  await type('example.org', false);
  expect(chosen()).toBe('example.orgLink to this address');
  await press('Enter');
  expect(addresses).toEqual([['https://example.org/', 'example.org']]);
  await act(async () => vi.advanceTimersByTimeAsync(500));
  expect(options().map((one) => one.getAttribute('aria-disabled'))).toEqual([null, 'true', null]);
  await press('ArrowDown');
  await press('Enter');
  expect(picked).toEqual([71]);
  await act(async () => (options()[1] as HTMLElement).click());
  expect(picked).toEqual([71]);
});

test('where stories alone are asked for, an address is words', async () => {
  const { options, type } = await combobox([LIVE]);
  await type('example.org');
  expect(options()).toHaveLength(1);
});

test('it says when nothing is found, when no link can have the address, and when the line is gone', async () => {
  const nothing = await combobox([], { isLink: true });
  await nothing.type('javascript:x');
  expect(nothing.status()).toBe('No story has these words in its headline.');
  expect(nothing.field.getAttribute('aria-expanded')).toBe('false');
  await nothing.press('Enter');
  expect(nothing.field.getAttribute('aria-invalid')).toBe('true');
  await nothing.type('budget');
  expect(nothing.field.getAttribute('aria-invalid')).not.toBe('true');
  await act(async () => unmount());
  const offline = await combobox('fails');
  await offline.type('budget');
  expect(offline.status()).toMatch('The search did not work');
});
