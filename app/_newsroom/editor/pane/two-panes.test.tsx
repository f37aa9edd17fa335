// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usePane } from '#app/_newsroom/editor/pane/pane-context.client.ts';
import { PaneProvider } from '#app/_newsroom/editor/pane/pane-provider.client.tsx';
import { Pane } from '#app/_newsroom/editor/pane/pane.client.tsx';
import { Frame, type SentSave, stubBrowser, testView } from '#app/_newsroom/editor/pane/testing.tsx';
import type { EditorStore } from '#app/_newsroom/editor/store/editor-store.ts';
import type { Locale } from '#lib/locale.ts';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined, refresh: () => undefined }) }));

let saves: SentSave[];
beforeEach(() => {
  saves = stubBrowser();
});
afterEach(() => vi.unstubAllGlobals());

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

test(
  'two panes stand on one page: no id twice, every label at its own field, each saves its own text',
  { timeout: 60_000 },
  async () => {
    const place = document.createElement('div');
    document.body.append(place);
    const root = createRoot(place);
    await act(async () =>
      root.render(
        <StrictMode>
          <Frame>
            {(['en', 'hi'] as const).map((language) => (
              <PaneProvider key={language} translation={testView(language)} idPrefix={`pane-${language}`}>
                <Probe />
                <Pane />
              </PaneProvider>
            ))}
          </Frame>
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
  },
);
