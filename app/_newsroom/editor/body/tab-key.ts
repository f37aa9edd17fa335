import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

type By = 1 | -1;

/** What {@link tabKey} needs of the page: `leave` puts the focus behind the text, `stayed` hears of a Tab that led nowhere. */
type Asks = { leave(): void; stayed(): void };

const CONTROLS = 'input, textarea, select, button';
/** A block, or what is asked below one. */
const UNIT = '[data-id], .ProseMirror-widget';
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);
/** Here Tab has a meaning of its own, and where it can do nothing all is said. */
const INDENTED = new Set(['listItem', 'tableCell', 'tableHeader']);

/**
 * Tab inside the text, for whatever lists and tables leave of it. It goes to the fields of the block one is in and never
 * to those of another. Escape keeps the caret, and the next Tab or Shift+Tab leaves the text; so it does for whoever
 * came in by Tab and has pressed nothing else. @see WCAG 2.1.2, no keyboard trap
 */
export function tabKey(asks: Asks): Extension {
  let isArmed = false;
  let isTabbing = false;
  const isPlainTab = (event: KeyboardEvent) =>
    event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
  return Extension.create({
    name: 'tabKey',
    // After lists and tables, which take what they can use.
    priority: 50,
    addKeyboardShortcuts() {
      const { editor } = this;
      // Buttons beside a block hear of keys for themselves.
      const isInText = () => document.activeElement === editor.view.dom;
      const tab = (by: By) => {
        if (!isInText()) return false;
        const control = controlFrom(editor, by);
        if (control) focusOn(control);
        else if (!isIndented(editor)) asks.stayed();
        return true;
      };
      return {
        Tab: () => tab(1),
        'Shift-Tab': () => tab(-1),
        Escape: () => {
          isArmed = isInText();
          return isArmed;
        },
      };
    },
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin({
          key: new PluginKey('tabKey'),
          props: {
            handleDOMEvents: {
              keydown(view, event) {
                if (event.target !== view.dom || MODIFIERS.has(event.key) || view.composing) return false;
                const leaves = isArmed && isPlainTab(event);
                isArmed = false;
                // The browser goes on from where the focus is by then.
                if (leaves && !event.shiftKey) asks.leave();
                return leaves;
              },
              focus() {
                isArmed = isTabbing;
                return false;
              },
              blur() {
                isArmed = false;
                return false;
              },
              mousedown() {
                isArmed = false;
                return false;
              },
            },
          },
          view(view) {
            const down = (event: KeyboardEvent) => (isTabbing = isPlainTab(event));
            const up = () => (isTabbing = false);
            const inBlock = (event: KeyboardEvent) => {
              const control = event.target;
              if (!(control instanceof HTMLElement) || !control.matches(CONTROLS) || event.isComposing) return;
              // Who said it is one line: Enter leads on, to a line of its own.
              const isDone = event.key === 'Enter' && control.matches('.setu-attribution');
              if (event.key !== 'Escape' && !isPlainTab(event) && !isDone) return;
              event.preventDefault();
              isTabbing = false;
              if (isDone) goToLineBelow(editor, control);
              else goFrom(editor, control, event.key === 'Escape' ? 'block' : event.shiftKey ? -1 : 1);
            };
            document.addEventListener('keydown', down, true);
            for (const kind of ['keyup', 'pointerdown']) document.addEventListener(kind, up, true);
            view.dom.addEventListener('keydown', inBlock);
            return {
              destroy() {
                document.removeEventListener('keydown', down, true);
                for (const kind of ['keyup', 'pointerdown']) document.removeEventListener(kind, up, true);
                view.dom.removeEventListener('keydown', inBlock);
              },
            };
          },
        }),
      ];
    },
  });
}

/** What Tab goes to from where one is in the text: a field of this very block, or what is asked below it. */
function controlFrom({ view, state: { selection } }: Editor, by: By): HTMLElement | null {
  const { $from } = selection;
  if (selection instanceof NodeSelection) return by === 1 ? firstControl(view, selection.from) : null;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const name = $from.node(depth).type.name;
    const isBelow = name === 'blockquote' || name === 'pullQuote';
    if (by === 1 ? isBelow : name === 'box') {
      const block = view.nodeDOM($from.before(depth));
      return block instanceof HTMLElement
        ? block.querySelector(`:scope > ${isBelow ? 'footer' : 'header'} > input`)
        : null;
    }
  }
  if (by === -1 || $from.depth === 0) return null;
  const block = view.nodeDOM($from.before(1));
  let next = block instanceof HTMLElement ? block.nextElementSibling : null;
  // One question may be about several blocks; it stands below the last.
  while (next?.matches('.setu-asked')) next = next.nextElementSibling;
  return next?.matches('.ProseMirror-widget') ? next.querySelector<HTMLElement>(CONTROLS) : null;
}

