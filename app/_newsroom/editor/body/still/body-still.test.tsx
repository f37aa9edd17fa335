// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PaneProvider } from '#app/_newsroom/editor/pane/pane-provider.client.tsx';
import { Pane } from '#app/_newsroom/editor/pane/pane.client.tsx';
import { Frame, stubBrowser, testView } from '#app/_newsroom/editor/pane/testing.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined, refresh: () => undefined }) }));

beforeEach(() => void stubBrowser());
afterEach(() => vi.unstubAllGlobals());

const KEPT = ['colspan', 'rowspan', 'start', 'href', 'value', 'lang', 'width', 'data-align', 'data-pull-quote'];

/** A tree as lines of elements and words, without what an editor hangs on them for itself. */
function shapeOf(node: Node, depth = 0): string[] {
  const margin = '  '.repeat(depth);
  if (node instanceof Text) return node.data === '' ? [] : [`${margin}${node.data}`];
  if (!(node instanceof Element)) return [];
  const attributes = KEPT.flatMap((name) => {
    const value = node instanceof HTMLInputElement && name === 'value' ? node.value : node.getAttribute(name);
    // Spans of one are the rule, and a list begins with 1.
    return value === null || (/span|start/.test(name) && value === '1') ? [] : [`${name}=${value}`];
  });
  return [
    `${margin}${node.tagName} ${attributes.join(' ')}`.trimEnd(),
    ...[...node.childNodes].flatMap((child) => shapeOf(child, depth + 1)),
  ];
}

test(
  'the server draws the whole text, and the editor takes it over without an element moved',
  { timeout: 60_000 },
  async () => {
    // As the server draws it: no window, no document.
    const tree = (
      <Frame>
        <PaneProvider translation={testView('hi')} idPrefix="field">
          <Pane />
        </PaneProvider>
      </Frame>
    );
    const { renderToString } = await import('react-dom/server');
    const html = renderToString(tree);
    expect(html).toContain('प्रधानमंत्री ने ');
    expect(html).toContain('बजट</textarea>');
    const place = document.createElement('div');
    place.innerHTML = html;
    document.body.append(place);
    const still = place.querySelector('.ProseMirror');
    if (!still) throw new Error('the server drew no text');
    const before = shapeOf(still);
    expect(before.length).toBeGreaterThan(60);
    const bars = place.querySelector('[role=toolbar]')?.querySelectorAll('button').length;

    const faults: unknown[] = [];
    await act(async () => void hydrateRoot(place, tree, { onRecoverableError: (error) => faults.push(error) }));
    await vi.waitFor(() => expect(place.querySelector('.ProseMirror[contenteditable=true]')).not.toBeNull());
    await act(async () => undefined);
    const live = place.querySelector('.ProseMirror');
    if (!live) throw new Error('no editor');
    expect(faults, 'hydration').toEqual([]);
    expect(shapeOf(live)).toEqual(before);
    expect(place.querySelector('[role=toolbar]')?.querySelectorAll('button').length).toBe(bars);
  },
);
