// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { findInStory, placeInText } from '#app/_newsroom/editor/find/find-in-story.ts';
import { replaceAsOneStep } from '#app/_newsroom/editor/find/replace-as-one-step.ts';
import { replaceFound } from '#app/_newsroom/editor/find/replace-found.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { SAMPLE_BODY } from '#app/_newsroom/editor/schema/testing-sample-body.ts';
import { sketch } from '#lib/body/from-html/testing-samples.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { parseBody } from '#lib/body/parse.ts';
import { plainText } from '#lib/body/plain-text.ts';
import { TEXT_FIELDS, type TextField } from '#lib/article/limits.ts';
import { createFinder, type FindOptions } from '#lib/text/find-words.ts';

const EMPTY = Object.fromEntries(TEXT_FIELDS.map((field) => [field, ''])) as Record<TextField, string>;

function editorOf(content: DraftBody | string): Editor {
  const editor = new Editor({ extensions: bodyExtensions(), content });
  editor.view.setProps({ handleScrollToSelection: () => true });
  onTestFinished(() => editor.destroy());
  return editor;
}

function search(
  editor: Editor,
  fields: Partial<Record<TextField, string>>,
  query: string,
  more?: Partial<FindOptions>,
) {
  const options = { wholeWords: false, variants: true, matchCase: false, ...more };
  return findInStory({ ...EMPTY, ...fields }, editor.state.doc, createFinder(query, options));
}

const body = (editor: Editor) => editor.state.doc.toJSON() as DraftBody;

test('words are found in the lines, the text and beside its blocks, in the order of the page', () => {
  const editor = editorOf(
    '<p>the bridge</p><table><tr><td><p>a bridge</p></td></tr></table>' +
      '<figure data-type="figure" data-image-id="7" data-caption="The bridge" data-alt="bridge"></figure>',
  );
  const fields = { seoTitle: 'Bridge', headline: 'Bridge, bridge', slug: 'bridge' };
  const found = search(editor, fields, 'bridge');
  expect(found.map(({ place }) => ('field' in place ? place.field : 'attr' in place ? place.attr : 'text'))).toEqual([
    'headline',
    'headline',
    'text',
    'text',
    'caption',
    'alt',
    'seoTitle',
  ]);
});

test('what is found in the text lies where it is said to lie, behind line breaks and marks too', () => {
  const editor = editorOf('<p>एक<br>दो <b>ती</b>न</p><ul><li><p>दो</p></li></ul>');
  for (const query of ['दो', 'तीन', '\nदो']) {
    const places = search(editor, {}, query).map((one) => placeInText(one));
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) {
      if (!place) throw new Error('not in the text');
      expect(editor.state.doc.textBetween(place.from, place.to, '', '\n')).toBe(query);
    }
  }
});

describe('replacing', () => {
  test('all of it is one step to undo, keeps the look of what stood there, and every id', () => {
    const editor = editorOf(
      '<p data-id="p00000000001">हिन्दी और <b>हिंदी</b>, हिन्दीभाषी</p><p data-id="p00000000002">हिंदी</p>',
    );
    const before = body(editor);
    expect(replaceFound(editor, search(editor, {}, 'हिंदी', { wholeWords: true }), 'उर्दू')).toEqual({});
    expect(sketch(body(editor))).toBe('p(उर्दू और <b>उर्दू</>, हिन्दीभाषी)\np(उर्दू)');
    expect(body(editor).content.map(({ attrs }) => attrs.id)).toEqual(before.content.map(({ attrs }) => attrs.id));
    editor.commands.undo();
    expect(body(editor)).toEqual(before);
  });

  test('lines come back as they read afterwards, each once', () => {
    const editor = editorOf('<p>x</p>');
    const found = search(editor, { headline: 'Ram and Ram', standfirst: 'Ram', kicker: 'none' }, 'Ram');
    expect(replaceFound(editor, found, 'Ramesh')).toEqual({ headline: 'Ramesh and Ramesh', standfirst: 'Ramesh' });
  });

  test('with nothing, the words go and their block stays', () => {
    const editor = editorOf('<p>one</p><p>two</p>');
    replaceFound(editor, search(editor, {}, 'one'), '');
    expect(sketch(body(editor))).toBe('p()\np(two)');
  });

  test('over every node and mark at once: the server takes what comes of it, and undo brings it all back', () => {
    const editor = editorOf(SAMPLE_BODY);
    const before = body(editor);
    for (const query of ['क', 'e', 'A quotation.', 'बजट', 'a']) {
      const found = search(editor, {}, query);
      if (found.length === 0) continue;
      replaceFound(editor, found, 'नया शब्द');
      expect(parseBody(body(editor)).ok, query).toBe(true);
      expect(plainText(body(editor))).not.toBe(plainText(before));
      editor.commands.undo();
      expect(body(editor), query).toEqual(before);
    }
  });
});

