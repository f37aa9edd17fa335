import { Editor, type JSONContent } from '@tiptap/core';
import { DOMSerializer, type Node as ProseMirrorNode } from '@tiptap/pm/model';
import { AllSelection, NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { expect, onTestFinished } from 'vitest';
import {
  addToGallery,
  BLOCK_KINDS,
  deleteBlock,
  duplicateBlock,
  insertCard,
  moveBlock,
  removeCard,
  runBlockCommand,
  topBlockAt,
} from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import {
  moveColumn,
  moveRow,
  setColumnShares,
  toggleColumnAtEnd,
  widenColumn,
} from '#app/_newsroom/editor/body/blocks/table-commands.ts';
import { TEXT_KINDS, turnInto } from '#app/_newsroom/editor/body/blocks/turn-into.ts';
import { editorKeys } from '#app/_newsroom/editor/body/editor-keys.ts';
import { tabKey } from '#app/_newsroom/editor/body/tab-key.ts';
import { UndoSteps } from '#app/_newsroom/editor/body/undo-steps.ts';
import { pasteProps } from '#app/_newsroom/editor/body/paste-props.ts';
import { convertPasted, readChat } from '#app/_newsroom/editor/paste/convert-pasted.ts';
import type { PasteConverter } from '#app/_newsroom/editor/paste/paste-converter.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { SAMPLE_BODY } from '#app/_newsroom/editor/schema/testing-sample-body.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';
import { SAMPLES } from '#lib/body/from-html/testing-samples.ts';

/** `every`: tried in every so manieth kind of selection; a long list of pastes need not meet each of them. */
type Action = { name: string; every?: number; run(editor: Editor): void };

const NEW_LINE: JSONContent = { type: 'paragraph', content: [{ type: 'text', text: 'नई line' }] };

const OTHERS: JSONContent[] = SAMPLE_BODY.content.map((block) => structuredClone(block) as JSONContent);

/**
 * What each command is called with; `[]` is a call without arguments. A command that is not here fails the first test,
 * so that a new one is tried too.
 */
export const CALLS: Record<string, (unknown[] | ((doc: ProseMirrorNode) => unknown[]))[]> = {
  ...Object.fromEntries(
    [
      'setParagraph unsetLink clearNodes createParagraphNear deleteCurrentNode deleteSelection enter exitCode',
      'joinBackward joinDown joinForward joinItemBackward joinItemForward joinTextblockBackward joinTextblockForward joinUp',
      'liftEmptyBlock newlineInCode selectAll selectNodeBackward selectNodeForward selectParentNode selectTextblockEnd',
      'selectTextblockStart splitBlock undoInputRule unsetAllMarks setBold toggleBold unsetBold setHardBreak undo redo',
      'setHorizontalRule setItalic toggleItalic unsetItalic toggleBulletList toggleOrderedList toggleBlockquote',
      'togglePullQuote toggleBox toggleInterview addColumnBefore addColumnAfter deleteColumn addRowBefore addRowAfter deleteRow deleteTable mergeCells',
      'splitCell toggleHeaderColumn toggleHeaderRow toggleHeaderCell mergeOrSplit goToNextCell goToPreviousCell fixTables',
      'toggleStrike toggleSubscript toggleSuperscript clearContent insertDefaultBlock unsetTextDirection',
    ]
      .join(' ')
      .split(' ')
      .map((name) => [name, [[]]]),
  ),
  setLink: [
    [{ href: 'https://example.org/एक' }],
    [{ href: 'javascript:alert(1)' }],
    [{ href: 'mailto:a@example.org' }],
  ],
  toggleLang: [['en'], ['hi']],
  setHeading: [[{ level: 2 }], [{ level: 3 }], [{ level: 1 }]],
  toggleHeading: [[{ level: 2 }], [{ level: 3 }], [{ level: 4 }]],
  insertTable: [[{ rows: 3, cols: 3, withHeaderRow: true }], [{ rows: 1, cols: 1, withHeaderRow: false }]],
  setCellAttribute: [
    ['colwidth', [200]],
    ['align', 'start'],
    ['align', 'end'],
  ],
  setMark: [['bold'], ['lang', { lang: 'hi' }], ['link', { href: 'https://example.org/' }]],
  toggleMark: [['italic'], ['link', { href: '/hi/a' }]],
  unsetMark: [['bold'], ['link'], ['lang']],
  setNode: [['heading', { level: 3 }], ['pullQuote'], ['paragraph']],
  toggleNode: [
    ['pullQuote', 'paragraph'],
    ['heading', 'paragraph', { level: 2 }],
  ],
  toggleList: [
    ['bulletList', 'listItem', true],
    ['orderedList', 'listItem', true],
  ],
  toggleWrap: [['blockquote']],
  wrapIn: [['blockquote']],
  wrapInList: [['bulletList'], ['orderedList']],
  lift: [['blockquote'], ['paragraph'], ['box'], ['interview']],
  liftListItem: [['listItem']],
  sinkListItem: [['listItem']],
  splitListItem: [['listItem']],
  deleteNode: [['paragraph'], ['blockquote'], ['table'], ['figure'], ['listItem']],
  deleteRange: [(doc) => [{ from: 1, to: doc.content.size - 1 }], (doc) => [{ from: 0, to: doc.child(0).nodeSize }]],
  cut: [(doc) => [{ from: 0, to: doc.child(0).nodeSize }, doc.content.size]],
  extendMarkRange: [['link'], ['lang']],
  resetAttributes: [
    ['orderedList', 'start'],
    ['blockquote', 'attribution'],
    ['tableCell', 'colspan'],
  ],
  updateAttributes: [
    ['paragraph', { textAlign: 'center' }],
    ['box', { title: 'क\nख' }],
    ['blockquote', { attribution: 'कोई\nsomebody' }],
    ['pullQuote', { attribution: 'x' }],
    ['figure', { caption: 'शब्द', alt: 'x', credit: 'y' }],
    ['figure', { size: 'small' }],
    ['embed', { title: 'क' }],
  ],
  insertContent: [
    ['words\nऔर'],
    [NEW_LINE],
    [OTHERS],
    ['<p>One <b>two<br>three</b></p><ul><li>four</li></ul>'],
    [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }],
    [{ type: 'hardBreak' }],
    ['\u0000\u0007'],
  ],
  insertContentAt: [[0, NEW_LINE], (doc) => [doc.content.size, OTHERS[4]]],
  setContent: [[SAMPLE_BODY], ['<h1>One</h1><pre>two</pre>'], ['']],
  setNodeSelection: [[0]],
  setTextSelection: [[1], (doc) => [{ from: 1, to: doc.content.size }]],
  setTextDirection: [['rtl']],
};

