import type { NodeViewRenderer } from '@tiptap/core';
import { smartenTyped } from '#app/_newsroom/editor/fields/smart-field.client.ts';
import type { Locale } from '#lib/locale.ts';

/** Words of the one-line field of a quotation or box, in the interface's language. */
type LineLabels = { name: string; placeholder: string };

/** The labels of every block with a field of its own beside its running text. */
export type FrameLabels = { quote: LineLabels; box: LineLabels };

/** Draws a quotation with a field below it for whom it is from. */
export function quoteView(tag: 'blockquote' | 'aside', labels: LineLabels, language: Locale): NodeViewRenderer {
  const isPulled = tag === 'aside';
  return lineView({
    tag,
    marker: isPulled ? 'data-pull-quote' : undefined,
    inner: isPulled ? 'p' : 'div',
    attribute: 'attribution',
    isAbove: false,
    labels,
    language,
  });
}

/** Draws a box with a field above its text for its heading. */
export function boxView(labels: LineLabels, language: Locale): NodeViewRenderer {
  return lineView({
    tag: 'aside',
    marker: 'data-box',
    inner: 'div',
    attribute: 'title',
    isAbove: true,
    labels,
    language,
  });
}

type LineView = {
  tag: 'blockquote' | 'aside';
  marker: string | undefined;
  inner: 'p' | 'div';
  attribute: 'attribution' | 'title';
  isAbove: boolean;
  labels: LineLabels;
  language: Locale;
};

/**
 * Draws a block of running text with a one-line field for one of its attributes. Plain DOM on purpose: React redrawing
 * around running text cuts off a Hindi keyboard's composition.
 */
function lineView({ tag, marker, inner, attribute, isAbove, labels, language }: LineView): NodeViewRenderer {
  return ({ node, editor, getPos, HTMLAttributes }) => {
    const dom = document.createElement(tag);
    for (const [name, value] of Object.entries(HTMLAttributes)) dom.setAttribute(name, String(value));
    if (marker !== undefined) dom.setAttribute(marker, '');
    const contentDOM = document.createElement(inner);
    const input = document.createElement('input');
    input.className = `setu-${attribute}`;
    input.setAttribute('aria-label', labels.name);
    input.placeholder = labels.placeholder;
    input.lang = language;
    input.spellcheck = true;
    input.autocomplete = 'off';
    input.readOnly = !editor.isEditable;
    const line = document.createElement(isAbove ? 'header' : 'footer');
    line.contentEditable = 'false';
    line.append(input);
    dom.append(...(isAbove ? [line, contentDOM] : [contentDOM, line]));

    let current = node;
    const show = () => {
      const value = String(current.attrs[attribute] ?? '');
      if (input.value !== value) input.value = value;
      dom.toggleAttribute('data-attributed', value !== '');
    };
    const commit = () => {
      const pos = getPos();
      if (pos === undefined || input.value === current.attrs[attribute]) return;
      editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, attribute, input.value));
    };
    input.addEventListener('beforeinput', (event) => smartenTyped(event, input, language));
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) commit();
    });
    input.addEventListener('compositionend', commit);
    input.addEventListener('keydown', (event) => {
      const pos = getPos();
      if (event.isComposing || event.key !== 'Enter' || pos === undefined) return;
      event.preventDefault();
      const after = pos + current.nodeSize;
      const chain = editor.chain();
      if (!isAbove && editor.state.doc.nodeAt(after) === null) chain.insertContentAt(after, { type: 'paragraph' });
      chain
        .setTextSelection(isAbove ? pos + 2 : after + 1)
        .scrollIntoView()
        .run();
      // At once, and not with the next frame as the command does: who types on would go on in this field.
      editor.view.focus();
    });
    show();
    return {
      dom,
      contentDOM,
      update(next) {
        if (next.type !== current.type) return false;
        current = next;
        dom.dataset.id = String(next.attrs.id);
        show();
        return true;
      },
      stopEvent: (event) => line.contains(event.target as Node),
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    };
  };
}
