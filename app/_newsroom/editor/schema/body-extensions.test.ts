// @vitest-environment jsdom
import { Editor, getSchema } from '@tiptap/core';
import { DOMParser, DOMSerializer, Node } from '@tiptap/pm/model';
import { describe, expect, onTestFinished, test } from 'vitest';
import { documentBody } from '#app/_newsroom/editor/body/body-page.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { SAMPLE_BODY } from '#app/_newsroom/editor/schema/testing-sample-body.ts';
import { parseBody } from '#lib/body/parse.ts';
import { BLOCKS_WITH_ID } from '#lib/body/schema.ts';
import { suggestionMarkRule } from '#lib/body/suggestion-rules.ts';

const schema = getSchema(bodyExtensions());

/** Every node and mark there may be, with its attributes, as lib/body/nodes.ts lists them. */
const ATTRIBUTES: Record<string, string[]> = {
  doc: [],
  text: [],
  hardBreak: [],
  paragraph: ['id', 'suggested'],
  heading: ['id', 'level', 'suggested'],
  bulletList: ['id', 'suggested'],
  orderedList: ['id', 'start', 'suggested'],
  listItem: ['id', 'suggested'],
  blockquote: ['attribution', 'id', 'suggested'],
  pullQuote: ['attribution', 'id', 'suggested'],
  box: ['id', 'suggested', 'title'],
  interview: ['id', 'suggested'],
  question: ['id', 'suggested'],
  figure: ['alt', 'caption', 'credit', 'id', 'imageId', 'size', 'suggested'],
  gallery: ['id', 'suggested'],
  table: ['id', 'suggested'],
  tableRow: ['suggested'],
  tableCell: ['align', 'colspan', 'colwidth', 'rowspan', 'suggested'],
  tableHeader: ['align', 'colspan', 'colwidth', 'rowspan', 'suggested'],
  horizontalRule: ['id', 'suggested'],
  readMore: ['articleId', 'id', 'suggested'],
  embed: ['id', 'provider', 'suggested', 'title', 'url'],
};

describe('the schema of the editor', () => {
  test('has the nodes and attributes of the body and no others', () => {
    const found = Object.fromEntries(
      Object.entries(schema.nodes).map(([name, type]) => [name, Object.keys(type.spec.attrs ?? {}).toSorted()]),
    );
    expect(found).toEqual(ATTRIBUTES);
    expect(BLOCKS_WITH_ID.toSorted()).toEqual(
      Object.keys(ATTRIBUTES)
        .filter((name) => ATTRIBUTES[name]!.includes('id'))
        .toSorted(),
    );
  });

  test('has these marks', () => {
    const suggested = ['deletion', 'insertion', 'modification'];
    const marks = ['bold', 'italic', 'lang', 'link', 'strike', 'subscript', 'superscript', ...suggested].toSorted();
    expect(Object.keys(schema.marks).toSorted()).toEqual(marks);
    expect(Object.keys(schema.marks.link!.spec.attrs ?? {})).toEqual(['href']);
    expect(Object.keys(schema.marks.lang!.spec.attrs ?? {})).toEqual(['lang']);
  });

  test('the sample holds every node and mark', () => {
    const seen = new Set<string>();
    Node.fromJSON(schema, SAMPLE_BODY).descendants((node) => {
      seen.add(node.type.name);
      for (const mark of node.marks) seen.add(mark.type.name);
    });
    expect([...seen, 'doc'].toSorted()).toEqual(
      [
        ...Object.keys(schema.nodes),
        ...Object.keys(schema.marks).filter((name) => !suggestionMarkRule(name)),
      ].toSorted(),
    );
  });

  test('gives back exactly what it was given, and the server takes exactly that', () => {
    const node = Node.fromJSON(schema, SAMPLE_BODY);
    node.check();
    expect(documentBody(node)).toEqual(SAMPLE_BODY);
    expect(parseBody(node.toJSON())).toEqual({ ok: true, value: SAMPLE_BODY });
  });

  test('a copy inside the editor keeps every node and attribute', () => {
    const holder = document.createElement('div');
    holder.append(DOMSerializer.fromSchema(schema).serializeFragment(Node.fromJSON(schema, SAMPLE_BODY).content));
    expect(documentBody(DOMParser.fromSchema(schema).parse(holder))).toEqual(SAMPLE_BODY);
  });

  test('loading a stored text is neither a step to undo nor a change', () => {
    let changes = 0;
    const editor = new Editor({ extensions: bodyExtensions(), content: SAMPLE_BODY, onUpdate: () => (changes += 1) });
    onTestFinished(() => editor.destroy());
    expect(documentBody(editor.state.doc)).toEqual(SAMPLE_BODY);
    expect(editor.can().undo()).toBe(false);
    expect(changes).toBe(0);
  });
});