/** Commands that change no text by themselves: they run what they are given, move the focus, scroll, or press keys. */
export const IDLE =
  'blur focus command first forEach keyboardShortcut scrollIntoView setMeta setCellSelection updateDecorations'.split(
    ' ',
  );

/** What is typed key by key, so that every input rule has its turn. */
const TYPED = [
  'x',
  'क्षेत्र',
  ' ',
  '## ',
  '### ',
  '# ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '0. ',
  '2026. ',
  '99999999999. ',
  '> ',
  '--- ',
  '___ ',
  '*** ',
  '**bold** ',
  '__bold__ ',
  '*leaning* ',
  '_leaning_ ',
  '[ ] ',
  '`code` ',
  '/table',
  'see https://example.org/a?b=1, ',
  'देखें http://उदाहरण.भारत/एक। ',
];

/** What stands in the clipboard: the rules of paste, and what other pages and this editor put there. */
const PASTED_TEXT = [
  'one line',
  'दो\n\nपंक्तियां\nthree',
  '**bold** and *leaning* and __both__ _too_',
  'https://example.org/a',
  'https://youtu.be/dQw4w9WgXcQ',
  'https://www.openstreetmap.org/way/12345',
  '- one\n- two',
  '',
];

const PASTED_HTML = [
  '<b>one<br>two</b>',
  '<p><a href="https://example.org/"><i>one<br><br>two</i></a></p>',
  '<p>a <span lang="en">b<br>c</span> d</p>',
  '<h1>One</h1><h4>four</h4><p></p><h2></h2>',
  '<ol start="0"><li>a</li></ol><ol start="-4"><li></li></ol><ol start="99999999999"><li>b<ol><li>c</li></ol></li></ol>',
  '<ul><li><ul><li>deep</li></ul></li><li><h2>head</h2><p>two</p></li><li><table><tr><td>x</td></tr></table></li></ul>',
  `${'<ul><li>a'.repeat(60)}${'</li></ul>'.repeat(60)}`,
  '<table><tr><th colspan="1000">h</th></tr><tr><td rowspan="70">a<ul><li>b</li></ul></td><td></td></tr></table>',
  '<table><tr><td><table><tr><td>in</td></tr></table></td></tr><tr></tr></table>',
  '<table><tr><td rowspan="2">a</td><td rowspan="2">b</td></tr><tr></tr></table>',
  '<blockquote><h2>x</h2><ul><li>y</li></ul></blockquote><blockquote data-attribution="क"><p>z</p></blockquote>',
  '<aside data-pull-quote data-attribution="x">sentence<br>two</aside>',
  '<aside data-box data-title="x"><ul><li>a</li></ul>b</aside><section data-interview><p>c</p><p data-question>d</p></section>',
  '<hr><p>a<strong>b<br></strong></p><br><br>',
  '<pre>one\n  two</pre><div>a<div>b</div>c</div>text<p>d</p>',
  ...['7', '0', '-1', 'abc', '1.5', '99999999999999999999'].flatMap((id) => [
    `<figure data-image-id="${id}" data-caption="x" data-id="x00000000001" data-pm-slice="0 0 []"></figure>`,
    `<aside data-article-id="${id}" data-id="x00000000001" data-pm-slice="0 0 []"></aside>`,
  ]),
  `<figure data-id="x00000000001" data-pm-slice="0 0 []" data-image-id="7" data-caption="${'क'.repeat(3_000)}" data-alt="a&#10;b"></figure>`,
  `<blockquote data-id="x00000000001" data-pm-slice="0 0 []" data-attribution="${'x'.repeat(3_000)}"><p>q</p></blockquote>`,
  '<aside data-id="x00000000001" data-pm-slice="0 0 []" data-provider="x" data-url="https://evil.example/" data-title="t">words</aside>',
  '<aside data-id="x00000000001" data-pm-slice="0 0 []" data-provider="youtube" data-url="https://youtu.be/dQw4w9WgXcQ" data-title="t"></aside>',
  '<p data-id="p00000000001" data-pm-slice="1 1 []">again</p><p data-id="<x>">odd</p>',
  '<p data-id="x00000000001" data-pm-slice="0 0 []"><a href="javascript:alert(1)">a</a><a href="https://u@example.org/">b</a><span lang="fr">c</span></p>',
  '<h2 data-id="x00000000001" data-pm-slice="0 0 []"><b><i><a href="/hi/x"><span lang="hi">d<br>e</span></a></i></b></h2>',
];

