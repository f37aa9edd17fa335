// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { expect, onTestFinished, test } from 'vitest';
import { bodyPageOf } from '#app/_newsroom/editor/body/body-page.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { parseBody } from '#lib/body/parse.ts';

test('a page is read with the ids that new blocks got in the same moment', () => {
  const editor = new Editor({ extensions: bodyExtensions(), content: '<p data-id="aaaaaaaaaaaa">पहला</p>' });
  onTestFinished(() => editor.destroy());
  const page = bodyPageOf(editor);
  editor.view.dispatch(
    editor.state.tr.insert(editor.state.doc.content.size, [
      editor.schema.nodes.paragraph!.create(null, editor.schema.text('शीर्षक')),
      editor.schema.nodes.paragraph!.create(null, editor.schema.text('शब्द')),
    ]),
  );
  const body = page.read();
  expect(parseBody(body)).toMatchObject({ ok: true, value: body });
  expect(body.content).toHaveLength(3);
});
