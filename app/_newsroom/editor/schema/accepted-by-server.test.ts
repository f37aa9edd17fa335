// @vitest-environment jsdom
import { Editor, type JSONContent } from '@tiptap/core';
import { DOMSerializer, Node, type Node as ProseMirrorNode, type Schema } from '@tiptap/pm/model';
import { AllSelection, NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  BLOCK_KINDS,
  deleteBlock,
  duplicateBlock,
  insertCard,
  moveBlock,
  runBlockCommand,
  topBlockAt,
} from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import { editorKeys } from '#app/_newsroom/editor/body/editor-keys.ts';
import { pasteProps } from '#app/_newsroom/editor/body/paste-props.ts';
import { convertPasted } from '#app/_newsroom/editor/paste/convert-pasted.ts';
import type { PasteConverter } from '#app/_newsroom/editor/paste/paste-converter.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { SAMPLE_BODY } from '#app/_newsroom/editor/schema/testing-sample-body.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';
import { SAMPLES } from '#lib/body/from-html/testing-samples.ts';
import { parseBody } from '#lib/body/parse.ts';
import { plainText } from '#lib/body/plain-text.ts';

/** Numbers that come in the same order every time, so that a failure repeats (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `every`: tried in every so manieth kind of selection; a long list of pastes need not meet each of them. */
type Action = { name: string; every?: number; run(editor: Editor): void };

const NEW_LINE: JSONContent = { type: 'paragraph', content: [{ type: 'text', text: 'नई line' }] };
const OTHERS: JSONContent[] = SAMPLE_BODY.content.map((block) => structuredClone(block) as JSONContent);

/**
 * What each command is called with; `[]` is a call without arguments. A command that is not here fails the first test,
 * so that a new one is tried too.
 */