/** Keys beside those that extensions bind: what the plugins of tables, of the gap cursor and of lists take. */
const MORE_KEYS =
  'ArrowLeft ArrowRight ArrowUp ArrowDown Shift-ArrowLeft Shift-ArrowRight Shift-ArrowUp Shift-ArrowDown Enter Shift-Enter Mod-Enter Backspace Delete Tab Shift-Tab Escape Mod-z Mod-y Shift-Mod-z Mod-a Home End';

const conversions = new Map<string, ReturnType<typeof convertPasted>>();

const remember = (html: string, locale: Locale) => {
  const known = conversions.get(html) ?? convertPasted(html, locale);
  conversions.set(html, known);
  return known;
};

/** The converter of pages: what one becomes does not depend on where it is pasted, so each is converted once. */
const converter = { convertPasted: remember, readChat };
const remembering: PasteConverter = { now: () => converter, fetch: () => Promise.resolve(converter) };

/** An editor with the text of every block, wired as the page wires it, that draws nothing; it is gone with the test. */
export function openEditor(content: DraftBody = SAMPLE_BODY): Editor {
  const editor = new Editor({
    extensions: [
      ...bodyExtensions(),
      editorKeys({
        other: 'en',
        link: () => undefined,
        save: () => undefined,
      }),
      tabKey({ leave: () => undefined, stayed: () => undefined }),
      UndoSteps,
    ],
    content: content as JSONContent,
    enablePasteRules: false,
    editorProps: pasteProps('hi', {
      files: () => undefined,
      converter: remembering,
      leftOut: () => undefined,
      follow: (selection) => ({ end: () => selection }),
    }),
  });
  // jsdom lays nothing out: nothing to scroll to, and every line is the last of its block.
  editor.view.setProps({ handleScrollToSelection: () => true });
  editor.view.endOfTextblock = () => true;
  // Nor is anything drawn: what is tried here is the document, twenty thousand times.
  editor.view.updateState = (state) => {
    editor.view.state = state;
  };
  onTestFinished(() => editor.destroy());
  return editor;
}

