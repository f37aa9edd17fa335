import type { NodeViewRenderer } from '@tiptap/core';

/**
 * Draws a gallery: its pictures beside each other, and a button that brings more. `add` is told where the gallery begins.
 */
export function galleryView(label: string, add: (pos: number) => void): NodeViewRenderer {
  return ({ node, editor, getPos }) => {
    const dom = document.createElement('section');
    dom.setAttribute('data-gallery', '');
    const contentDOM = document.createElement('div');
    dom.append(contentDOM);
    const foot = document.createElement('footer');
    foot.contentEditable = 'false';
    if (editor.isEditable) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'setu-add';
      button.textContent = label;
      button.addEventListener('click', () => {
        const pos = getPos();
        if (pos !== undefined) add(pos);
      });
      foot.append(button);
      dom.append(foot);
    }
    const show = (id: unknown) => {
      dom.dataset.id = String(id);
    };
    show(node.attrs.id);
    return {
      dom,
      contentDOM,
      update(next) {
        if (next.type !== node.type) return false;
        show(next.attrs.id);
        return true;
      },
      stopEvent: (event) => foot.contains(event.target as Node),
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    };
  };
}
