// @vitest-environment jsdom
import { getSchema } from '@tiptap/core';
import { DOMParser as ProseMirrorParser } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { documentBody } from '#app/_newsroom/editor/body/body-page.ts';
import { convertPasted } from '#app/_newsroom/editor/paste/convert-pasted.ts';
import { domTree } from '#app/_newsroom/editor/paste/dom-tree.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { SAMPLE_BODY } from '#app/_newsroom/editor/schema/testing-sample-body.ts';
import { bodyFromTree } from '#lib/body/from-html/body-from-tree.ts';
import { LONG_PAGE } from '#lib/body/from-html/testing-office-samples.ts';
import { SAMPLES, told, withoutIds } from '#lib/body/from-html/testing-samples.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { bodyToHtml } from '#lib/body/to-html.ts';
import { parseHtml } from '#lib/html/parse-html.ts';
import { cpuMs } from '#lib/testing-cpu-ms.ts';

const schema = getSchema(bodyExtensions());

/** HTML as ProseMirror reads it. */
function readByEditor(html: string): DraftBody {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return documentBody(ProseMirrorParser.fromSchema(schema).parse(holder));
}

for (const { from, locale, samples } of SAMPLES) {
  describe(`pasted from ${from}`, () => {
    test.each(samples)('%s: a page is one tree, whoever parsed it', (_what, html) => {
      expect(parseHtml(html)).toEqual({ ok: true, value: domTree(html) });
    });

    test.each(samples)('%s: the editor reads what was converted', (_what, html, _expected, leftOut = '') => {
      const { body } = bodyFromTree(domTree(html), { locale });
      const converted = convertPasted(html, locale);
      expect(told(converted.leftOut)).toBe(leftOut);
      expect(withoutIds(readByEditor(converted.html))).toEqual(withoutIds(body));
    });
  });
}

test('a body written as HTML comes back as it was, every node and mark of it', () => {
  expect(withoutIds(readByEditor(bodyToHtml(SAMPLE_BODY)))).toEqual(withoutIds(SAMPLE_BODY));
  const odd = '<script>&amp;\u00A0"x"';
  const body: DraftBody = {
    type: 'doc',
    content: [
      { type: 'figure', attrs: { id: 'f00000000001', imageId: 7, caption: odd, alt: odd, credit: '' } },
      { type: 'paragraph', attrs: { id: 'p00000000001' }, content: [{ type: 'text', text: odd }] },
    ],
  };
  expect(withoutIds(readByEditor(bodyToHtml(body)))).toEqual(withoutIds(body));
});

test('what has nothing for a story is nothing', () => {
  expect(convertPasted('<img src=x>', 'hi')).toEqual({ html: '', leftOut: [{ code: 'picture', words: '' }] });
  expect(convertPasted('<p>&nbsp;</p><script>1</script>', 'en')).toEqual({ html: '', leftOut: [] });
});

test('a long dirty copy is converted within a second', () => {
  expect(cpuMs(() => void convertPasted(LONG_PAGE, 'en'))).toBeLessThan(1_000);
});