function boundKeys(editor: Editor): string[] {
  const bound = editor.extensionManager.extensions.flatMap((extension) => {
    const { addKeyboardShortcuts } = extension.config as { addKeyboardShortcuts?: (this: unknown) => object };
    const { name, options, storage } = extension;
    return Object.keys(addKeyboardShortcuts?.call({ editor, name, options, storage, parent: null }) ?? {});
  });
  return [...new Set([...bound, ...MORE_KEYS.split(' ')])];
}

function press(editor: Editor, keys: string): void {
  const parts = keys.split(/-(?=.)/);
  const key = parts.pop() ?? '';
  const event = new KeyboardEvent('keydown', {
    key,
    ctrlKey: parts.includes('Mod'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  });
  editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event));
}

function type(editor: Editor, words: string): void {
  const { view } = editor;
  for (const key of words) {
    const { from, to } = view.state.selection;
    const deflt = () => view.state.tr.insertText(key, from, to);
    if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, key, deflt))) view.dispatch(deflt());
  }
}

/** Everything that can be done to a text: commands, keys, typed words, pastes and the menus. */
export function allActions(editor: Editor): Action[] {
  const paste = (name: string, run: (editor: Editor, event: ClipboardEvent) => void): Action => ({
    name,
    every: 4,
    run: (open) => run(open, new Event('paste') as ClipboardEvent),
  });
  const own = document.createElement('div');
  own.append(DOMSerializer.fromSchema(editor.schema).serializeFragment(editor.state.doc.content));
  own.firstElementChild?.setAttribute('data-pm-slice', '0 0 []');
  const samples = SAMPLES.flatMap((group) => group.samples.map(([, html]) => html));
  const askers = {
    askFigure: () => undefined,
    askGallery: () => undefined,
    askReadMore: () => undefined,
    askEmbed: () => undefined,
  };
  const card = { type: 'figure', attrs: { imageId: 9, caption: '', alt: '', credit: '' } };
  return [
    ...Object.entries(CALLS).flatMap(([name, calls]) =>
      calls.map((call): Action => ({
        name: `${name}(${typeof call === 'function' ? '…' : JSON.stringify(call).slice(1, 60)})`,
        run: (open) => {
          const commands = open.commands as unknown as Record<string, (...args: unknown[]) => boolean>;
          commands[name]?.(...(typeof call === 'function' ? call(open.state.doc) : call));
        },
      })),
    ),
    ...boundKeys(editor).map((keys): Action => ({ name: `the keys ${keys}`, run: (open) => press(open, keys) })),
    ...TYPED.map((words): Action => ({ name: `typing ${words}`, every: 4, run: (open) => type(open, words) })),
    ...PASTED_TEXT.map((text) => paste(`pasting ${text}`, ({ view }, event) => view.pasteText(text, event))),
    ...samples.map((html): Action => ({
      ...paste(`pasting ${html.slice(0, 80)}`, ({ view }, event) => view.pasteHTML(html, event)),
      every: 24,
    })),
    ...[...PASTED_HTML, own.innerHTML].map((html) =>
      paste(`pasting ${html.slice(0, 80)}`, ({ view }, event) => view.pasteHTML(html, event)),
    ),
    ...BLOCK_KINDS.map((kind): Action => ({
      name: `menu ${kind}`,
      run: (open) => runBlockCommand(kind, open, askers),
    })),
    ...TEXT_KINDS.map((kind): Action => ({
      name: `turn into ${kind}`,
      run: (open) => void turnInto(open, topBlockAt(open), kind),
    })),
    { name: 'insertCard', run: (open) => void insertCard(open, card) },
    { name: 'addToGallery', run: (open) => void addToGallery(open, topBlockAt(open), [card]) },
    { name: 'removeCard', run: (open) => removeCard(open, open.state.selection.from) },
    { name: 'toggleColumnAtEnd', run: toggleColumnAtEnd },
    { name: 'widenColumn', run: (open) => widenColumn(open, 1) },
    { name: 'narrow column', run: (open) => widenColumn(open, -1) },
    { name: 'widths by words', run: (open) => setColumnShares(open, undefined) },
    { name: 'moveColumn left', run: (open) => void moveColumn(open, -1) },
    { name: 'moveColumn right', run: (open) => void moveColumn(open, 1) },
    { name: 'moveRow up', run: (open) => void moveRow(open, -1) },
    { name: 'moveRow down', run: (open) => void moveRow(open, 1) },
    { name: 'moveBlock up', run: (open) => void moveBlock(open, topBlockAt(open), -1) },
    { name: 'moveBlock down', run: (open) => void moveBlock(open, topBlockAt(open), 1) },
    { name: 'duplicateBlock', run: (open) => duplicateBlock(open, topBlockAt(open)) },
    { name: 'deleteBlock', run: (open) => deleteBlock(open, topBlockAt(open)) },
  ];
}

