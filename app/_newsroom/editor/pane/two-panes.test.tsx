// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { MantineProvider } from '@mantine/core';
import { act, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MESSAGES } from '#app/_i18n/messages.ts';
import { usePane } from '#app/_newsroom/editor/pane/pane-context.client.ts';
import { PaneProvider } from '#app/_newsroom/editor/pane/pane-provider.client.tsx';
import { Pane } from '#app/_newsroom/editor/pane/pane.client.tsx';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import type { EditorStore } from '#app/_newsroom/editor/store/editor-store.ts';
import { SAMPLE_BODY } from '#app/_newsroom/editor/schema/sample-body.ts';
import { emptyText } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined, refresh: () => undefined }) }));

type Sent = { version: number; changes: { fields: { headline?: { to: string } } } };

const saves: { address: string; input: Sent }[] = [];

beforeEach(() => {
  saves.length = 0;
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    const input = JSON.parse(body) as Sent;
    saves.push({ address, input });
    const value = { version: input.version + 1, savedAt: '2026-11-28T06:00:00.000Z', slugTaken: false, fingerprint: '' };
    return new Response(JSON.stringify({ ok: true, value }), { headers: { 'Content-Type': 'application/json' } });
  });
  // What a browser has and jsdom has not; none of it is about what is tried here.
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  Object.assign(document, { fonts: { addEventListener: () => undefined, removeEventListener: () => undefined } });
});
afterEach(() => vi.unstubAllGlobals());

function viewOf(language: Locale): TranslationView {
  return {
    articleId: 7,
    translationId: language === 'en' ? 12 : 13,
    language,
    sourceLocale: 'en',
    person: { id: 'anita', name: 'Anita' },
    // The very same blocks, as in a language begun from a copy: their ids are the same in both.
    text: { ...emptyText(SAMPLE_BODY), headline: language === 'en' ? 'Budget' : 'बजट' },
    version: 1,
    savedAt: '2026-11-28T05:00:00.000Z',
    savedBy: null,
    slugTaken: false,
    details: { sectionId: 1, agencyId: null, contributorIds: [], topicIds: [], leadImageId: 3 },
    detailsVersion: 1,
    stage: 'draft',
    status: 'draft',
    firstPublishedAt: null,
    liveAddress: null,
    languages: [],
    rights: { edit: true, details: true, submit: true, return: true, publish: true, withdraw: true, start: [] },
    choices: { sections: [], contributors: [], topics: [], agencies: [] },
    images: [],
    stories: [],
    origin: 'https://example.org',
  };
}

const stores = new Map<Locale, EditorStore>();
function Probe() {
  const { translation, store } = usePane();
  stores.set(translation.language, store);
  return null;
}

function typeInto(field: Element | null, words: string): void {
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('no such line');
  // React hears a change only past the property it has put over the element's own.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, words);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

test('two panes stand on one page: no id twice, every label at its own field, each saves its own text', { timeout: 60_000 }, async () => {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  await act(async () =>
    root.render(
      <StrictMode>
        <NextIntlClientProvider locale="en" messages={MESSAGES.en} timeZone="Asia/Kolkata">
          <MantineProvider>
            {(['en', 'hi'] as const).map((language) => (
              <PaneProvider key={language} translation={viewOf(language)} idPrefix={`pane-${language}`}>
                <Probe />
                <Pane />
              </PaneProvider>
            ))}
          </MantineProvider>
        </NextIntlClientProvider>
      </StrictMode>,
    ),
  );
  await vi.waitFor(() => expect(document.querySelectorAll('[contenteditable=true][role=textbox]')).toHaveLength(2));
  await act(async () => undefined);

  const panes = [...document.querySelectorAll('article')];
  expect(panes).toHaveLength(2);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  // Whatever names or describes another element, or leads to one, stays inside its own pane.
  let references = 0;
  for (const pane of panes) {
    for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget']) {
      for (const element of pane.querySelectorAll(`[${name}]`)) {
        for (const id of (element.getAttribute(name) ?? '').split(' ')) {
          references += 1;
          expect(pane.contains(document.getElementById(id)), `${name}="${id}"`).toBe(true);
        }
      }
    }
  }
  expect(references).toBeGreaterThan(10);

  await act(async () => {
    typeInto(document.getElementById('pane-en-headline'), 'Budget day');
    typeInto(document.getElementById('pane-hi-headline'), 'बजट का दिन');
  });
  expect(document.querySelector<HTMLTextAreaElement>('#pane-en-headline')?.value).toBe('Budget day');
  expect(document.querySelector<HTMLTextAreaElement>('#pane-hi-headline')?.value).toBe('बजट का दिन');
  await act(async () => {
    const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    document.getElementById('pane-hi-headline')?.dispatchEvent(key);
  });
  expect(document.activeElement?.id, 'Enter goes on in the same pane').toBe('pane-hi-standfirst');

  await act(async () => {
    await Promise.all([...stores.values()].map((store) => store.flush()));
  });
  const texts = saves.map(({ address, input }) => [address, input.changes.fields.headline?.to]);
  expect(texts.toSorted()).toEqual([
    ['/api/newsroom/translations/12/draft', 'Budget day'],
    ['/api/newsroom/translations/13/draft', 'बजट का दिन'],
  ]);
  await act(async () => root.unmount());
});
