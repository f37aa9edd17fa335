import type { NodeViewRenderer } from '@tiptap/core';

/** Words of the line below a quotation, in the interface's language. */
export type QuoteLabels = { attribution: string; placeholder: string };

/**
 * Draws a quotation with a field for whom it is from. Plain DOM on purpose: a quotation holds running text, and React
 * redrawing around running text cuts off a Hindi keyboard's composition.
 */
export function quoteView(tag: 'blockquote' | 'aside', labels: QuoteLabels, language: string): NodeViewRenderer {
  return ({ node, editor, getPos, HTMLAttributes }) => {
    const dom = document.createElement(tag);
    for (const [name, value] of Object.entries(HTMLAttributes)) dom.setAttribute(name, String(value));
    if (tag === 'aside') dom.setAttribute('data-pull-quote', '');
    const contentDOM = document.createElement(tag === 'aside' ? 'p' : 'div');
    const input = document.createElement('input');
    input.className = 'setu-attribution';
    input.setAttribute('aria-label', labels.attribution);
    input.placeholder = labels.placeholder;
    input.lang = language;
    input.spellcheck = true;
    input.autocomplete = 'off';
    input.readOnly = !editor.isEditable;
    const footer = document.createElement('footer');
    footer.contentEditable = 'false';
    footer.append(input);
    dom.append(contentDOM, footer);

    let current = node;
    const show = () => {
      const value = String(current.attrs.attribution ?? '');
      if (input.value !== value) input.value = value;
      dom.toggleAttribute('data-attributed', value !== '');
    };
    const commit = () => {
      const pos = getPos();
      if (pos === undefined || input.value === current.attrs.attribution) return;
      editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, 'attribution', input.value));
    };
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) commit();
    });
    input.addEventListener('compositionend', commit);
    input.addEventListener('keydown', (event) => {
      const pos = getPos();
      if (event.isComposing || event.key !== 'Enter' || pos === undefined) return;
      event.preventDefault();
      const after = pos + current.nodeSize;
      const needsLine = editor.state.doc.nodeAt(after) === null;
      const chain = editor.chain();
      if (needsLine) chain.insertContentAt(after, { type: 'paragraph' });
      chain
        .setTextSelection(after + 1)
        .focus()
        .run();
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
      stopEvent: (event) => footer.contains(event.target as Node),
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    };
  };
}