/**
 * ProseMirror throws at a few commands that make no sense where they are given (Enter on a chosen row of a table). The
 * text must stand untouched then.
 */
export function attempt(action: Action, editor: Editor): void {
  const before = editor.state.doc;
  try {
    action.run(editor);
  } catch (error) {
    const isRefusal = error instanceof Error && (error.name === 'TransformError' || error instanceof RangeError);
    if (!isRefusal) throw error;
    expect(editor.state.doc, action.name).toBe(before);
  }
}

/** Every kind of selection there is, in every block: carets, lines, spans over two blocks, nodes, cells, everything. */
export function allPlaces(doc: ProseMirrorNode): Selection[] {
  const places: Selection[] = [new AllSelection(doc)];
  const lines: { from: number; to: number }[] = [];
  const cells: number[] = [];
  doc.descendants((node, pos) => {
    // A row all of whose places are taken from above has nothing to click on.
    const isEmptyRow = node.type.name === 'tableRow' && node.childCount === 0;
    if (NodeSelection.isSelectable(node) && !node.isText && !isEmptyRow) places.push(NodeSelection.create(doc, pos));
    if (node.isTextblock) lines.push({ from: pos + 1, to: pos + 1 + node.content.size });
    if (node.type.spec.tableRole === 'cell' || node.type.spec.tableRole === 'header_cell') cells.push(pos);
  });
  for (const [at, { from, to }] of lines.entries()) {
    places.push(TextSelection.create(doc, from));
    if (to > from) places.push(TextSelection.create(doc, to), TextSelection.create(doc, from, to));
    const next = lines[at + 1];
    if (next) places.push(TextSelection.create(doc, to, next.from));
  }
  for (const [at, cell] of cells.slice(0, 12).entries()) {
    places.push(CellSelection.create(doc, cell));
    for (const other of cells.slice(at + 1, 12)) {
      const sameTable = doc.resolve(cell).node(1) === doc.resolve(other).node(1);
      if (sameTable) places.push(CellSelection.create(doc, cell, other));
    }
  }
  return places;
}
