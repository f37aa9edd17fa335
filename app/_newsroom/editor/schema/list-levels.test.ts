// @vitest-environment jsdom
import { Editor, type JSONContent } from '@tiptap/core';
import { expect, onTestFinished, test } from 'vitest';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { MOST_LIST_LEVELS } from '#lib/body/schema.ts';

/** One point in a list in a list …, each with a line of its own before and after the list below it. */
function nested(levels: number): string {
  const inner = levels > 1 ? nested(levels - 1) : '';
  return `<ul><li><p>before ${levels}</p>${inner}<p>after ${levels}</p></li></ul>`;
}

const levelsOf = (node: JSONContent): number =>
  (node.type === 'bulletList' ? 1 : 0) + Math.max(0, ...(node.content ?? []).map(levelsOf));
const linesOf = (node: JSONContent): string[] =>
  node.text === undefined ? (node.content ?? []).flatMap(linesOf) : [node.text];

test.each([MOST_LIST_LEVELS, MOST_LIST_LEVELS + 1, 60])('a list %i deep keeps every word in its order', (levels) => {
  const editor = new Editor({ extensions: bodyExtensions() });
  onTestFinished(() => editor.destroy());
  editor.commands.insertContent(nested(levels));
  const depths = Array.from({ length: levels }, (_, at) => levels - at);
  expect(linesOf(editor.getJSON())).toEqual([
    ...depths.map((level) => `before ${level}`),
    ...depths.toReversed().map((level) => `after ${level}`),
  ]);
  expect(levelsOf(editor.getJSON())).toBe(MOST_LIST_LEVELS);
  editor.state.doc.check();
  editor.commands.undo();
  expect(editor.getText()).toBe('');
});
