// @vitest-environment jsdom
import type { Editor, JSONContent } from '@tiptap/core';
import { Node, type Node as ProseMirrorNode, type Schema } from '@tiptap/pm/model';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE_BODY } from '#app/_newsroom/editor/schema/testing-sample-body.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { parseBody } from '#lib/body/parse.ts';
import { plainText } from '#lib/body/plain-text.ts';
import { seededRandom } from '#lib/testing-random.ts';
import {
  CALLS,
  IDLE,
  openEditor,
  allActions,
  attempt,
  allPlaces,
} from '#app/_newsroom/editor/schema/testing-actions.ts';

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
  Math.random = seededRandom(15);
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
      const number = seededRandom(seed);
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
