// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { quoteView } from '#app/_newsroom/editor/body/cards/quote-view.ts';
import { tabKey } from '#app/_newsroom/editor/body/tab-key.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { Blockquote } from '#app/_newsroom/editor/schema/quote-nodes.ts';

const CONTENT =
  '<blockquote data-id="q00000000001" data-attribution="Asha Rao"><p data-id="p00000000001">said</p></blockquote>' +
  '<p data-id="p00000000002">below</p><ul data-id="l00000000001"><li data-id="i00000000001"><p data-id="p00000000003">item</p></li></ul>';

function openEditor() {
  const place = document.createElement('div');
  document.body.append(place);
  const asks = { leave: vi.fn<() => void>(), stayed: vi.fn<() => void>() };
  const extensions = bodyExtensions().map((extension) =>
    extension.name === 'blockquote'
      ? Blockquote.extend({
          addNodeView: () => quoteView('blockquote', { name: 'Who said it', placeholder: 'Name' }, 'en'),
        })
      : extension,
  );
  const editor = new Editor({ element: place, extensions: [...extensions, tabKey(asks)], content: CONTENT });
  const { view } = editor;
  view.setProps({ handleScrollToSelection: () => true });
  view.dom.tabIndex = 0;
  view.dom.focus();
  onTestFinished(() => {
    editor.destroy();
    place.remove();
  });
  const field = view.dom.querySelector('input');
  if (!field) throw new Error('the quotation has no field');
  /** Presses a key where the focus is; answers whether the browser is left to go on by itself. */
  const press = (key: string, shiftKey = false) =>
    (document.activeElement ?? view.dom).dispatchEvent(
      new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }),
    );
  const goTo = (words: string) => {
    editor.state.doc.descendants((node, pos) => {
      if (node.isText && node.text === words) editor.commands.setTextSelection(pos + 1);
    });
  };
  return { editor, view, field, press, goTo, asks };
}

test('in a paragraph and in the first item of a list Tab goes nowhere, and says how one leaves where nothing else it does', () => {
  const { view, press, goTo, asks } = openEditor();
  for (const words of ['below', 'item']) {
    goTo(words);
    expect(press('Tab'), words).toBe(false);
    expect(document.activeElement, words).toBe(view.dom);
  }
  expect(asks.stayed).toHaveBeenCalledTimes(1);
  expect(asks.leave).not.toHaveBeenCalled();
});

test('Tab in a quotation goes to its own field, at the end of what stands there, and on below it', () => {
  const { editor, view, field, press, goTo } = openEditor();
  goTo('said');
  press('Tab');
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([8, 8]);
  press('Escape');
  expect(document.activeElement).toBe(view.dom);
  expect(editor.state.selection.$from.parent.textContent).toBe('said');
  press('Tab');
  press('Tab');
  expect(document.activeElement).toBe(view.dom);
  expect(editor.state.selection.$from.parent.textContent).toBe('below');
});

test('after Escape the next Tab is left to the browser, and any other key takes that back', () => {
  const { press, goTo, asks } = openEditor();
  goTo('below');
  press('Escape');
  press('a');
  expect(press('Tab')).toBe(false);
  expect(asks.leave).not.toHaveBeenCalled();
  press('Escape');
  press('Shift', true);
  expect(press('Tab', true), 'back').toBe(true);
  expect(asks.leave).not.toHaveBeenCalled();
  press('Escape');
  expect(press('Tab'), 'on').toBe(true);
  expect(asks.leave).toHaveBeenCalledTimes(1);
});