/**
 * Enter where the words of a quotation are over: to whom they are from. A pull quote is one line; in a quotation an empty
 * last line says so, and goes. Where that is answered already, Enter means what it always does.
 */
export function askWhoSaidIt(editor: Editor): boolean {
  const { selection, tr } = editor.state;
  const { $from, empty } = selection;
  if (!empty || $from.depth === 0 || $from.parentOffset < $from.parent.content.size) return false;
  const isPullQuote = $from.parent.type.name === 'pullQuote';
  const quote = isPullQuote ? $from.parent : $from.node($from.depth - 1);
  if ((!isPullQuote && quote.type.name !== 'blockquote') || quote.attrs.attribution !== '') return false;
  if (isPullQuote ? quote.content.size === 0 : $from.parent.content.size > 0) return false;
  const control = controlFrom(editor, 1);
  if (!control) return false;
  if (!isPullQuote) {
    const depth = $from.depth - 1;
    if (quote.childCount < 2 || $from.index(depth) !== quote.childCount - 1) return false;
    editor.view.dispatch(tr.delete($from.before(), $from.after()));
  }
  focusOn(control);
  return true;
}

function firstControl(view: EditorView, pos: number): HTMLElement | null {
  const block = view.nodeDOM(pos);
  if (!(block instanceof HTMLElement)) return null;
  return block.querySelector<HTMLElement>('input, textarea, select') ?? block.querySelector('button');
}

function isIndented({ state: { selection } }: Editor): boolean {
  const { $from } = selection;
  return Array.from({ length: $from.depth }, (_, above) => $from.node(above + 1)).some(({ type }) =>
    INDENTED.has(type.name),
  );
}

/** From a field or button of a block to its next one; from the last into the text after the block, from the first and on Escape to the block itself. */
function goFrom(editor: Editor, control: HTMLElement, to: By | 'block'): void {
  const unit = control.closest<HTMLElement>(UNIT);
  if (!unit) return;
  const all = [...unit.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (one) => one.closest(UNIT) === unit && !one.matches(':disabled') && one.tabIndex >= 0,
  );
  const next = to === 'block' ? undefined : all[all.indexOf(control) + to];
  if (next) return focusOn(next);
  const block = unit.matches('[data-id]') ? unit : blockAbove(unit);
  const found = block?.dataset.id === undefined ? undefined : findById(editor.state.doc, block.dataset.id);
  if (!found) return editor.view.focus();
  const { pos, node } = found;
  const after = pos + node.nodeSize;
  const { tr, schema } = editor.state;
  const isAbove = control.closest('header') !== null;
  let selection: Selection | null;
  if (to === 1 && !isAbove) {
    selection = Selection.findFrom(tr.doc.resolve(after), 1);
    if (!selection) {
      const end = tr.doc.content.size;
      tr.insert(end, schema.node('paragraph'));
      selection = TextSelection.create(tr.doc, end + 1);
    }
  } else if (node.isAtom) selection = NodeSelection.create(tr.doc, pos);
  else selection = Selection.findFrom(tr.doc.resolve(isAbove ? pos + 1 : after - 1), isAbove ? 1 : -1);
  if (selection) editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
  editor.view.focus();
}

/** Into the empty paragraph below the block of a field; where there is none, one is made. */
function goToLineBelow(editor: Editor, control: HTMLElement): void {
  const id = control.closest<HTMLElement>('[data-id]')?.dataset.id;
  const found = id === undefined ? undefined : findById(editor.state.doc, id);
  if (!found) return editor.view.focus();
  const { tr, schema, doc } = editor.state;
  const after = found.pos + found.node.nodeSize;
  const next = doc.nodeAt(after);
  if (next?.type.name !== 'paragraph' || next.content.size > 0) tr.insert(after, schema.node('paragraph'));
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  editor.view.focus();
}

function blockAbove(unit: Element): HTMLElement | null {
  let above = unit.previousElementSibling;
  while (above && !above.querySelector('[data-id]') && !above.matches('[data-id]'))
    above = above.previousElementSibling;
  return above?.matches('[data-id]')
    ? (above as HTMLElement)
    : (above?.querySelector<HTMLElement>('[data-id]') ?? null);
}

function findById(doc: Node, id: string): { pos: number; node: Node } | undefined {
  let found: { pos: number; node: Node } | undefined;
  doc.descendants((node, pos) => {
    if (node.attrs.id === id) found ??= { pos, node };
    return !found;
  });
  return found;
}

/** At the end of what stands there: chosen as a whole, the next key would write over it. */
function focusOn(control: HTMLElement): void {
  control.focus();
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
    control.setSelectionRange(control.value.length, control.value.length);
}