describe('a replacement in the text and in lines is one step', () => {
  function replaced(content: string, lines: Partial<Record<TextField, string>>, query = 'old') {
    const editor = editorOf(content);
    let fields = { ...EMPTY, ...lines };
    const headline = document.createElement('input');
    document.body.append(headline);
    onTestFinished(() => headline.remove());
    const told = vi.fn<() => void>();
    const before = body(editor);
    const made = replaceAsOneStep(
      editor,
      findInStory(
        fields,
        editor.state.doc,
        createFinder(query, { wholeWords: false, variants: true, matchCase: false }),
      ),
      'new',
      {
        read: () => fields,
        write: (change) => (fields = { ...fields, ...change }),
        fieldOf: (name) => (name === 'headline' ? headline : null),
      },
      told,
    );
    const press = () =>
      headline.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true }),
      );
    const type = (change: Partial<Record<TextField, string>>) => (fields = { ...fields, ...change });
    return { editor, made, before, told, press, type, read: () => fields };
  }
  const LINES = { headline: 'The old bridge', seoTitle: 'old' };

  test('undo in the text takes the lines back, redo brings them again', () => {
    const { editor, made, before, read } = replaced(
      '<p data-id="p00000000001">one old</p><p data-id="p00000000002">old</p>',
      LINES,
    );
    expect(read()).toMatchObject({ headline: 'The new bridge', seoTitle: 'new' });
    editor.commands.undo();
    expect(body(editor)).toEqual(before);
    expect(read()).toMatchObject(LINES);
    expect(made.stands()).toBe(false);
    editor.commands.redo();
    expect(sketch(body(editor))).toBe('p(one new)\np(new)');
    expect(read()).toMatchObject({ headline: 'The new bridge', seoTitle: 'new' });
    editor.commands.undo();
    expect(made.takeBack(), 'all is back already').toBe(true);
    expect(body(editor)).toEqual(before);
    expect(read()).toMatchObject(LINES);
  });

  test('Ctrl+Z in a line takes all of it back, but not over what was typed there since', () => {
    const { editor, before, press, type, read, told } = replaced('<p data-id="p00000000001">one old</p>', LINES);
    type({ headline: 'The new bridge opens' });
    press();
    expect(read().headline).toBe('The new bridge opens');
    type({ headline: 'The new bridge' });
    press();
    expect(body(editor)).toEqual(before);
    expect(read()).toMatchObject(LINES);
    expect(told).not.toHaveBeenCalled();
  });

  test('where nothing in the text was replaced, undo in the text takes the lines back all the same', () => {
    const { editor, before, read } = replaced('<p data-id="p00000000001">one</p>', LINES);
    expect(body(editor)).toEqual(before);
    editor.commands.undo();
    expect(body(editor)).toEqual(before);
    expect(read()).toMatchObject(LINES);
  });

  test('steps made since are undone first, and are not taken back with it', () => {
    const { editor, made, before, read } = replaced('<p data-id="p00000000001">one old</p>', LINES);
    editor.commands.insertContentAt(1, 'typed ');
    expect(made.takeBack()).toBe(false);
    expect(sketch(body(editor))).toBe('p(typed one new)');
    expect(read()).toMatchObject(LINES);
    editor.commands.undo();
    editor.commands.undo();
    expect(body(editor)).toEqual(before);
    expect(read()).toMatchObject(LINES);
  });

  test('a step that took the place of the one that was undone has nothing to do with the lines', () => {
    const { editor, read, type } = replaced('<p data-id="p00000000001">one old</p>', LINES);
    editor.commands.undo();
    editor.commands.insertContentAt(1, 'typed ');
    type({ headline: 'The new bridge' });
    editor.commands.undo();
    expect(read().headline).toBe('The new bridge');
  });
});