const CALLS: Record<string, (unknown[] | ((doc: ProseMirrorNode) => unknown[]))[]> = {
  ...Object.fromEntries(
    [
      'setParagraph unsetLink clearNodes createParagraphNear deleteCurrentNode deleteSelection enter exitCode',
      'joinBackward joinDown joinForward joinItemBackward joinItemForward joinTextblockBackward joinTextblockForward joinUp',
      'liftEmptyBlock newlineInCode selectAll selectNodeBackward selectNodeForward selectParentNode selectTextblockEnd',
      'selectTextblockStart splitBlock undoInputRule unsetAllMarks setBold toggleBold unsetBold setHardBreak undo redo',
      'setHorizontalRule setItalic toggleItalic unsetItalic toggleBulletList toggleOrderedList toggleBlockquote',
      'togglePullQuote addColumnBefore addColumnAfter deleteColumn addRowBefore addRowAfter deleteRow deleteTable mergeCells',
      'splitCell toggleHeaderColumn toggleHeaderRow toggleHeaderCell mergeOrSplit goToNextCell goToPreviousCell fixTables',
      'clearContent insertDefaultBlock unsetTextDirection',
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
    ['align', 'right'],
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
  lift: [['blockquote'], ['paragraph']],
  liftListItem: [['listItem']],
  sinkListItem: [['listItem']],
  splitListItem: [['listItem']],
  deleteNode: [['paragraph'], ['blockquote'], ['table'], ['figure'], ['listItem']],
  deleteRange: [(doc) => [{ from: 1, to: doc.content.size - 1 }], (doc) => [{ from: 0, to: doc.firstChild!.nodeSize }]],
  cut: [(doc) => [{ from: 0, to: doc.firstChild!.nodeSize }, doc.content.size]],
  extendMarkRange: [['link'], ['lang']],
  resetAttributes: [
    ['orderedList', 'start'],
    ['blockquote', 'attribution'],
    ['tableCell', 'colspan'],
  ],
  updateAttributes: [
    ['paragraph', { textAlign: 'center' }],
    ['blockquote', { attribution: 'कोई\nsomebody' }],
    ['pullQuote', { attribution: 'x' }],
    ['figure', { caption: 'शब्द', alt: 'x', credit: 'y' }],
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
const IDLE =
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
];

/** What stands in the clipboard: the rules of paste, and what other pages and this editor put there. */
const PASTED_TEXT = [
  'one line',
  'दो\n\nपंक्तियां\nthree',
  '**bold** and *leaning* and __both__ _too_',
  'https://example.org/a',
  'https://youtu.be/dQw4w9WgXcQ',
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
const remembering: PasteConverter = { now: () => remember, fetch: () => Promise.resolve(remember) };

function openEditor(content: DraftBody = SAMPLE_BODY): Editor {
  const editor = new Editor({
    extensions: [
      ...bodyExtensions(),
      editorKeys({
        other: 'en',
        link: () => undefined,
        help: () => undefined,
        save: () => undefined,
        leave: () => undefined,
      }),
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

function allActions(editor: Editor): Action[] {
  const paste = (name: string, run: (editor: Editor, event: ClipboardEvent) => void): Action => ({
    name,
    every: 4,
    run: (open) => run(open, new Event('paste') as ClipboardEvent),
  });
  const own = document.createElement('div');
  own.append(DOMSerializer.fromSchema(editor.schema).serializeFragment(editor.state.doc.content));
  own.firstElementChild?.setAttribute('data-pm-slice', '0 0 []');
  const samples = SAMPLES.flatMap((group) => group.samples.map(([, html]) => html));
  const askers = { askFigure: () => undefined, askReadMore: () => undefined, askEmbed: () => undefined };
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
    { name: 'insertCard', run: (open) => void insertCard(open, card) },
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
function attempt(action: Action, editor: Editor): void {
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
function allPlaces(doc: ProseMirrorNode): Selection[] {
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

/** A text as its reader meets it: no marks on what shows none, line ends as spaces, nothing invisible. */
function said({ marks, content, ...node }: JSONContent): JSONContent {
  const attrs =
    node.attrs && Object.fromEntries(Object.entries(node.attrs).map(([name, value]) => [name, line(value)]));
  return {
    ...node,
    ...(attrs ? { attrs } : {}),
    ...(marks && node.type !== 'hardBreak' ? { marks } : {}),
    ...(content ? { content: content.map(said).filter(({ text }) => text !== '') } : {}),
    ...(node.text === undefined ? {} : { text: line(node.text) }),
  };
}

function line<T>(value: T): T | string {
  return typeof value === 'string'
    ? value
        .replace(/[\t\n\r]+/g, ' ')
        .replace(/\p{Cc}/gu, '')
        .normalize('NFC')
    : value;
}

/** A block as it goes over the line, made once: most steps leave most blocks alone, and those are the same objects. */
function sentText(block: ProseMirrorNode): string {
  const text = sentTexts.get(block) ?? JSON.stringify(block.toJSON());
  sentTexts.set(block, text);
  return text;
}
const sentTexts = new WeakMap<ProseMirrorNode, string>();

/** How a block was stored when it was found to mean the same; it is compared again when it is stored otherwise. */
const storedForms = new WeakMap<ProseMirrorNode, string>();

/** Undefined when the server takes exactly this text, else what is wrong with it. */
function whyNot({ schema, state: { doc } }: Editor): string | undefined {
  const sent = JSON.parse(`[${doc.children.map(sentText).join(',')}]`) as JSONContent[];
  const read = parseBody({ type: 'doc', content: sent });
  if (!read.ok) return `refused: ${read.error} ${JSON.stringify(read.detail)}`;
  const stored = read.value.content;
  if (stored.length !== sent.length) return `${sent.length} blocks became ${stored.length}`;
  for (const [at, block] of doc.children.entries()) {
    const form = JSON.stringify(stored[at]);
    if (storedForms.get(block) === form) continue;
    const fault = whyOther(schema, sent[at]!, stored[at] as JSONContent);
    if (fault !== undefined) return `block ${at}, ${fault}`;
    storedForms.set(block, form);
  }
  if (!schema.topNodeType.validContent(doc.content)) return 'blocks that cannot stand so';
  return undefined;
}

/** Undefined when a block that was sent means the same as what is stored of it. */
function whyOther(schema: Schema, sent: JSONContent, stored: JSONContent): string | undefined {
  Node.fromJSON(schema, stored).check();
  const [meant, kept] = [said(sent), said(stored)].map((block): JSONContent => ({ type: 'doc', content: [block] }));
  // What the screen counts and compares is read from the editor's own text.
  if (plainText(meant as DraftBody) !== plainText(kept as DraftBody)) return 'other words';
  const [before, after] = [Node.fromJSON(schema, meant), Node.fromJSON(schema, kept)];
  const at = before.content.findDiffStart(after.content);
  if (at === null) return undefined;
  const around = (doc: ProseMirrorNode) => String(doc.slice(Math.max(0, at - 1), Math.min(at + 9, doc.content.size)));
  return `changed at ${at}: ${around(before)} to ${around(after)}`;
}

// Ids of blocks are drawn by lot. Not a spy: it would remember some million calls.
const { random } = Math;
const drawAnew = () => {
  Math.random = numbersFrom(15);
};
beforeEach(drawAnew);
afterEach(() => {
  Math.random = random;
});

describe('the server takes what the editor makes, and means the same', () => {
  test('every command is tried', () => {
    const editor = openEditor();
    expect(Object.keys(editor.commands).toSorted()).toEqual(
      [...new Set([...Object.keys(CALLS), ...IDLE])].filter((name) => name in editor.commands).toSorted(),
    );
  });

  test('after every command, key, typed word and paste, in every kind of selection of every block', () => {
    const editor = openEditor();
    const { view } = editor;
    const fresh = view.state;
    const places = allPlaces(fresh.doc).map((place) => fresh.apply(fresh.tr.setSelection(place)));
    // Many ways lead to one text, and the server has one answer to it.
    const met = new Set<string>();
    const faults: string[] = [];
    for (const [at, action] of allActions(editor).entries()) {
      const { every = 1 } = action;
      for (const place of places.filter((_, index) => index % every === at % every)) {
        view.updateState(place);
        drawAnew();
        attempt(action, editor);
        if (view.state.doc === fresh.doc) continue;
        const text = view.state.doc.children.map(sentText).join('');
        if (met.has(text)) continue;
        met.add(text);
        const fault = whyNot(editor);
        if (fault === undefined) continue;
        faults.push(`${action.name} at ${JSON.stringify(place.selection.toJSON())}: ${fault}`);
        break;
      }
    }
    expect(faults).toEqual([]);
  }, 240_000);

  test.each(Array.from({ length: 12 }, (_, at) => at + 1))(
    'after a long hour of anything at all, no. %i',
    (seed) => {
      const number = numbersFrom(seed);
      const pick = <T>(list: T[]): T => list[Math.floor(number() * list.length)]!;
      const editor = openEditor();
      const actions = allActions(editor);
      const done: string[] = [];
      for (let step = 0; step < 150; step += 1) {
        const { view } = editor;
        const places = allPlaces(view.state.doc);
        view.dispatch(view.state.tr.setSelection(pick(places)));
        const action = pick(actions);
        attempt(action, editor);
        done.push(action.name);
        const fault = whyNot(editor);
        expect(fault, `after ${done.slice(-6).join(' · ')}`).toBeUndefined();
        if (view.state.doc.nodeSize > 6_000) editor.commands.setContent(SAMPLE_BODY as JSONContent);
      }
    },
    60_000,
  );
});
