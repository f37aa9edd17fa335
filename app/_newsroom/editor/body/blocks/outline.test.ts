// @vitest-environment jsdom
import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { outlineOf } from '#app/_newsroom/editor/body/blocks/outline.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { SAMPLE_BODY } from '#app/_newsroom/editor/schema/testing-sample-body.ts';

test('the outline has the headings in the order of the text, and nothing else: no table, picture or card', () => {
  const doc = getSchema(bodyExtensions()).nodeFromJSON(SAMPLE_BODY);
  const kinds = SAMPLE_BODY.content.flatMap(({ type, attrs }) => {
    if (type === 'heading') return [`heading${attrs.level}`];
    return [];
  });
  expect(kinds.length).toBeGreaterThan(1);
  const outline = outlineOf(doc);
  expect(outline.map(({ kind }) => kind)).toEqual(kinds);
  expect(outline.slice(0, 2)).toEqual([
    { id: 'h00000000001', kind: 'heading2', words: 'Budget', level: 1 },
    { id: 'h00000000002', kind: 'heading3', words: 'बजट', level: 2 },
  ]);
});
